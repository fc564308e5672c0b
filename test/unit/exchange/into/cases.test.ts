import { describe, expect, test } from 'vitest'
import { exportFile } from '../../../../src/exchange/index.ts'
import type { ExportFormat } from '../../../../src/exchange/names.ts'
import { ownLibrary } from '../../../support/banks.ts'
import { bankOf, into, thereAndBack, throughMoodle } from './desk.ts'

const library = await ownLibrary()
const HEAD = `bank: docker
title: Docker
module: docker
chapter: docker/images
language: fr
license: MIT
questions:
`
const PORT = `  - id: port
    type: single
    prompt: |
      Quelle option de \`docker run\` publie un port ?

      ![Un schéma](schema.png)
    options:
      - { id: publier, text: "\`-p\`", correct: true }
      - { id: exposer, text: "Celle qui **expose** le port", feedback: Elle ne publie rien. }
      - { id: relier, text: "Celle qui relie un réseau" }
    explanation: |
      \`-p\` publie.
    tags: [ports]
    points: 2
`
const BUILD = `  - id: construire
    type: command
    prompt: Construisez l'image \`app\` du dossier courant.
    answer: docker build -t app .
    optional: [--load]
    explanation: "\`-t\` nomme l'image."
`
const PAIRS = `  - id: paires
    type: match
    prompt: Associez chaque fichier à son outil.
    left:
      - { id: df, text: Dockerfile, match: docker, feedback: Il construit une image. }
      - { id: cf, text: compose.yaml, match: compose }
    right:
      - { id: docker, text: docker build }
      - { id: compose, text: docker compose }
      - { id: helm, text: helm install }
    explanation: Chacun lit le sien.
`
const BANK = `${HEAD}${PORT}${BUILD}${PAIRS}`

/** The bank exported, changed by the platform and by somebody, and compared; the import with its texts alone. */
async function changed(
  change: (file: string) => string,
  {
    yaml = BANK,
    format = 'moodle-xml',
    keepsMarks = false,
  }: { yaml?: string; format?: ExportFormat; keepsMarks?: boolean } = {},
) {
  const platform = keepsMarks ? (file: string) => file : throughMoodle
  return thereAndBack(
    yaml,
    bankOf(yaml, library).canonical,
    format,
    (file) => change(platform(file)),
    library,
  )
}

const found = ({ changes }: Awaited<ReturnType<typeof changed>>) =>
  changes
    .filter(({ outcome, by }) => outcome !== 'same' || by !== 'id')
    .map(({ id, outcome, by, called }) => [id, outcome, by, called])
const told = ({ changes }: Awaited<ReturnType<typeof changed>>) =>
  changes.flatMap(({ differences }) => differences.map(({ about, path }) => `${about} ${path.join('.')}`))

