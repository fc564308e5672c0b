import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import type { ReportEntry } from '../../../src/exchange/model.ts'
import { inFrench } from '../../../src/exchange/report/french/index.ts'
import { MOODLE } from '../../../src/exchange/report/french/moodle.ts'
import { QTI } from '../../../src/exchange/report/french/qti.ts'
import { SHARED } from '../../../src/exchange/report/french/shared.ts'
import { TEXTS } from '../../../src/exchange/report/french/texts.ts'
import { reportLines, toldReport, unsaidFindings } from '../../../src/exchange/report/tell.ts'
import { nodesOf, readSources } from '../../support/architecture/source.ts'

const entry = (item: string, what: ReportEntry['what'], detail: string): ReportEntry => ({
  item,
  what,
  detail,
})

describe('one line a question, what may have changed a key first', () => {
  const report = [
    entry('', 'missing', "the source does not say the bank's module"),
    entry('a', 'missing', 'explanation'),
    entry('a', 'lost', 'units'),
    entry('b', 'skipped', 'it has no text'),
    entry('c', 'missing', 'chapter'),
    entry('c', 'changed', 'a tolerance of 5% is written as bounds'),
    entry('d', 'changed', 'its pairs are plain words there'),
  ]
  test('in English', () => {
    expect(reportLines(report, 'en')).toEqual([
      'c: changed: a tolerance of 5% is written as bounds; missing: chapter',
      'b: skipped: it has no text',
      'd: changed: its pairs are plain words there',
      'a: lost: units; missing: explanation',
      "bank: missing: the source does not say the bank's module",
    ])
  })

  test('in French, and the same order for programs', () => {
    expect(reportLines(report, 'fr')[0]).toBe(
      'c : changé : une tolérance de 5% est écrite en bornes; manque : un chapitre',
    )
    expect(toldReport(report, 'fr').map(({ item }) => item)).toEqual(['c', 'b', 'd', 'a', '', 'a', 'c'])
  })

  test("what is said of many, such as a platform's own sentences, is one line", () => {
    const default_ = 'feedback on the answer as a whole: "Your answer is correct."'
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((item) => [
      entry(item, 'lost', default_),
      entry(item, 'lost', 'hints: "Think."'),
    ])
    expect(reportLines([...many, entry('a', 'lost', 'image "x.png"')], 'en')).toEqual([
      `7 questions (a, b, c, d, e, f, …): lost: ${default_}, hints: "Think."`,
      'a: lost: image "x.png"',
    ])
  })
})

test('a finding that the report says already is not said twice', () => {
  const finding = (rule: string, path: (string | number)[]) => ({
    ...{ severity: 'error' as const, rule, path, says: { fr: '', en: '' } },
    ...{ file: 'x', line: 1, column: 1 },
  })
  const findings = [
    finding('schema', ['title']),
    finding('schema', ['questions', 0, 'options']),
    finding('explanation-missing', ['questions', 0]),
    finding('chapter-missing', ['questions', 0]),
    finding('one-right-option', ['questions', 0]),
  ]
  const report = [entry('a', 'missing', 'explanation'), entry('a', 'missing', 'no option is marked as right')]
  expect(unsaidFindings(findings, report).map(({ rule, path }) => `${rule} ${path}`)).toEqual([
    'schema questions,0,options',
    'chapter-missing questions,0',
  ])
})

/** Literals of the formats that are no sentences of a report. */
const NO_SENTENCES = new Set([
  ...[
    '- {1} ({2})',
    '{1} ({2}/{3})',
    'group {1}',
    ': "{1}"',
    ': {1}',
    '>{1} ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW none',
    'ANSWER: {1}',
  ],
  ...['Bonne réponse', 'Correct answer', 'IMS Content', 'QTI Package', 'Unicode replacement character'],
  ...['left.{1} right.{2}', 'very difficult', 'very easy', '{1} (question {2})', '{1} {2}', 'Question {1}'],
  // Pieces of a longer one.
  ...[
    'code and layout',
    'fixed options',
    'its explanation',
    'its labels',
    'the lines of its code',
    '{1} points',
  ],
  ...['hot spot or categories', 'text without a question', 'no percentage', 'it ends too early'],
  ...['shares of options', 'a choice'],
  ...[
    'embedded answer {1}',
    'the link{1}',
    'the answer to any other number{1}',
    'what any other number means{1}',
  ],
])

