import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkYamlText, loadQuestions } from '../../../src/banks/load.ts'
import { formatFinding, tell } from '../../../src/banks/tell.ts'
import { NO_LIBRARY } from '../../support/banks.ts'

const chapters = 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n'
const bank = `bank: images
title: Images
module: docker
chapter: docker/images
language: fr
license: MIT
questions:
  - id: run
    type: single
    prompt: Quand ?
    options:
      - { id: a, text: Avant, correct: true }
      - { id: b, text: Après }
    explanation: Voir [le cours](notes.md).
`
const quiz = 'quiz: images\ntitle: Images\nsections:\n  - draw: { bank: images, count: 1 }\n'
const sound = {
  'chapters.yaml': chapters,
  'docker/a.yaml': bank,
  'docker/a.quiz.yaml': quiz,
  'docker/notes.md': '',
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bareme-banks-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function load(files: Record<string, string | Buffer>) {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  const loaded = await loadQuestions(folder)
  const linesIn = (language: 'fr' | 'en') => tell(loaded.findings, language).map(formatFinding)
  return { ...loaded, lines: linesIn('en'), french: linesIn('fr') }
}

describe('a questions folder', () => {
  test('is read whole: chapters, banks, quizzes, links to files beside them', async () => {
    const { banks, quizzes, chapters: list, files, lines } = await load(sound)
    expect(lines).toEqual([])
    expect(banks.map(({ file, bank: { bank: slug } }) => [file, slug])).toEqual([['docker/a.yaml', 'images']])
    expect(quizzes.map(({ quiz: { quiz: slug } }) => slug)).toEqual(['images'])
    expect(list.map(({ id }) => id)).toEqual(['docker/images'])
    expect(files).toEqual(['chapters.yaml', 'docker/a.quiz.yaml', 'docker/a.yaml'])
  })

  test('knows its quizzes by name, those with an error too', async () => {
    const measured = (name: string, of: string) =>
      quiz.replace('quiz: images', `quiz: ${name}\nbefore: ${of}`)
    const { lines, quizzes } = await load({
      ...sound,
      'docker/b.quiz.yaml': measured('after', 'images'),
      'docker/c.quiz.yaml': measured('later', 'ill'),
      'docker/d.quiz.yaml': measured('never', 'nothing'),
      'docker/e.quiz.yaml': 'quiz: ill\n',
    })
    expect(lines.filter((line) => line.includes('unknown-quiz'))).toEqual([
      expect.stringMatching(/^docker\/d\.quiz\.yaml:2:9 error unknown-quiz/),
    ])
    expect(quizzes.map(({ quiz: { quiz: slug, before } }) => [slug, before])).toEqual([
      ['images', undefined],
      ['after', 'images'],
      ['later', 'ill'],
    ])
  })

  test.each([
    ['Latin-1', Buffer.from(bank, 'latin1'), 'docker/a.yaml:13:27'],
    [
      'a character cut short',
      Buffer.concat([Buffer.from('bank: caf'), Buffer.of(0xc3), Buffer.from('\n')]),
      'docker/a.yaml:1:10',
    ],
    ['UTF-16', Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(bank, 'utf16le')]), 'docker/a.yaml:1:1'],
  ])('%s is an error at its place, and no question loses its accents', async (_name, bytes, place) => {
    const { lines, banks } = await load({ ...sound, 'docker/a.yaml': bytes })
    expect(lines).toContain(
      `${place} error encoding this character is not written in UTF-8: save the file as UTF-8`,
    )
    expect(banks).toEqual([])
  })

  test('a byte order mark and a replacement character of one’s own are UTF-8', async () => {
    const marked = `\uFEFF${bank.replace('Avant', 'Avant \uFFFD')}`
    expect((await load({ ...sound, 'docker/a.yaml': marked })).lines).toEqual([])
  })

  test('passes over drafts and hidden folders', async () => {
    const { lines } = await load({
      ...sound,
      'x.draft.yaml': '}',
      'x.draft.quiz.yaml': '}',
      '.git/x.yaml': '}',
    })
    expect(lines).toEqual([])
  })

  test('a bad file hides no other: every finding of every file, each at its place', async () => {
    const { banks, quizzes, lines, french } = await load({
      ...sound,
      'docker/a.yaml': bank
        .replace('notes.md', '../../etc/passwd')
        .replace('prompt: Quand ?', 'prompt: <b>Quand</b> ?'),
      'docker/b.yaml': 'bank: [unclosed\ntitle: "',
      'docker/c.yaml': bank
        .replace('bank: images', 'bank: other')
        .replace('text: Avant', 'txt: Avant')
        .replace('explanation:', 'explain:'),
      'docker/d.quiz.yaml': quiz.replace('quiz: images', 'quiz: d').replace('bank: images', 'bank: nowhere'),
    })
    expect(lines.filter((line) => line.startsWith('docker/a'))).toEqual([
      'docker/a.yaml:10:13 error html HTML is not allowed: <b>',
      'docker/a.yaml:10:13 error html HTML is not allowed: </b>',
      'docker/a.yaml:14:18 error link-missing no such file beside the bank: ../../etc/passwd',
    ])
    expect(lines.some((line) => /^docker\/b\.yaml:\d+:\d+ error yaml /.test(line))).toBe(true)
    expect(lines.filter((line) => line.startsWith('docker/c'))).toEqual([
      'docker/c.yaml:12:9 error schema "text" is missing',
      'docker/c.yaml:12:18 error unknown-field unknown field "txt": did you mean "text"?',
      'docker/c.yaml:14:5 error unknown-field unknown field "explain"',
    ])
    expect(french.filter((line) => line.startsWith('docker/c'))).toEqual([
      'docker/c.yaml:12:9 error schema « text » manque',
      'docker/c.yaml:12:18 error unknown-field champ inconnu « txt » : vouliez-vous « text » ?',
      'docker/c.yaml:14:5 error unknown-field champ inconnu « explain »',
    ])
    expect(lines).toContain('docker/d.quiz.yaml:4:19 error unknown-bank no bank "nowhere"')
    expect(french).toContain("docker/d.quiz.yaml:4:19 error unknown-bank la banque « nowhere » n'existe pas")
    expect(banks).toEqual([])
    // The quiz waits with its bank: both keep the revision that is live.
    expect(quizzes).toEqual([])
  })

  test('a question against the schema leaves its neighbours judged', async () => {
    const two = `${bank}  - id: run\n    type: single\n    options: []\n  - id: run\n    type: single\n    prompt: <i>x</i>\n    options: [{ id: a, text: A }, { id: b, text: B }]\n`
    const rules = (await load({ ...sound, 'docker/a.yaml': two })).findings.map(({ rule }) => rule)
    expect(rules).toEqual(
      expect.arrayContaining([
        'schema',
        'html',
        'one-right-option',
        'explanation-missing',
        'duplicate-question-id',
      ]),
    )
  })

  test.each([
    ['a slug taken by two banks', { 'docker/z.yaml': bank }, 'docker/z.yaml:1:1 error duplicate-bank'],
    [
      'a slug taken by two quizzes',
      { 'docker/z.quiz.yaml': quiz },
      'docker/z.quiz.yaml:1:1 error duplicate-quiz',
    ],
    [
      'a chapter listed twice',
      { 'chapters.yaml': `${chapters}  - { id: docker/images, title: I, module: docker }\n` },
      'chapters.yaml:3:11 error duplicate-chapter',
    ],
    ['a file named .yml', { 'docker/z.yml': '' }, 'docker/z.yml:1:1 error file-name'],
    ['a file above 1 MiB', { 'docker/z.yaml': 'x'.repeat(1024 * 1024 + 1) }, 'docker/z.yaml:1:1 error yaml'],
  ])('%s is an error at its place', async (_, files, expected) => {
    const { lines, banks } = await load({ ...sound, ...files })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(expected)
    expect(banks).toHaveLength(1)
  })
})