describe('which question is which', () => {
  test('one renamed and worded anew, by its id number', async () => {
    const result = await changed((xml) =>
      xml
        .replace('<text><![CDATA[port]]></text>', '<text>Publier</text>')
        .replace('<text>port</text>', '<text>Publier</text>')
        .replace(/Quelle option de `docker run` publie un port \?/, 'Par quoi publie-t-on ?'),
    )
    expect(found(result)).toEqual([['port', 'changed', 'id', null]])
  })

  test('one without its id number, by its wording', async () => {
    const result = await changed((xml) =>
      xml.replace('<idnumber>port</idnumber>', '<idnumber>12-b</idnumber>'),
    )
    expect(found(result)).toEqual([['port', 'same', 'wording', '12-b']])
    expect(result.yaml).toBe(BANK)
  })

  test('one without its id number in which a word was mended, by what is most like it', async () => {
    const result = await changed((xml) =>
      xml
        .replace('<idnumber>port</idnumber>', '<idnumber/>')
        .replace(/<text>port<\/text>|<text><!\[CDATA\[port\]\]><\/text>/, '<text>Q</text>')
        .replace('publie un port ?', 'ouvre un port ?'),
    )
    expect(found(result)).toEqual([['port', 'changed', 'likeness', 'q']])
    expect(told(result)).toEqual(['words prompt'])
  })

  test('a copy is new, under an id of its own, and says not again what the bank says for all', async () => {
    const result = await changed((xml) => {
      const question = /<question type="matching">[\s\S]*?<\/question>/.exec(xml)![0]
      const copy = question.replaceAll('paires', 'paires (copie)').replace(/<idnumber>[^<]*/, '<idnumber>')
      return xml.replace(question, `${question}${copy}`)
    })
    expect(found(result)).toEqual([['paires-copie', 'new', null, null]])
    expect(result.yaml.startsWith(BANK)).toBe(true)
    expect(result.yaml.slice(BANK.length)).not.toContain('chapter')
    expect(bankOf(result.yaml, library).canonical.questions).toHaveLength(4)
  })

  const TRUE_FALSE = (id: string, right: string) =>
    `  - { id: ${id}, type: single, prompt: Vrai ou faux ?, options: [{ id: v, text: Vrai${right === 'v' ? ', correct: true' : ''} }, { id: f, text: Faux${right === 'f' ? ', correct: true' : ''} }], explanation: Voilà. }\n`

  test('of those with one wording, and without ids, the first is the first', async () => {
    const yaml = `${HEAD}${TRUE_FALSE('a', 'v')}${TRUE_FALSE('b', 'f')}`
    const same = await changed((file) => file, { yaml, format: 'aiken' })
    expect([told(same), same.yaml]).toEqual([[], yaml])
    const other = await changed((file) => file.replace(/ANSWER: B/, 'ANSWER: A'), { yaml, format: 'aiken' })
    expect(other.changes.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a', 'same'],
      ['b', 'changed'],
    ])
    expect(told(other)).toEqual(['key options.v.correct', 'key options.f.correct'])
  })

  test('what the file lacks is gone, and what its format cannot hold is not', async () => {
    const yaml = `${HEAD}${PORT}${PAIRS}`
    const without = await changed((file) => file.replace(/^::port::[\s\S]*?^\}$/m, ''), {
      yaml,
      format: 'gift',
    })
    expect(found(without)).toEqual([['port', 'gone', null, null]])
    const aiken = await changed((file) => file, { format: 'aiken' })
    expect(aiken.changes.map(({ id, outcome, by }) => [id, outcome, by])).toEqual([
      ...[
        ['port', 'same', 'wording'],
        ['construire', 'same', null],
        ['paires', 'same', null],
      ],
    ])
  })
})