/** A sentence with its values, as a text of what the pieces of the source say. */
function sentences(): [text: string, path: string][] {
  return readSources('src/exchange')
    .filter(({ path }) => !/\/report\/|unreadable\.ts|csv\/headings|names\.ts|\/into\//.test(path))
    .flatMap(({ path, tree }) =>
      [...nodesOf(tree)].flatMap((node): [string, string][] => {
        const text = textOf(node)
        const isSentence =
          text !== null && /[a-zA-Z,:"}] [a-zA-Z"({]/.test(text) && !/[<\\]|:\/\/|charset/.test(text)
        return isSentence && !NO_SENTENCES.has(text) ? [[text, path]] : []
      }),
    )
}

function textOf(node: ts.Node): string | null {
  if (ts.isTemplateExpression(node))
    return (
      node.head.text +
      node.templateSpans.map(({ literal }, index) => `{${index + 1}}${literal.text}`).join('')
    )
  const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
  return isText && !ts.isImportDeclaration(node.parent) && !ts.isLiteralTypeNode(node.parent)
    ? node.text
    : null
}

describe('every sentence of a report is in French too', () => {
  test('as the formats say them', () => {
    const all = sentences()
    expect(all.length).toBeGreaterThan(150)
    const silent = all.filter(([text]) => inFrench(text.replace(/\{\d\}/g, '7')) === null)
    expect(silent.map(([text, path]) => `${path}: ${text}`)).toEqual([])
  })

  test.each([
    ['embedded answer 2 has an empty choice', 'la réponse intégrée 2 a un choix vide'],
    ['embedded answer 2: "x" is no number', "la réponse intégrée 2 : « x » n'est pas un nombre"],
    ['an answer of no percentage earns nothing', 'une réponse de no percentage ne rapporte rien'],
    ['what any other number means: "non"', 'ce que signifie tout autre nombre : « non »'],
    ['line 7 is no GIFT: it ends too early', "la ligne 7 n'est pas du GIFT : elle finit trop tôt"],
    [
      'line 7 is no GIFT: "~" is not expected there; a sign of the text is written "\\~"',
      `la ligne 7 n'est pas du GIFT : "~" n'y est pas attendu ; un signe du texte s'écrit "\\~"`,
    ],
    ['the link "a.pdf"', 'le lien « a.pdf »'],
    ['blank b: units: m, s', 'trou b : les unités : m, s'],
    ['not a sound zip archive', "ce n'est pas une archive zip saine"],
    ['the key "chapter" names no option', 'la clé « chapter » ne désigne aucune option'],
    ['line 3', 'ligne 3'],
    ['Question 3 (line 12)', 'Question 3 (ligne 12)'],
  ])('%s', (english, french) => {
    expect(inFrench(english)).toBe(french)
  })

  test.each(Object.entries({ ...SHARED, ...MOODLE, ...QTI, ...TEXTS }))(
    '%s: the same values',
    (english, french) => {
      const names = (text: string) => [...text.matchAll(/\{\w\}/g)].map(String).sort()
      expect(names(french)).toEqual(names(english))
    },
  )

  test('what nobody translated stays as it is, and hostile words cost nothing', () => {
    expect(toldReport([entry('x', 'lost', 'some words')], 'fr')).toEqual([entry('x', 'lost', 'some words')])
    const started = performance.now()
    for (const sign of ['"', ': ', ' (line ', 'a ', '{a}']) inFrench(sign.repeat(300))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
