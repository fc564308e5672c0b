import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { withoutOwnForms } from '../../../../scripts/formats/others.ts'
import type { CanonicalBank } from '../../../../src/domain/bank/canonical.ts'
import { markdownFindings } from '../../../../src/domain/markdown.ts'
import { exportMoodleXml } from '../../../../src/exchange/moodle/export.ts'
import { importMoodleXml } from '../../../../src/exchange/moodle/import.ts'
import { cdata } from '../../../../src/exchange/xml/write.ts'
import { canonicalOf, ownLibrary } from '../../../support/banks.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const library = await ownLibrary()

/** Read by its elements alone. */
async function imported(bank: CanonicalBank) {
  const { banks, report } = importMoodleXml(await withoutOwnForms(exportMoodleXml(bank)))
  return { bank: banks[0]!.bank, report }
}

/** What the export says of single questions: how Moodle takes what is typed has tests of its own. */
function said(bank: CanonicalBank) {
  return exportMoodleXml(bank).report.filter(({ item }) => item !== '')
}

/** The bank as it comes back; throws when what came back is no bank. */
async function returned(bank: CanonicalBank): Promise<CanonicalBank> {
  return canonicalOf(stringify((await imported(bank)).bank), library)
}

const BANK = `
bank: signes
title: "Signes / et : pièges -- <b>"
module: docker
language: fr
license: CC-BY-4.0
credits: |
  Deux lignes
  et \\ un signe
questions:
  - id: un-seul
    type: single
    prompt: |
      Que fait \`a < b\` & *ça* ]]> ?

      \`\`\`sh
      docker run  --rm \\
        -p 80:80 &amp;
      \`\`\`
    options:
      - { id: z, text: "50 % de \`<b>\`", feedback: "Non : *relisez*" }
      - { id: y, text: "2", correct: true, fixed: true }
    explanation: "Parce que \\"a\\" &lt; b"
    chapter: docker/images
    level: apply
    difficulty: hard
    reference: https://docs.docker.com/x?a=[b]&c
    tags: [b, a]
    points: 0.5
  - id: selon-le-quiz
    type: multiple
    prompt: Lesquels ?
    options: [{ id: a, text: A, correct: true }, { id: b, text: B }, { id: c, text: C }, { id: d, text: D }]
    explanation: A.
    chapter: docker/images
  - id: selon-la-question
    type: multiple
    policy: all-or-nothing
    prompt: Lesquels ?
    options: [{ id: a, text: A, correct: true }, { id: b, text: B, correct: true }, { id: c, text: C }]
    explanation: A.
    chapter: docker/images
  - id: nombres
    type: numeric
    prompt: Combien ?
    answers:
      - { value: 8080, tolerance: "0.5", fraction: 0.3333333, feedback: "a : b" }
      - { value: "-3,14" }
      - { value: 1500, tolerance: 5% }
      - { min: 10, max: "12.5", fraction: 0 }
    units: [{ unit: Mo, factor: 1 }, { unit: Go, factor: 1000 }, { unit: bit, factor: "0,000000125" }, { unit: tiers, factor: 3 }]
    unitRequired: true
    explanation: A.
    chapter: docker/images
  - id: textes
    type: text
    prompt: Quoi ?
    answers: [{ text: "docker \\\\* ps* <x>" }, { text: "*", fraction: 0, feedback: Non. }]
    ignore: [accents]
    explanation: A.
    chapter: docker/images
  - id: ordre
    type: order
    prompt: Rangez.
    items: [{ id: c, text: "\`un\`" }, { id: b, text: deux }, { id: a, text: trois }]
    explanation: A.
    chapter: docker/images
  - id: paires
    type: match
    prompt: Associez.
    left: [{ id: l2, text: "a = b", match: r2 }, { id: l1, text: "\`c\`", match: r2 }, { id: l3, text: d, match: r1 }]
    right: [{ id: r3, text: "\`x\` : y" }, { id: r1, text: un }, { id: r2, text: "# *deux*" }]
    explanation: A.
    chapter: docker/images
  - id: trous
    type: cloze
    prompt: |
      Complétez.

      Avec soin {ici}.
    text: |
      Le port {{port}} sert {{image}} # ~ en {{mode}}.

      Et {{autre}}.
    blanks:
      - { id: image, type: text, ignore: [case, accents], answers: [{ text: "nginx}~#*" }, { text: "=a", fraction: 0.5, feedback: "# ~ }" }] }
      - { id: port, type: numeric, weight: 3, answers: [{ min: 80, max: "90" }, { value: 8080, tolerance: 5%, fraction: 0 }] }
      - { id: mode, type: single, options: [{ id: f, text: "%50% \`fond\`", correct: true }, { id: p, text: premier plan, feedback: Non }] }
      - { id: autre, type: text, ignore: [], answers: [{ text: A }] }
    explanation: A.
    chapter: docker/images
`