describe('hostile YAML gives findings, never a throw', () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]`).join(
    '\n',
  )
  test.each<[string, string]>([
    ['nothing', ''],
    ['a billion laughs', `l0: &l0 x\n${laughs}`],
    ['an alias', bank.replace('Quand ?', '&x Quand ?').replace('Avant', '*x')],
    ['__proto__ as a field', `__proto__: { polluted: true }\n${bank}`],
    ['__proto__ in a question', bank.replace('id: run', '__proto__: { polluted: true }\n    id: run')],
    ['__proto__ in allow', `allow: { __proto__: x }\n${bank}`],
    ['constructor as a question type', bank.replace('single', 'constructor')],
    ['a key twice', `bank: images\n${bank}`],
    ['a tag of its own', bank.replace('Quand ?', '!!js/function x')],
    ['brackets 100,000 deep', '['.repeat(100_000)],
    ['dashes 50,000 deep', `${'- '.repeat(50_000)}x`],
    ['a map of 20,000 keys', Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['a length that is no number', bank.replace('Quand ?', '{ length: { valueOf: 1, toString: 1 } }')],
    ['two documents', `${bank}---\n${bank}`],
    ['a lone surrogate', bank.replace('Quand ?', '"\\ud800 ?"')],
    [
      'quotes nested deep in a prompt',
      bank.replace('Quand ?', `"${'> '.repeat(9000)}x ?"`).replace('Voir', '<b>'),
    ],
  ])('%s', (_, text) => {
    const findings = checkYamlText(text, NO_LIBRARY)
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true)
    expect(findings.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('an alias is named where it stands', () => {
    const text = bank.replace('Quand ?', '&x Quand ?').replace('Avant', '*x')
    expect(tell(checkYamlText(text, NO_LIBRARY), 'en').map(formatFinding)).toEqual([
      'bank.yaml:12:24 error yaml aliases and tags are not allowed',
    ])
  })

  test.each([
    ['a tab', `${bank}\tx: 1\n`, /une tabulation sert d'indentation/, /a tab is used .* \(Tabs are not/],
    [
      'a quote left open',
      bank.replace('Quand', '"Quand'),
      /guillemet .* fermé/,
      /a quote .* \(Missing closing/,
    ],
    [
      'a key twice',
      `bank: images\n${bank}`,
      /cette clé est déjà écrite/,
      /already written .* \(Map keys must/,
    ],
    ['two documents', `${bank}---\n${bank}`, /un seul document$/, /holds one document$/],
    ['a tag', bank.replace('Quand ?', '!!js/function x'), /les étiquettes de type/, /tags are not allowed$/],
  ])('%s is told in our own words, to which English adds those of the library', (_, text, fr, en) => {
    const [finding] = checkYamlText(text, NO_LIBRARY)
    expect(finding!.rule).toBe('yaml')
    expect(finding!.says.fr).toMatch(fr)
    expect(finding!.says.fr).not.toMatch(/\(Tabs|\(Missing|\(Map/)
    expect(finding!.says.en).toMatch(en)
  })

  test('a sound text has no finding, and no disk is asked for its links', () => {
    expect(checkYamlText(bank, NO_LIBRARY)).toEqual([])
  })
})
