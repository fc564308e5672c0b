import { describe, expect, test } from 'vitest'
import { readYaml } from '../../../../src/banks/yaml.ts'
import { draftBanks } from '../../../../src/exchange/draft.ts'
import { importMoodleXml } from '../../../../src/exchange/moodle/import.ts'
import { NO_LIBRARY } from '../../../support/banks.ts'

const quiz = (...inside: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${inside.join('\n')}\n</quiz>\n`
const category = (path: string, info = '') =>
  `<question type="category"><category><text>${path}</text></category><info><text>${info}</text></info></question>`
const question = (name: string, more = '') =>
  `<question type="truefalse"><name><text>${name}</text></name><questiontext format="html"><text>Vrai ?</text></questiontext>${more}
  <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>`

function read(text: string | Uint8Array) {
  const told: string[] = []
  const file = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const { banks, report, found } = importMoodleXml(file, (count, total) => told.push(`${count}/${total}`))
  const notes = report
    .filter(({ what }) => what !== 'missing')
    .map(({ what, detail }) => `${what}: ${detail}`)
  return { banks: banks.map(({ bank }) => bank), notes, found, told }
}

const shelves = (text: string) =>
  read(text).banks.map(({ bank, title, questions }) => [bank, title, questions.map(({ id }) => id).join()])

describe('a category is a bank', () => {
  test.each<[string, string[], unknown[][]]>([
    ['none', [question('a')], [[undefined, undefined, 'a']]],
    ['one', [category('$course$/top/Docker/Images'), question('a')], [['images', 'Images', 'a']]],
    [
      'several, each with its questions',
      [category('$course$/top/A'), question('a'), question('b'), category('$course$/top/B'), question('a')],
      [
        ['a', 'A', 'a,b'],
        ['b', 'B', 'a'],
      ],
    ],
    [
      'given twice',
      [category('top/A'), question('a'), category('top/B'), question('b'), category('top/A'), question('a')],
      [
        ['a', 'A', 'a,a-2'],
        ['b', 'B', 'b'],
      ],
    ],
    [
      'of the same name under two others',
      [
        ...[category('$cat1$/top/Docker/Exercices'), question('a'), category('$cat1$/top/Helm/Exercices')],
        ...[question('b'), category('$cat1$/top/Images'), question('c')],
      ],
      [
        ['docker-exercices', 'Docker / Exercices', 'a'],
        ['helm-exercices', 'Helm / Exercices', 'b'],
        ['images', 'Images', 'c'],
      ],
    ],
    [
      'a name that only signs tell apart',
      [category('top/C'), question('a'), category('top/C++'), question('b')],
      [
        ['c', 'C', 'a'],
        ['c-2', 'C++', 'b'],
      ],
    ],
    [
      'a slash in a name',
      [category('top/TCP//IP'), question('a'), category('top/B'), question('b')],
      [
        ['tcp-ip', 'TCP/IP', 'a'],
        ['b', 'B', 'b'],
      ],
    ],
    [
      'a path that climbs',
      [category('$course$/../../../etc/../passwd'), question('a'), category('../..'), question('b')],
      [
        ['passwd', 'passwd', 'a'],
        [undefined, undefined, 'b'],
      ],
    ],
    [
      'a name without a letter that a slug has',
      [category('top/日本'), question('a'), category('top/B'), question('b')],
      [
        [undefined, '日本', 'a'],
        ['b', 'B', 'b'],
      ],
    ],
    [
      'questions before any',
      [question('a'), category('top/B'), question('b')],
      [
        [undefined, undefined, 'a'],
        ['b', 'B', 'b'],
      ],
    ],
    [
      'those of an export of ours, with their fields',
      [
        ...[category('$course$/top/X', 'bank:docker-images\ntitle:Images\nlanguage:en'), question('a')],
        ...[category('$course$/top/Docker images'), question('b')],
      ],
      [
        ['docker-images', 'Images', 'a'],
        ['docker-images-2', 'Docker images', 'b'],
      ],
    ],
  ])('%s', (_, inside, expected) => expect(shelves(quiz(...inside))).toEqual(expected))

  test('an own category gives its language to its questions alone', () => {
    const { banks } = read(
      quiz(category('x', 'bank:a\nlanguage:en'), question('a'), category('top/B'), question('b')),
    )
    expect(banks.map(({ questions }) => questions[0]!.options)).toMatchObject([
      [{ text: 'True' }, { text: 'False' }],
      [{ text: 'Vrai' }, { text: 'Faux' }],
    ])
  })

  test('empty ones and descriptions are told of, each once', () => {
    const categories = Array.from({ length: 10_000 }, (_, index) => category(`top/A/${index}`, 'Le cours'))
    const { banks, notes, found, told } = read(quiz(...categories, question('a')))
    expect(banks).toHaveLength(1)
    expect(notes).toEqual([
      'skipped: 9999 categories without a question',
      'lost: the description of the category "9999"',
    ])
    expect([found, told.at(-1)]).toEqual([{ category: 10_000, truefalse: 1 }, '10001/10001'])
  })

  test('over 1,000 with questions are refused', () => {
    const all = Array.from({ length: 1001 }, (_, index) => category(`top/A${index}`) + question('a'))
    expect(() => read(quiz(...all))).toThrow('in 1001 categories, and at most 1000 are read')
  })
})

describe('a category of more than a bank holds is several, numbered', () => {
  test('2,500 questions', async () => {
    const all = Array.from({ length: 2500 }, (_, index) => question(`q${index}`))
    const file = quiz(category('top/A 2'), question('x'), category('top/A'), ...all)
    const { banks, notes } = read(file)
    expect(banks.map(({ bank, title, questions }) => [bank, title, questions.length])).toEqual([
      ['a-2', 'A 2', 1],
      ['a-1', 'A (1/3)', 1000],
      ['a-2-2', 'A (2/3)', 1000],
      ['a-3', 'A (3/3)', 500],
    ])
    expect(notes).toEqual(['changed: the 2500 questions of "A" are 3 banks: they are more than one holds'])
  })

  test('300 long ones stay below what a bank may weigh', async () => {
    const lines = '<![CDATA[<p>é &amp; - x</p>'.concat('<p>ligne</p>'.repeat(300), ']]>')
    const long = `<generalfeedback format="html"><text>${lines}</text></generalfeedback>`
    const all = Array.from({ length: 300 }, (_, index) => question(`q${index}`, long))
    const { banks } = await draftBanks('moodle-xml', Buffer.from(quiz(category('top/A'), ...all)), NO_LIBRARY)
    expect(banks.length).toBeGreaterThan(1)
    for (const { yaml, findings } of banks) {
      expect(readYaml(yaml, 'x').findings).toEqual([])
      expect(findings.filter(({ rule }) => rule === 'yaml')).toEqual([])
    }
  })
})

describe('a fault has the line of the file', () => {
  const before = Array.from({ length: 50 }, (_, index) => question(`q${index}`))
  // A declaration, the root, and two lines a question.
  const line = 2 + before.length * 2 + 1
  test.each([
    ['crossed tags', question('x', '<a><b></a>'), `line ${line}`],
    [
      'a bomb of entities',
      question('x', '\n\n<!DOCTYPE a [<!ENTITY b "ha">]>&b;'),
      `line ${line + 2}: document`,
    ],
    ['an unknown entity', question('x', '\n<a>&bomb;</a>'), `line ${line + 1}, column`],
    [
      'too deep',
      question('x', `\n${'<a>'.repeat(70)}${'</a>'.repeat(70)}`),
      `line ${line + 1}: elements nest`,
    ],
    ['too many attributes', question('x', `\n<a ${'b="" '.repeat(101)}/>`), `line ${line + 1}: over 100`],
    ['a question of 5 MB', question('x', 'é'.repeat(5_000_000)), `the question in line ${line} has 5000`],
    [
      'a question in a question',
      `<question><name>${question('x')}`,
      `in the middle of the question that begins in line ${line}`,
    ],
    [
      'an end inside a question',
      '<question type="essay"><name><![CDATA[</question>',
      `begins in line ${line}`,
    ],
    ['markup between questions', `${question('x')}\n<tags>`, `line ${line + 2}`],
  ])('%s', (_, piece, expected) => {
    expect(() => read(quiz(...before, piece, question('y')))).toThrow(expected)
  })

  test('bytes that are no UTF-8', () => {
    const text = quiz(...before, question('\xe9\n'), question('y'))
    expect(() => read(Buffer.from(text, 'latin1'))).toThrow(`line ${line} is not in the encoding utf-8`)
  })

  test('a file of 30 MB that was cut off', () => {
    const picture = `<file name="a.png" encoding="base64">${'A'.repeat(1_000_000)}</file>`
    const all = quiz(...Array.from({ length: 40 }, (_, index) => question(`q${index}`, picture)))
    expect(() => read(all.slice(0, 30_000_000))).toThrow('begins in line 61: it was cut off; export it again')
  })

  test('a file that ends between two questions', () => {
    expect(() => read(quiz(...before).replace('</quiz>', ''))).toThrow('no well-formed XML')
  })
})

describe('what is read of a large file', () => {
  test('40 MB of pictures, which no limit of markup holds', () => {
    const picture = `<file name="a.png" encoding="base64">${'A'.repeat(10_000_000)}</file>`
    expect(read(quiz(...[1, 2, 3, 4].map((number) => question(`q${number}`, picture)))).found).toEqual({
      truefalse: 4,
    })
  })

  test('over 64 MiB is refused', () => {
    const file = Buffer.alloc(64 * 1_048_576 + 1, ' ')
    expect(() => read(file)).toThrow('the file has 67108865 bytes, and at most 67108864 are read')
  })

  test.each([
    ['UTF-8 with a BOM', Buffer.from(`\uFEFF${quiz(question('é'))}`)],
    ['UTF-16', Buffer.from(`\uFEFF${quiz(question('é')).replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['ISO-8859-1', Buffer.from(quiz(question('é')).replace('UTF-8', 'ISO-8859-1'), 'latin1')],
    ['Windows line ends', Buffer.from(quiz(question('é')).replaceAll('\n', '\r\n'))],
    ['a namespace', Buffer.from(quiz(question('é', '<x:y/>')).replace('<quiz>', '<quiz xmlns:x="urn:x">'))],
    [
      'comments and CDATA that quote a question',
      Buffer.from(quiz('<!-- <question> -->', question('é', '<a><![CDATA[</question>]]></a>'))),
    ],
  ])('%s', (_, file) => {
    expect(read(file).banks[0]!.questions).toMatchObject([{ id: 'e', prompt: 'Vrai ?' }])
  })
})
