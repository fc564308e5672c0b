import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { withoutOwnForms } from '../../../../scripts/formats/others.ts'
import type { CanonicalBank, CanonicalQuestion } from '../../../../src/domain/bank/canonical.ts'
import { multiple } from '../../../../src/domain/questions/multiple.ts'
import { markdownToHtml } from '../../../../src/exchange/markup/html.ts'
import { exportQti } from '../../../../src/exchange/qti/export.ts'
import { parseTree } from '../../../../src/exchange/qti/parse.ts'
import { attr, childrenOf, descendantsOf, type El, lineOf } from '../../../../src/exchange/qti/tree.ts'
import { identifierOf } from '../../../../src/exchange/qti/write/parts.ts'
import { readZip } from '../../../../src/exchange/xml/zip.ts'
import { canonicalOf, fieldsOf, ownLibrary } from '../../../support/banks.ts'

const library = await ownLibrary()
const docker = canonicalOf(
  readFileSync(join(import.meta.dirname, '../../../../questions/docker/qcm-docker.yaml'), 'utf8'),
  library,
)

const MULTIPLE = `
    type: multiple
    prompt: Lesquels ?
    options: [{ id: a, text: A, correct: true }, { id: b, text: B, feedback: "Un\\n\\nDeux" }, { id: c, text: C }, { id: 4-d, text: D }]
    explanation: A.`

/** What comes back equal. */
const EXPRESSIBLE = `
  - id: 1-seul
    type: single
    prompt: |
      Que fait \`docker run --rm\` ? Et **ceci** :

      \`\`\`sh
      docker run  --rm \\
        -p 80:80 <image> && ls
      \`\`\`
    options:
      - { id: z, text: "La moitié \`a < b\` & *c*", feedback: "Non : *jamais*." }
      - { id: 2-y, text: "\`]]>\` B", correct: true, fixed: true }
    explanation: "Parce que.\\n\\nDeux paragraphes."
    level: apply
    difficulty: hard
    reference: https://docs.docker.com/x?a=b
    tags: [b, a]
    points: 0.5
  - id: selon-le-quiz${MULTIPLE}
  - id: tout-ou-rien
    policy: all-or-nothing${MULTIPLE}
  - id: net
    policy: net-correct${MULTIPLE}
  - id: chaque
    policy: each-option${MULTIPLE}
  - id: nombre
    type: numeric
    prompt: Combien ?
    answers:
      - { value: 8080, tolerance: 0.5, fraction: 0.3333333 }
      - { value: -3.14 }
      - { value: 1500, tolerance: 5% }
      - { min: 10, max: 12.5, fraction: 0 }
    explanation: A.
  - id: texte
    type: text
    prompt: Quelle commande ?
    answers: [{ text: "docker \\\\* ps" }, { text: docker, fraction: 0.5 }]
    ignore: []
    explanation: A.
  - id: paires
    type: match
    prompt: Associez.
    left: [{ id: a, text: A, match: x }, { id: b, text: B, match: x }, { id: c, text: C, match: a }]
    right: [{ id: x, text: X }, { id: y, text: Y }, { id: a, text: Z }]
    explanation: A.
  - id: trous
    type: cloze
    prompt: Complétez.
    text: |
      Sans trou.

      La commande {{cmd}} lance \`{{port}}\` ({{nb}} fois).
    blanks:
      - { id: cmd, type: single, options: [{ id: run, text: "\`run\`", correct: true }, { id: stop, text: stop }], weight: 2 }
      - { id: port, type: text, answers: [{ text: "80" }, { text: http, fraction: 0.5 }] }
      - { id: nb, type: numeric, answers: [{ value: 3, tolerance: 1 }], weight: 3 }
    explanation: A.
  - id: un-trou
    type: cloze
    prompt: Complétez.
    text: "{{a}}"
    blanks: [{ id: a, type: text, answers: [{ text: x }], ignore: [spaces], weight: 3 }]
    explanation: A.`