/** Blanks come back in the order of the passage. */
function inPassageOrder(bank: CanonicalBank): CanonicalBank {
  const sorted = (content: { blanks?: { id: string }[] }) =>
    content.blanks === undefined
      ? content
      : { ...content, blanks: [...content.blanks].sort((a, b) => (a.id < b.id ? -1 : 1)) }
  return { ...bank, questions: bank.questions.map((one) => ({ ...one, content: sorted(one.content) })) }
}

describe('exported and imported again', () => {
  const bank = canonicalOf(BANK)

  test('every type comes back whole, signs, ids, labels, units and numbers as written included', () => {
    const file = Buffer.from(exportMoodleXml(bank).content)
    const { banks, report } = importMoodleXml(file)
    expect(inPassageOrder(canonicalOf(stringify(banks[0]!.bank)))).toEqual(inPassageOrder(bank))
    expect(report).toEqual([])
  })

  test('so does every type but a cloze by its elements alone', async () => {
    const others = { ...bank, questions: bank.questions.filter(({ type }) => type !== 'cloze') }
    expect(await returned(others)).toEqual(others)
    expect((await imported(others)).report).toEqual([])
  })

  test('what Moodle takes otherwise is reported', () => {
    expect(said(bank).map(({ item, what }) => [item, what])).toEqual([
      ['un-seul', 'lost'],
      ['selon-la-question', 'changed'],
      ['textes', 'lost'],
      ['ordre', 'changed'],
      ['paires', 'changed'],
      ['trous', 'lost'],
      ['trous', 'changed'],
      ['trous', 'changed'],
    ])
  })

  test('the QCM of the project comes back whole', async () => {
    const qcm = canonicalOf(readFileSync(join(ROOT, 'questions/docker/qcm-docker.yaml'), 'utf8'), library)
    expect(await returned(qcm)).toEqual(qcm)
    expect(said(qcm)).toEqual([])
  })

  test.each(readdirSync(join(ROOT, 'test/banks')))(
    '%s comes back but for what the report names',
    async (file) => {
      const whole = canonicalOf(readFileSync(join(ROOT, 'test/banks', file), 'utf8'), library)
      const named = new Set(exportMoodleXml(whole).report.map(({ item }) => item))
      const kept = whole.questions.filter(({ id }) => !named.has(id))
      const back = (await imported(whole)).bank
      const questions = back.questions.filter(({ id }) => !named.has(id))
      if (kept.length === 0) return expect(questions).toEqual([])
      expect(inPassageOrder(canonicalOf(stringify({ ...back, questions }), library))).toEqual(
        inPassageOrder({ ...whole, questions: kept }),
      )
    },
  )

  test('any text of a bank comes back as it was', async () => {
    const words = fc.constantFrom(...'<>&"\']-#'.split(''), ']]>', '<![CDATA[', '&amp;', '\n', ' ', 'a', 'é')
    const text = fc
      .array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 20 })
      .map((parts) => `a${parts.join('')}b`.normalize('NFC').replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' '))
      // HTML, which a bank refuses, becomes CommonMark.
      .filter((whole) => markdownFindings(whole, [], () => true).length === 0)
    await fc.assert(
      fc.asyncProperty(text, text, text, async (prompt, option, explanation) => {
        const options = [
          { ...{ id: 'a', text: option, correct: true, fixed: false }, feedback: explanation },
          { ...{ id: 'b', text: prompt, correct: false, fixed: false } },
        ]
        const question = { ...bank.questions[0]!, prompt, explanation, content: { options } }
        const [back] = (await imported({ ...bank, questions: [question] })).bank.questions
        expect(back).toMatchObject({ prompt, explanation })
        expect(back!.options).toMatchObject([{ text: option, feedback: explanation }, { text: prompt }])
      }),
    )
  })
})

