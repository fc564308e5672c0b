import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importGift } from '../../../src/exchange/gift/import.ts'
import { UnreadableError } from '../../../src/exchange/model.ts'

const read = (text: string) => importGift(new TextEncoder().encode(text))
const only = (text: string) => read(text).bank.questions[0]!
const told = (text: string) =>
  read(text).report.filter(({ what }) => what !== 'missing' || text.includes('missing'))
const options = (text: string) => only(text).options as Record<string, unknown>[]

describe("Moodle's own kinds", () => {
  test.each([
    ['multichoice', 'Où ?{=ici ~là}', 'single'],
    ['multichoice', 'Où ?{~%50%ici ~%50%là ~%-100%loin}', 'multiple'],
    ['truefalse', 'Ici.{T}', 'single'],
    ['shortanswer', 'Où ?{=ici =là}', 'text'],
    ['numerical', 'Combien ?{#3}', 'numeric'],
    ['match', 'Quoi ?{=a -> 1 =b -> 2 =c -> 3}', 'match'],
    ['ordering', 'Triez.{>3 ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW none\na\nb\nc\n}', 'order'],
    ['essay', 'Pourquoi ?{}', undefined],
    ['description', 'Lisez ceci.', undefined],
    ['category', '$CATEGORY: a/b', undefined],
    ['unreadable', 'Où ?{=ici ~', undefined],
  ])('%s: %s', (kind, text, type) => {
    const { found, bank, report } = read(text)
    expect(found).toEqual({ [kind]: 1 })
    expect(bank.questions[0]?.type).toBe(type)
    expect(report.filter(({ what }) => what === 'skipped')).toHaveLength(type === undefined ? 1 : 0)
  })
})

describe('choices', () => {
  test('one of 100 % is right; feedback stays with its option', () => {
    expect(options('Où ?{=ici#oui ~là#[plain]n*n}')).toEqual([
      { id: 'ici', text: 'ici', correct: true, feedback: 'oui' },
      { id: 'la', text: 'là', feedback: 'n\\*n' },
    ])
  })

  test.each([
    ['a share in a single', 'Où ?{=ici ~%50%là ~loin}', 'single', ['100%', '50%', '0%']],
    ['unequal shares', 'Où ?{~%60%ici ~%40%là ~%-100%loin}', 'multiple', ['60%', '40%', '-100%']],
    ['wrong options that cost nothing', 'Où ?{~%50%ici ~%50%là ~loin}', 'multiple', ['50%', '50%', '0%']],
    ['no wrong option', 'Où ?{~%50%ici ~%50%là}', 'multiple', ['50%', '50%']],
    ['two right ones of which one may be chosen', 'Où ?{=ici =là ~loin}', 'single', ['100%', '100%', '0%']],
    ['thirds', 'Où ?{~%33.333%ici ~%66.66667%là ~loin}', 'multiple', ['33.33333%', '66.66667%', '0%']],
  ])('%s: the weights are kept, in silence', (_, text, type, weights) => {
    expect(only(text)).toMatchObject({ type, policy: 'weights' })
    expect(options(text).map(({ weight }) => weight)).toEqual(weights)
    expect(told(text)).toEqual([])
  })

  test('what one choice takes away in Moodle is reported', () => {
    expect(told('Où ?{=ici ~%-25%là}')).toEqual([
      { item: 'line 1', what: 'changed', detail: expect.stringContaining('costs points') },
    ])
  })

  test('equal shares against equal costs are net-correct, in silence', () => {
    const text = 'Où ?{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-50%d ~%-50%e}'
    expect(only(text)).toMatchObject({ type: 'multiple', policy: 'net-correct' })
    expect(told(text)).toEqual([])
  })

  test('one option alone, or one without text, is no question', () => {
    for (const text of ['Où ?{~ici}', 'Où ?{=ici ~ }'])
      expect(told(text)).toEqual([expect.objectContaining({ what: 'skipped' })])
  })

  test('true and false speak the language of the bank; the first feedback is for the wrong one', () => {
    expect(options('Ici.{F#non#oui####car}')).toEqual([
      { id: 'vrai', text: 'Vrai', feedback: 'non' },
      { id: 'faux', text: 'Faux', correct: true, feedback: 'oui' },
    ])
    expect(only('Ici.{F#non#oui####car}').explanation).toBe('car')
    expect(options('// bareme language:en\n\nHere.{TRUE}').map(({ text }) => text)).toEqual(['True', 'False'])
  })
})