/** What comes back with a difference that the report names, or not at all. */
const REPORTED = `
  - id: unites
    type: numeric
    prompt: Combien ?
    answers: [{ value: 2, feedback: Bien. }]
    units: [{ unit: Mo, factor: 1 }, { unit: Go, factor: 1000 }]
    unitRequired: true
    explanation: A.
  - id: etoile
    type: text
    prompt: Quelle commande ?
    answers: [{ text: "docker ps*" }]
    ignore: [case, accents]
    explanation: A.
  - id: ordre
    type: order
    prompt: Dans l'ordre ?
    items: [{ id: c, text: "\`docker build\`" }, { id: a, text: push }, { id: b, text: run }]
    explanation: A.
  - id: commande
    type: command
    prompt: Lancez nginx en arrière-plan.
    answer: docker run --detach nginx
    explanation: A.
  - id: lien
    type: single
    prompt: Voir [ce fichier](notes.md) ?
    options: [{ id: a, text: Oui, correct: true }, { id: b, text: Non }]
    explanation: A.
  - id: fichier
    type: yaml
    prompt: Écrivez un service.
    answer: "services: { web: { image: nginx } }"
    assertions: [{ at: /services/web/image, schema: { const: nginx }, says: "l'image est nginx" }]
    explanation: A.`

const bankOf = (questions: string) =>
  canonicalOf(
    `bank: tous-types\ntitle: "Tous les types : <a> & b"\nmodule: docker\nchapter: docker/images\nlanguage: fr\nlicense: CC-BY-4.0\ncredits: "Deux lignes\\net \\\\ un signe"\nquestions:${questions}`,
    library,
  )

async function filesOf(bank: CanonicalBank): Promise<Map<string, El>> {
  const { content } = await exportQti(bank, '3.0')
  const { files } = await readZip(content as Uint8Array, () => true)
  return new Map([...files].map(([name, bytes]) => [name, parseTree(bytes)]))
}

/** Every text as it reads, whatever its line breaks and marks. */
function reading<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'string' ? markdownToHtml(part).replace(/\s+/g, ' ') : part,
  )
}

/** SCORE of a choice item by its own declaration and processing. */
function scoreOf(item: El, chosen: string[]): number {
  const correct = descendantsOf(item, 'qti-correct-response').flatMap((element) =>
    childrenOf(element).map(lineOf),
  )
  const [mapping] = descendantsOf(item, 'qti-mapping')
  if (descendantsOf(item, 'qti-map-response').length === 0)
    return chosen.toSorted().join() === correct.toSorted().join() ? 1 : 0
  const worths = new Map(
    childrenOf(mapping!).map((entry) => [attr(entry, 'map-key'), Number(attr(entry, 'mapped-value'))]),
  )
  const sum = chosen.reduce((total, key) => total + worths.get(key)!, 0)
  const lower = mapping!.attributes.get('lower-bound')
  const base = descendantsOf(item, 'qti-sum').flatMap((element) => childrenOf(element, 'qti-base-value'))[0]
  return (lower === undefined ? sum : Math.max(sum, Number(lower))) + (base ? Number(lineOf(base)) : 0)
}