describe('as Moodle reads it', () => {
  const xmlOf = (question: string) =>
    exportMoodleXml(canonicalOf(`${BANK.slice(0, BANK.indexOf('questions:'))}questions:\n  - ${question}`))
      .content as string

  test('an ordering says shownumcorrect, without which nothing from there on arrives', () => {
    const items = 'items: [{ id: a, text: A }, { id: b, text: B }, { id: c, text: C }]'
    expect(
      xmlOf(`{ id: q, type: order, prompt: Rangez., ${items}, explanation: E., chapter: docker/images }`),
    ).toContain('<shownumcorrect>1</shownumcorrect>')
  })

  /** A text in a reader that gets each entity as a piece of its own, and drops the pieces that are blank. */
  function inPieces(xml: string): string {
    const pieces = xml.matchAll(/<!\[CDATA\[(.*?)\]\]>|&(\w+);|[^<&]+/gs)
    const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>' }
    return Array.from(pieces, ([plain, section, name]) => section ?? (name ? signs[name]! : plain))
      .filter((piece) => piece.trim() !== '')
      .join('')
  }

  test('no blank between two signs is lost', () => {
    const sign = fc.constantFrom('<', '>', '&', ' ', '  ', '\n', 'a', 'é', ']]>', '&lt;')
    const text = fc.array(sign, { maxLength: 12 }).map((signs) => `a${signs.join('')}b`)
    fc.assert(
      fc.property(text, (whole) => {
        expect(inPieces(cdata(whole))).toBe(whole)
      }),
    )
    const options = 'options: [{ id: a, text: "`<a> <b>`", correct: true }, { id: b, text: B }]'
    expect(
      xmlOf(
        `{ id: q, type: single, prompt: "\`<a>\\n<b>\`", ${options}, explanation: E., chapter: docker/images }`,
      ),
    ).not.toMatch(/>[^<]*&\w+;\s+&[^<]*</)
  })
})

describe('what Moodle cannot say', () => {
  const exported = (question: string) =>
    exportMoodleXml(
      canonicalOf(
        `${BANK.slice(0, BANK.indexOf('questions:'))}questions:
  - { id: q, chapter: docker/images, explanation: A., prompt: Quoi ?, ${question} }`,
        library,
      ),
    )

  test('a command becomes a short answer of its wording, stars being literal', () => {
    const { content, report } = exported('type: command, answer: \'docker run -d nginx sh -c "ls *"\'')
    expect(content).toContain('<text>docker run -d nginx sh -c "ls \\*"</text>')
    expect(report).toMatchObject([{ item: 'q', what: 'changed' }])
  })

  test('a YAML document becomes an essay with its starter and its guide', () => {
    const { content, report } = exported(
      'type: yaml, answer: "kind: Pod", starter: "kind:", assertions: [{ at: /kind, schema: { const: Pod }, says: C\'est un *Pod*. }]',
    )
    expect(content).toContain('<question type="essay">')
    expect(content).toContain('<text>kind:</text>')
    expect(content).toContain('<em>Pod</em>')
    expect(report).toMatchObject([{ item: 'q', what: 'changed' }])
  })

  test.each([
    [
      'feedback on a pair',
      'type: match, left: [{ id: a, text: A, match: c, feedback: F }, { id: b, text: B, match: d }], right: [{ id: c, text: C }, { id: d, text: D }, { id: e, text: E }]',
      'lost',
    ],
    [
      'an ordering',
      'type: order, items: [{ id: a, text: A }, { id: b, text: B }, { id: c, text: C }]',
      'changed',
    ],
  ])('%s is reported', (_, question, what) => {
    const { report } = exported(question)
    expect(report.filter(({ item }) => item !== '')).toEqual([
      { item: 'q', what, detail: expect.any(String) },
    ])
  })
})