describe('numbers, texts and pairs', () => {
  test.each([
    ['#8080', [{ value: 8080 }]],
    ['#3.14:0.01', [{ value: 3.14, tolerance: 0.01 }]],
    ['#-1.5..2', [{ min: -1.5, max: 2 }]],
    [
      '# = 10:0 =%50% 10 : 2 # presque',
      [{ value: 10 }, { value: 10, tolerance: 2, fraction: 0.5, feedback: 'presque' }],
    ],
    ['#=10 ~12#trop', [{ value: 10 }, { value: 12, fraction: 0, feedback: 'trop' }]],
    ['#=%100%10000000000000000000000', [{ value: '10000000000000000000000' }]],
    ['#5:10%', [{ value: 5, tolerance: 0.5 }]],
    [
      '#=%50%-1.5:2.5%#e =3',
      [{ value: -1.5, tolerance: 0.0375, fraction: 0.5, feedback: 'e' }, { value: 3 }],
    ],
    ['#0.30000000000001', [{ value: 0.30000000000001 }]],
    ['#9.55:0.0499999999999989', [{ value: 9.55, tolerance: 0.05 }]],
    ['#1e3:0', [{ value: 1000 }]],
    ['#1.5E-3..2e-3', [{ min: 0.0015, max: 0.002 }]],
    [
      '#=%100%6.022E+23:1.0E+21#',
      [{ value: '602200000000000000000000', tolerance: '1000000000000000000000' }],
    ],
  ])('{%s}', (answers, expected) => {
    expect(only(`Combien ?{${answers}}`).answers).toEqual(expected)
  })

  test.each(['#3:2~#faux : non', '#=3:2 =%0%*#faux : non'])(
    'feedback on any other number is reported, not stumbled upon: {%s}',
    (answers) => {
      const text = `Combien ?{${answers}}`
      expect(only(text).answers).toEqual([{ value: 3, tolerance: 2 }])
      expect(told(text)).toEqual([
        { item: 'line 1', what: 'lost', detail: 'what any other number means: "faux : non"' },
      ])
    },
  )

  test('accepted texts keep weight, feedback and stars', () => {
    expect(only('Quoi ?{=docker ps* =%33.33333%ps \\\\* =%0%*#non}').answers).toEqual([
      { text: 'docker ps*' },
      { text: 'ps \\*', fraction: 0.3333333 },
      { text: '*', fraction: 0, feedback: 'non' },
    ])
  })

  test('an answer that costs earns nothing, and that is reported', () => {
    expect(only('Quoi ?{=a =%-50%b}').answers).toEqual([{ text: 'a' }, { text: 'b', fraction: 0 }])
    expect(told('Quoi ?{=a =%-50%b}')).toMatchObject([{ what: 'changed' }])
  })

  test('pairs share right sides, and one without left side is an extra', () => {
    expect(only('Quoi ?{=a -> un\\:1 =b -> un\\:1 =c -> deux = -> trois}')).toMatchObject({
      left: [{ match: 'un-1' }, { match: 'un-1' }, { match: 'deux' }],
      right: [{ text: 'un:1' }, { text: 'deux' }, { text: 'trois' }],
    })
  })
})

describe('orderings of Moodle 4.4', () => {
  const HEAD = '>3 ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW none'

  test('items in their order, one a line, with signs that Moodle does not escape; the explanation is no item', () => {
    expect(
      only(`::T::Triez : tout{${HEAD}\none {x}\ntwo = 2: ~ &&123;\n<p>a <b>b</b></p>\n####parce\n}`),
    ).toEqual({
      ...{ id: 't', type: 'order', prompt: 'Triez : tout', explanation: 'parce' },
      items: [
        { id: 'one-x', text: 'one {x}' },
        { id: 'two-2', text: 'two = 2: ~ {' },
        { id: 'a-b', text: 'a **b**' },
      ],
    })
  })

  test('beside Markdown the items are Markdown; without settings they all count', () => {
    expect(only('[markdown]Triez{>3\n`a`\n1\nVert\n}').items).toMatchObject([
      { text: '`a`' },
      { text: '1' },
      { text: 'Vert' },
    ])
    expect(told('[markdown]Triez{>3\n`a`\n1\nVert\n}')).toEqual([])
  })

  test.each([
    [HEAD.replace('ALL', 'RANDOM').replace('3', '2'), 'changed', 'all items are shown, not a selection'],
    [
      HEAD.replace('RELATIVE_NEXT_EXCLUDE_LAST', 'ALL_OR_NOTHING'),
      'changed',
      'graded by adjacent pairs, not by ALL_OR_NOTHING',
    ],
  ])('{%s: what is another thing there is said', (head, what, detail) => {
    expect(told(`Triez{${head}\na\nb\nc\n}`)).toEqual([{ item: 'line 1', what, detail }])
  })

  test('two items are no order', () => {
    expect(told(`Triez{${HEAD}\na\nb\n}`)).toMatchObject([{ what: 'skipped' }])
  })
})

