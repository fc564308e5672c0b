import { describe, expect, test } from 'vitest'
import { readAnswer } from '../../../../../src/domain/questions/yaml/read.ts'
import { yaml } from '../../../../../src/domain/questions/yaml.ts'
import { answerOf, compose, contents, gradeOf, wordsOn } from './contents.ts'

const KIB_16 = 16 * 1024
const fill = (piece: string, before = '') => (before + piece.repeat(KIB_16)).slice(0, KIB_16)
const numbered = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('')

describe('a syntax error scores 0 and is placed', () => {
  test.each([
    ['a tab as indentation', 'a:\n\tb: 1', 2, 1, 'tab'],
    ['a tab after spaces', 'a:\n  b: 1\n  \tc: 2', 3, 3, 'tab'],
    ['no space after a colon', 'web:\n  image:nginx\n  ports: []', 2, 3, 'colon-space'],
    ['a line without a colon', 'a: 1\nimage\nb: 2', 2, 1, 'no-colon'],
    ['a second colon', 'a: b: c', 1, 4, 'two-colons'],
    ['a key indented less than its neighbours', 'a:\n    b: 1\n  c: 2', 3, 1, 'indent'],
    ['a key indented more than its neighbours', 'a: 1\n b: 2', 1, 4, 'indent'],
    ['an item indented less than its neighbours', 'a:\n  - x\n - y', 3, 1, 'indent'],
    ['a quote left open, where it opens', 'a: 1\nb: "x\nc: 2\n', 2, 4, 'quote'],
    ['an apostrophe left open', "a: 'x\nb: 1\n", 1, 4, 'quote'],
    ['an apostrophe within apostrophes', "a: 'l'image'", 1, 7, 'quote'],
    ['an open bracket', 'a: [1, 2\nb: 3', 2, 1, 'bracket'],
    ['an open brace', 'a: {b: 1', 1, 9, 'bracket'],
    ['a bracket that closes nothing', 'a: ]', 1, 4, 'bracket'],
    ['a key written twice', 'a: 1\nb: 2\na: 3', 3, 1, 'duplicate-key'],
    ['a key written as a number and a text', '1: a\n"1": b', 2, 1, 'duplicate-key'],
    ['__proto__ twice', '__proto__: 1\n__proto__: 2', 2, 1, 'duplicate-key'],
    ['an unknown escape', 'a: "C:\\dir"', 1, 7, 'escape'],
    ['a code point out of range', 'a: "\\UFFFFFFFF"', 1, 5, 'escape'],
    ['a reserved character', 'a: @b', 1, 4, 'reserved'],
    ['a template without quotes', 'a: {{ b }}/c', 1, 11, 'template'],
    ['a comment that sticks', 'a: "x"#y', 1, 7, 'comment'],
    ['in the second document', 'a: 1\n---\nb: [', 3, 5, 'bracket'],
  ])('%s', (_, text, line, column, cause) => {
    expect(readAnswer(text)).toEqual({ code: 'syntax', cause, line, column })
    expect(gradeOf(compose, text)).toEqual({
      fraction: { n: 0, d: 1 },
      parts: [{ code: 'syntax', line, column, says: { cause } }],
    })
  })
})