describe('round trip', () => {
  it('the real bank comes back as it reads, and nothing is reported of a question', async () => {
    const exported = await exportQti(docker, '3.0')
    const { report } = exported
    const { bank } = await fieldsOf('qti', await withoutOwnForms(exported))
    expect(reading(canonicalOf(stringify(bank), library))).toEqual(reading(docker))
    expect(report.filter(({ item }) => item !== '')).toEqual([])
  })

  it('a bank of every type that QTI can express comes back equal', async () => {
    const original = bankOf(EXPRESSIBLE)
    const exported = await exportQti(original, '3.0')
    const { report } = exported
    const imported = await fieldsOf('qti', await withoutOwnForms(exported))
    expect(imported.report).toEqual([])
    expect(canonicalOf(stringify(imported.bank), library)).toEqual(original)
    expect(report.map(({ item, detail }) => item + detail)).toEqual([
      expect.stringContaining('1 multiple questions leave their policy'),
      expect.stringContaining('points of 1 questions'),
    ])
  })

  it('what differs is reported of its question', async () => {
    const original = bankOf(REPORTED)
    const exported = await exportQti(original, '3.0')
    const { report } = exported
    const imported = await fieldsOf('qti', await withoutOwnForms(exported))
    expect(report.filter(({ item }) => item !== '').map(({ item, what }) => `${item} ${what}`)).toEqual([
      'unites lost',
      'unites lost',
      'unites lost',
      'etoile lost',
      'etoile changed',
      'ordre changed',
      'commande changed',
      'lien lost',
      'lien changed',
      'fichier changed',
    ])
    expect(imported.bank.questions).toMatchObject([
      { id: 'unites', answers: [{ value: 2 }] },
      { id: 'etoile', answers: [{ text: 'docker ps' }], ignore: ['case', 'accents'] },
      { id: 'ordre', items: [{ id: 'c', text: '`docker build`' }, { id: 'a' }, { id: 'b' }] },
      { id: 'commande', type: 'command', answer: 'docker run --detach nginx' },
      { id: 'lien', prompt: 'Voir ce fichier ?' },
    ])
    expect(imported.report).toContainEqual({
      item: 'fichier',
      what: 'skipped',
      detail: 'qti-extended-text-interaction has no counterpart',
    })
  })

  it('characters that XML has no way to write go, and nothing else does', async () => {
    const [single] = docker.questions as [CanonicalQuestion]
    const question = { ...single, prompt: 'Que fait `ls` \u0001 **ici** ?' }
    const exported = await exportQti({ ...docker, questions: [question] }, '3.0')
    const { report } = exported
    const { bank } = await fieldsOf('qti', await withoutOwnForms(exported))
    expect(bank.questions[0]?.prompt).toBe('Que fait `ls` **ici** ?')
    expect(report).toContainEqual(expect.objectContaining({ item: single.id, what: 'changed' }))
  })

  it('any storable text is written, and reads the same or is reported', async () => {
    const [single] = docker.questions as [CanonicalQuestion]
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constant('> '.repeat(90)),
          fc.string({ unit: fc.constantFrom(...'*_`<>&[](){}#- \n\u0001a') }),
        ),
        async (noise) => {
          const prompt = `a ${noise}`.toWellFormed().replaceAll('\u0000', '').trim().normalize('NFC')
          const { content, report } = await exportQti(
            { ...docker, questions: [{ ...single, prompt }] },
            '3.0',
          )
          const { bank } = await fieldsOf('qti', content as Uint8Array)
          const isSame = reading(bank.questions[0]?.prompt) === reading(prompt)
          expect(isSame || report.some(({ item }) => item === single.id)).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('the package', () => {
  it('is the same bytes for the same bank', async () => {
    const [first, second] = [await exportQti(docker, '3.0'), await exportQti(structuredClone(docker), '3.0')]
    expect(Buffer.compare(first.content as Uint8Array, second.content as Uint8Array)).toBe(0)
    expect(first).toMatchObject({ mediaType: 'application/zip', extension: '.zip' })
  })

  it('has a QTI 3.0 manifest that names each file once', async () => {
    const files = await filesOf(bankOf(EXPRESSIBLE + REPORTED))
    const [[name, manifest], ...items] = [...files] as [[string, El], ...[string, El][]]
    expect(name).toBe('imsmanifest.xml')
    expect(descendantsOf(manifest, 'schema')[0]?.children).toEqual(['QTI Package'])
    expect(descendantsOf(manifest, 'schemaversion')[0]?.children).toEqual(['3.0.0'])
    const resources = descendantsOf(manifest, 'resource')
    expect(resources.map((resource) => attr(resource, 'href'))).toEqual(items.map(([path]) => path))
    expect(new Set(resources.map((resource) => attr(resource, 'type')))).toEqual(
      new Set(['imsqti_item_xmlv3p0']),
    )
    const identifiers = [manifest, ...resources].map((element) => attr(element, 'identifier'))
    expect(new Set(identifiers).size).toBe(identifiers.length)
    for (const identifier of identifiers) expect(identifier).toMatch(/^[A-Za-z_][\w.-]*$/)
  })

  it('gives each element of an item its required attributes, and each reference its target', async () => {
    const required: Record<string, string[]> = {
      'qti-assessment-item': ['identifier', 'title', 'time-dependent'],
      'qti-response-declaration': ['identifier', 'cardinality', 'base-type'],
      'qti-outcome-declaration': ['identifier', 'cardinality', 'base-type'],
      'qti-map-entry': ['map-key', 'mapped-value'],
      'qti-simple-choice': ['identifier'],
      'qti-inline-choice': ['identifier'],
      'qti-simple-associable-choice': ['identifier', 'match-max'],
      'qti-feedback-inline': ['outcome-identifier', 'identifier', 'show-hide'],
      'qti-feedback-block': ['outcome-identifier', 'identifier', 'show-hide'],
      'qti-modal-feedback': ['outcome-identifier', 'identifier', 'show-hide'],
      'qti-base-value': ['base-type'],
      'qti-equal': ['tolerance-mode'],
    }
    const files = await filesOf(bankOf(EXPRESSIBLE + REPORTED))
    files.delete('imsmanifest.xml')
    for (const [path, item] of files) {
      const all = [item, ...descendantsOf(item, () => true)]
      const declared = all
        .filter(({ name }) => name.endsWith('-declaration'))
        .map((node) => attr(node, 'identifier'))
      for (const element of all) {
        const { name } = element
        if (element.attributes.has('identifier'))
          expect(attr(element, 'identifier')).toMatch(/^[A-Za-z_][\w.-]*$/)
        const needed = [
          ...(required[name] ?? []),
          ...(name.endsWith('-interaction') ? ['response-identifier'] : []),
        ]
        for (const attribute of needed)
          expect(element.attributes.get(attribute), `${path} ${name} ${attribute}`).toMatch(/./)
        const target = ['response-identifier', 'outcome-identifier']
          .map((reference) => attr(element, reference))
          .find(Boolean)
        if (target !== undefined) expect(declared, `${path} ${name}`).toContain(target)
        if (name === 'qti-variable') expect(declared).toContain(attr(element, 'identifier'))
      }
    }
  })

  it.each(['all-or-nothing', 'net-correct', 'each-option'] as const)(
    'scores each answer to a multiple as %s does',
    async (policy) => {
      const id = { 'all-or-nothing': 'tout-ou-rien', 'net-correct': 'net', 'each-option': 'chaque' }[policy]
      const bank = bankOf(EXPRESSIBLE)
      const item = (await filesOf(bank)).get(`items/${id}.xml`)!
      const { content } = bank.questions.find((question) => question.id === id)!
      const ids = multiple.optionIds(content as never)
      for (let mask = 1; mask < 2 ** ids.length; mask += 1) {
        const chosen = ids.filter((_, index) => (mask >> index) % 2 === 1)
        const response = { type: 'multiple' as const, choices: chosen }
        const { fraction } = multiple.grade(content as never, response, { policy, penalty: 'none' })
        expect(scoreOf(item, chosen.map(identifierOf)), chosen.join()).toBeCloseTo(fraction.n / fraction.d, 9)
      }
    },
  )

  it('uses a standard template where that scores alike, and conditions where it does not', async () => {
    const files = await filesOf(bankOf(EXPRESSIBLE))
    const templateOf = (id: string) => {
      const [processing] = descendantsOf(files.get(`items/${id}.xml`)!, 'qti-response-processing')
      return attr(processing!, 'template').split('/').at(-1)
    }
    expect(['texte', 'paires', '1-seul', 'chaque', 'nombre', 'trous'].map(templateOf)).toEqual([
      'map_response.xml',
      'map_response.xml',
      '',
      '',
      '',
      '',
    ])
  })
})