test.each(['=a', '#=1', '=a -> b'])('more answers than a bank takes are refused: 51 of %s', (answer) => {
  const [sign, rest] = answer.startsWith('#') ? ['#', answer.slice(1)] : ['', answer]
  expect(told(`Quoi ?{${sign}${`${rest} `.repeat(51)}}`)).toMatchObject([{ what: 'skipped' }])
})

describe('what Moodle reads and gift-pegjs does not', () => {
  test.each([
    ['a colon in the prompt', 'Il faut d’abord : lire.{=a ~b}', 'Il faut d’abord : lire.'],
    ['signs in the prompt', 'Si a = b # ou ~c } ?{=a ~b}', 'Si a = b # ou ~c } ?'],
    ['signs after the answers', 'Si {=a ~b} vaut = 1 : ok ?', 'Si \\_\\_\\_\\_\\_ vaut = 1 : ok ?'],
    ['signs in the title', '::a: b=c#d::Quoi ?{=a ~b}', 'Quoi ?'],
    ['a comment among the answers', 'Quoi ?{\n=a\n// note = rien\n~b}', 'Quoi ?'],
    ['a category without a blank line', '$CATEGORY: x\nQuoi ?{=a ~b}', 'Quoi ?'],
    ['a lone backslash', 'C:\\Windows ?{=a ~b}', 'C:\\\\Windows ?'],
  ])('%s', (_, text, prompt) => {
    expect(only(text).prompt.replace(/^(\S+ )_____/, '$1\\_\\_\\_\\_\\_')).toBe(prompt)
  })

  test('colons and further # in answers and feedback are text', () => {
    expect(options('Où ?{=http://a#b: #1 ~c\n#### car a = b # c}')[0]).toMatchObject({
      text: 'http://a',
      feedback: 'b: #1',
    })
    expect(only('Où ?{=a ~c\n#### car a = b # c}').explanation).toBe('car a = b # c')
  })

  test('one bad question is reported with its line, and hides no other', () => {
    const { bank, report, found } = read('A ?{=a ~b}\n\n// rien\nB ?{\n=a\n~}\n\nC ?{=a ~b}')
    expect(bank.questions.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(found).toEqual({ multichoice: 2, unreadable: 1 })
    expect(report.filter(({ what }) => what === 'skipped')).toEqual([
      { item: 'line 4', what: 'skipped', detail: expect.stringMatching(/^line [67] is no GIFT/) },
    ])
  })
})

describe('texts', () => {
  test.each([
    ['plain text keeps its signs', '[plain]a *b* <c> d_e _f_{T}', 'a \\*b\\* \\<c> d_e \\_f\\_'],
    ['CommonMark passes', '[markdown]a *b* `c`{T}', 'a *b* `c`'],
    ['a written line end', '[markdown]a\\nb{T}', 'a\nb'],
    ['HTML becomes CommonMark', '[html]<p>a <b>c</b></p>{T}', 'a **c**'],
    ['and so does HTML in text without format', 'a <b>c</b>{T}', 'a **c**'],
  ])('%s', (_, text, prompt) => {
    expect(only(text).prompt).toBe(prompt)
  })

  test.each(['[markdown]![x](y.png) ?{T}', '[html]<p>Ici <img src\\="y.png" alt\\="x"> ?</p>{T}'])(
    'an image is reported: %s',
    (text) => {
      expect(told(text)).toEqual([expect.objectContaining({ what: 'lost' })])
    },
  )
})

describe('a file that cannot be read is refused', () => {
  test.each([
    ['empty', ''],
    ['only comments', '// rien\n\n// encore rien'],
    ['binary', 'a\u0000'],
    ['over 1 MiB', 'a'.repeat(1_048_577)],
    ['over 1,000 questions', 'a{T}\n\n'.repeat(1001)],
  ])('%s', (_, text) => {
    expect(() => read(text)).toThrow(UnreadableError)
  })
})

describe('files as people have them', () => {
  test.each([
    ['questions inside a block of code', '```gift\nUn ?{=a ~b}\n\nDeux ?{=a ~b}\n```', ['Un ?', 'Deux ?']],
    ['each in a block of its own', '```\nUn ?{=a ~b}\n```\n\n~~~\nDeux ?{=a ~b}\n~~~', ['Un ?', 'Deux ?']],
    ['a block of code on its own lines', '```\n\nUn ?{=a ~b}\n\n```', ['Un ?']],
    [
      "a question's own block of code",
      '[markdown]Que fait\n```\nls\n```{=a ~b}\n\n[markdown]```\nls\n``` ?{=a ~b}',
      ['Que fait\n```\nls\n```', '```\nls\n``` ?'],
    ],
    ['HTML in Markdown', '[markdown]a <b>b</b>{=c ~d}', ['a **b**']],
  ])('%s', (_, text, prompts) => {
    const { bank, report } = read(text)
    expect(bank.questions.map(({ prompt }) => prompt)).toEqual(prompts)
    expect(report.filter(({ what }) => what === 'skipped')).toEqual([])
  })

  test('a backslash is advised before the signs of GIFT alone', () => {
    expect(told('Où ?{=a ~c=}')[0]?.detail).toBe(
      'line 1 is no GIFT: "=" is not expected there; a sign of the text is written "\\="',
    )
    expect(told('Combien ?{#5,x}')[0]?.detail).toBe('line 1 is no GIFT: "," is not expected there')
  })
})

describe('hostile text', () => {
  const piece = fc.constantFrom(
    ...['{', '}', '=', '~', '#', '####', '::', ':', '%', '%50%', '->', '\\', '\n', '\n\n', '//', '[html]'],
    ...[
      '[markdown]',
      '<p>',
      '{#',
      '1..2',
      '3:',
      '$CATEGORY:',
      '// bareme ids:a,b',
      '// [tag:level:',
      '__proto__',
      ' ',
    ],
  )
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 })

  test('is read or refused, never anything else', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        try {
          expect(read(pieces.join('')).report.every(({ detail }) => detail !== '')).toBe(true)
        } catch (error) {
          if (!(error instanceof UnreadableError)) throw error
        }
      }),
      { numRuns: 200 },
    )
  })

  test.each(['{', '=', '~a', '::', '\\', '%', '#', '[tag:', '<', '&', ' ', '->', '_', '=%', '![', '&&058;'])(
    'many of %j are no more than linear work',
    (sign) => {
      const many = sign.repeat(Math.floor(100_000 / sign.length))
      const started = performance.now()
      read(`// ${many}\n[markdown]${many}{=a${many}#b ~c####${many}`)
      read(`${many}{=a ~c}`)
      expect(performance.now() - started).toBeLessThan(10_000)
    },
    20_000,
  )
})

const FIXTURES = join(import.meta.dirname, '../../../../shared/fixtures/moodle-import')

describe.skipIf(!existsSync(FIXTURES))("Moodle's files (skipped without ../shared)", () => {
  const expected = existsSync(FIXTURES)
    ? readFileSync(join(FIXTURES, 'expected-import-counts.txt'), 'utf8').split('\n')
    : []

  test.each(existsSync(FIXTURES) ? readdirSync(join(FIXTURES, 'gift')) : [])(
    '%s: as many as Moodle finds',
    (file) => {
      const [, total, kinds] = expected.find((line) => line.startsWith(`${file} `))!.split(' ')
      const { found, bank, report } = importGift(readFileSync(join(FIXTURES, 'gift', file)))
      expect(found).toEqual(JSON.parse(kinds!))
      const skipped = report.filter(({ what }) => what === 'skipped')
      expect(bank.questions.length + skipped.length).toBe(Number(total))
    },
  )

  test('windows-1252 is told from UTF-8', () => {
    const file = readFileSync(join(FIXTURES, 'gift/questions_encoding_windows-1252.gift.txt'))
    expect(JSON.stringify(importGift(file).bank)).toContain('aödf')
  })
})