describe('what YAML allows and an answer may not hold is refused', () => {
  const lol = (name: string, below: string) => `${name}: &${name} [${`*${below},`.repeat(9)}]\n`
  test.each([
    ['an anchor', 'a: 1\nb: &x 2', 2, 'anchor'],
    ['an alias', 'a: *x', 1, 'alias'],
    ['a path with a star', 'a: *.log', 1, 'alias'],
    ['a billion laughs', `a: &a lol\n${lol('b', 'a')}${lol('c', 'b')}${lol('d', 'c')}`, 1, 'anchor'],
    ['an anchor that holds itself', '&a [*a]', 1, 'anchor'],
    ['a tag', 'a: !vault x', 1, 'tag'],
    ['a tag of the standard', 'a: !!binary aGk=', 1, 'tag'],
    ['a tag of a namespace declared', '%TAG ! tag:x,2000:\n---\na: !b c', 3, 'tag'],
    ['a set', '!!set {a, b}', 1, 'tag'],
    ['a merge', 'a:\n  <<: {b: 1}', 2, 'merge'],
    ['a list as a key', '? [a]\n: 1', 1, 'key'],
    ['a template without quotes', 'a: {{ b }}', 1, 'key'],
    ['21 levels', `${'['.repeat(21)}${']'.repeat(21)}`, 1, 'depth'],
    ['900 levels', '['.repeat(900), 1, 'depth'],
    ['450 lists in each other', '- '.repeat(450), 1, 'depth'],
    ['150 levels of braces', '{a: '.repeat(150), 1, 'depth'],
    ['4,000 levels of braces', '{a: '.repeat(4000) + '}'.repeat(300), 1, 'tokens'],
    ['16 KiB of [', fill('['), 1, 'tokens'],
    ['16 KiB of {', fill('{'), 1, 'tokens'],
    ['16 KiB of -', fill('- '), 1, 'tokens'],
    ['16 KiB of ?', fill('? '), 1, 'tokens'],
    ['5,000 keys', numbered(5000, () => 'k:\n'), 250, 'tokens'],
    ['600 keys in braces', `{${numbered(600, (index) => `k${index},`)}}`, 1, 'tokens'],
    ['5,000 entries in brackets', `[${'a,'.repeat(5000)}]`, 1, 'tokens'],
    ['1,000 documents', '---\na\n'.repeat(1000), 400, 'tokens'],
    ['31 documents', '---\na\n'.repeat(31), 61, 'documents'],
    ['16 KiB of comments', fill('#\n'), 501, 'tokens'],
  ])('%s', (_, text, line, cause) => {
    expect(text.length).toBeLessThanOrEqual(KIB_16)
    expect(readAnswer(text)).toMatchObject({ code: 'refused', cause, line })
    expect(gradeOf(compose, text)).toMatchObject({ fraction: { n: 0 }, parts: [{ code: 'refused', line }] })
  })

  test.each([
    ['20 levels', `${'['.repeat(20)}${']'.repeat(20)}`],
    ['140 keys', numbered(140, (index) => `k${index}: 1\n`)],
    ['a quoted star, an ampersand, an exclamation mark', `a: "*x"\nb: '&x'\nc: "!x"\n"<<": d`],
    ['an unquoted "yes", which 1.2 takes for a text', '%YAML 1.1\n---\na: yes'],
    ['a byte order mark', '\ufeffa: 1'],
    ['CRLF', 'a: 1\r\nb: |\r\n  x\r\n'],
    ['half a surrogate, escaped', 'a: "\\ud800"'],
    ['comments only', '# rien'],
  ])('and this is not: %s', (_, text) => {
    expect(readAnswer(text)).toHaveProperty('documents')
  })

  test('values are data: no prototype, no float lost', () => {
    expect(readAnswer('__proto__: {isAdmin: true}\nn: .nan\ni: -.inf')).toEqual({
      documents: [
        new Map<string, unknown>([
          ['__proto__', new Map([['isAdmin', true]])],
          ['n', Number.NaN],
          ['i', Number.NEGATIVE_INFINITY],
        ]),
      ],
    })
  })
})

describe('the worst texts are graded in no time', () => {
  const pieces = [
    '\n',
    '#\n',
    '---\n',
    '...\n',
    '"',
    "'",
    ',',
    ':',
    ': ',
    'a: ',
    '|\n',
    '%a\n',
    '}',
    ']\n',
    '&a ',
  ]
  const more = [
    '*a\n',
    '!!a ',
    '- a\n',
    'a,',
    '\t',
    '\r',
    ' ',
    '>\n\n a',
    'a:\n a:\n  - b\n',
    '\n a',
    '\u0301',
  ]
  const texts = [
    ...[...pieces, ...more].map((piece) => fill(piece)),
    ...['[', '{', '"', "'", '|\n', 'a: >\n', 'a'].flatMap((before) =>
      [',', '? ', '\n ', '\\', '"a":1,', '  x\n\n'].map((piece) => fill(piece, before)),
    ),
    numbered(170, (index) => `${' '.repeat(index)}a:\n`),
    numbered(19, (index) => `${' '.repeat(index)}a:\n`) + fill(`${' '.repeat(19)}- a\n`).slice(0, 12_000),
  ]
  test('each is judged to its end, within bounds', () => {
    for (const text of texts) {
      const { n, d } = gradeOf(compose, text).fraction
      expect(n >= 0 && n <= d).toBe(true)
    }
  })

  test('a wide list is judged under many assertions', () => {
    const answer = '- {n: a}\n'.repeat(80)
    const wide = {
      ...compose,
      assertions: Array.from({ length: 50 }, () => ({ ...compose.assertions[0]!, at: '' })),
    }
    expect(gradeOf(wide, answer).parts).toHaveLength(50)
  })
})