describe('what was changed, and what stays', () => {
  test.each<[string, (xml: string) => string, string[], (yaml: string) => string]>([
    [
      'options in another order are the same question',
      (xml) =>
        xml.replace(/(<answer fraction="100"[\s\S]*?<\/answer>)\s*(<answer[\s\S]*?<\/answer>)/, '$2$1'),
      [],
      (yaml) => yaml,
    ],
    [
      'an option in which a word was mended keeps its id',
      (xml) => xml.replace('relie un réseau', 'relie deux réseaux'),
      ['words options.relier.text'],
      (yaml) => yaml.replace('relie un réseau', 'relie deux réseaux'),
    ],
    [
      'a remark that was taken away goes',
      (xml) => xml.replace('Elle ne publie rien.', ''),
      ['words options.exposer.feedback'],
      (yaml) => yaml.replace(', feedback: Elle ne publie rien.', ''),
    ],
    [
      'an explanation that was taken away stays',
      (xml) => xml.replace('`-p` publie.', ''),
      [],
      (yaml) => yaml,
    ],
    [
      'points',
      (xml) => xml.replace(/<defaultgrade>2/, '<defaultgrade>3'),
      ['key points'],
      (yaml) => yaml.replace('points: 2', 'points: 3'),
    ],
    [
      'other pairs, of which the remarks stay though Moodle has none',
      (xml) =>
        xml
          .replace('docker build</text>', 'x')
          .replace('docker compose', 'docker build')
          .replace(/x\b/, 'docker compose</text>'),
      ['key left.df.match', 'key left.cf.match'],
      (yaml) =>
        yaml
          .replace('match: docker', 'match: x')
          .replace('match: compose', 'match: docker')
          .replace('match: x', 'match: compose'),
    ],
    [
      'another accepted answer of a command that is a short answer there',
      (xml) =>
        xml.replace(
          /(<question type="shortanswer">[\s\S]*?<\/answer>)/,
          '$1<answer fraction="100" format="plain_text"><text>docker build . -t app</text></answer>',
        ),
      ['key also'],
      (yaml) => yaml.replace('image."\n', 'image."\n    also:\n      - docker build . -t app\n'),
    ],
  ])('%s', async (_name, change, expected, write) => {
    const result = await changed(change)
    expect(told(result)).toEqual(expected)
    expect(result.yaml).toBe(write(BANK))
  })

  test('another option in the place of one is another option, under an id that is free', async () => {
    const result = await changed((xml) => xml.replace('Celle qui relie un réseau', 'Publier'))
    expect(told(result)).toEqual(['key options.relier', 'key options.publier-2'])
    expect(bankOf(result.yaml, library).canonical.questions[0]!.content).toMatchObject({
      options: [{ id: 'publier' }, { id: 'exposer' }, { id: 'publier-2', text: 'Publier' }],
    })
  })

  test('one right option made several is another type, under the same ids', async () => {
    const result = await changed((xml) =>
      xml
        .replace('<single>true</single>', '<single>false</single>')
        .replace(/fraction="100"/, 'fraction="50"')
        .replace(/fraction="0"/, 'fraction="50"')
        .replace(/fraction="0"/, 'fraction="-100"'),
    )
    expect(told(result)).toEqual(['key type', 'key options.exposer.correct', 'key policy'])
    const { questions } = bankOf(result.yaml, library).canonical
    expect(questions[0]).toMatchObject({
      id: 'port',
      type: 'multiple',
      policy: 'net-correct',
      tags: ['ports'],
    })
  })

  test('a word of a prompt leaves the picture beside it, which the format lost', async () => {
    const { canonical } = bankOf(BANK, library)
    const questions = canonical.questions.map((question) => ({
      ...question,
      prompt: question.prompt.replace('publie un port', 'ouvre un port'),
    }))
    const result = await thereAndBack(BANK, { ...canonical, questions }, 'qti3', undefined, library)
    expect(told(result)).toEqual(['words prompt'])
    expect(result.yaml).toBe(BANK.replace('publie un port', 'ouvre un port'))
  })

  test('what is asked for alone is written', async () => {
    const file = (await exportFile('moodle-xml', bankOf(BANK, library).canonical)).content as string
    const two = file
      .replaceAll('publie un port', 'ouvre un port')
      .replaceAll('Associez chaque', 'Associez tout')
    const asked = { only: ['paires'], removeGone: false }
    const { changes, yaml } = await into(BANK, { format: 'moodle-xml', file: two, library }, asked)
    expect(changes.map(({ outcome }) => outcome)).toEqual(['changed', 'same', 'changed'])
    expect(yaml).toBe(BANK.replace('Associez chaque', 'Associez tout'))
  })

  test('a QCM in plain text changes a key, and leaves what it does not say', async () => {
    const text =
      'Question 1\nQuelle option de `docker run` publie un port ?\na) `-p`\nb) Celle qui **expose** le port\nc) Celle qui relie un réseau\nRéponse : b\n'
    const yaml = `${HEAD}${PORT.replace('\n\n      ![Un schéma](schema.png)', '')}`
    const result = await into(yaml, { format: 'text', file: text, library })
    expect(told(result)).toEqual(['key options.publier.correct', 'key options.exposer.correct'])
    expect(bankOf(result.yaml, library).canonical.questions[0]).toMatchObject({
      explanation: '`-p` publie.',
      points: '2',
    })
  })
})