describe('a response', () => {
  test.each([
    ['16 KiB', 'a'.repeat(KIB_16), true],
    ['more', 'a'.repeat(KIB_16 + 1), false],
    ['more bytes than 16 KiB', 'é'.repeat(KIB_16 / 2 + 1), false],
    ['half a surrogate', 'a: \ud800', false],
    ['U+0000', 'a: \0', false],
  ])('%s', (_, text, expected) => {
    expect(yaml.response.safeParse(answerOf(text)).success).toBe(expected)
  })
})

describe('words', () => {
  test.each([
    ['a:\n\tb: 1', "Erreur de syntaxe à la ligne 2, colonne 1 : une tabulation sert d'indentation"],
    ['a: *x', 'Réponse refusée à la ligne 1, colonne 4 : les alias'],
  ])('%j is explained with its place', (text, start) => {
    const [sentence] = wordsOn(compose, text)
    expect(sentence!.startsWith(start), sentence).toBe(true)
    expect(wordsOn(compose, text, 'en')[0]).toMatch(/ at line \d, column \d: /)
  })

  const changed = (from: string, to: string) => compose.answer.replace(from, to)
  test.each([
    [0, compose.answer, 'Respecté : Ce qui est attendu.'],
    [0, changed('nginx:1.27', '127'), 'vous avez écrit le nombre `127` ; attendu : le texte `nginx:1.27`.'],
    [0, changed('image: nginx:1.27', 'build: .'), 'À `/services/web`, la clé `image` est absente.'],
    [
      0,
      'services:\n  web:\n    image:nginx',
      'vous avez écrit le texte `image:nginx` ; attendu : la clé `image` (manque-t-il',
    ],
    [1, changed('"8080:80"', '"80:80"'), 'attendu : une liste dont au moins un élément convient.'],
    [
      3,
      changed('image: redis:7', 'image: [redis]'),
      'À `/services/cache/image`, vous avez écrit une liste `["redis"]` ; attendu : un texte.',
    ],
    [5, changed('data: {}', 'donnees: {}'), 'attendu : la clé `data`.'],
    [6, `version: "3"\n${compose.answer}`, 'vous avez écrit le texte `3` ; attendu : rien à cet endroit.'],
  ])('assertion %d', (index, text, words) => {
    expect(wordsOn(compose, text)[index]).toContain(words)
    expect(wordsOn(compose, text, 'en')[index]).toMatch(/^(Not met|Met): /)
  })

  test('what is quoted of an answer is short, on one line, and cannot leave its code span', () => {
    const nasty = `services: {web: {image: "\`\`<b>\\n\\u202e\\ud800\\0${'x'.repeat(5000)}"}}`
    const [sentence] = wordsOn(compose, nasty)
    expect(sentence).toContain('`ʼʼ<b> \ufffd\ufffd\ufffdxxx')
    expect(sentence!.length).toBeLessThan(250)
    expect(sentence).not.toMatch(/[\n\u202e\0]/)
    expect(sentence!.split('`').length % 2).toBe(1)
  })

  test('a stored part is explained though the rules of reading have moved since', () => {
    const answer = { content: compose, response: answerOf(compose.answer), language: 'fr' as const }
    expect(yaml.explain({ code: 'syntax', line: 3, column: 2 }, answer)).toContain('ligne 3, colonne 2')
    expect(
      yaml.explain({ code: 'assertion-held', index: 0 }, { ...answer, response: answerOf('a: [') }),
    ).toMatch(/^Respecté/)
  })

  test('every part of every model answer has words in both languages', () => {
    for (const content of Object.values(contents))
      for (const text of [content.answer, 'a: 1', '[]', 'x', '---\n---', 'a\n---\nb'])
        for (const language of ['fr', 'en'] as const)
          for (const sentence of wordsOn(content, text, language)) expect(sentence).toMatch(/^\S.{10,}\.$/)
  })
})
