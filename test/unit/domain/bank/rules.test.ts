import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { checkBank } from '../../../../src/banks/check-bank.ts'
import { readYaml } from '../../../../src/banks/yaml.ts'
import type { Chapter } from '../../../../src/domain/bank/schema.ts'
import { NO_LIBRARY } from '../../../support/banks.ts'

const chapters = new Map<string, Chapter>([
  ['docker/images', { id: 'docker/images', title: 'Images', module: 'docker' }],
  ['devops/introduction', { id: 'devops/introduction', title: 'DevOps', module: 'devops' }],
])
const options = [
  { id: 'a', text: 'La construction', correct: true },
  { id: 'b', text: 'Le démarrage' },
]
const question = {
  id: 'run',
  type: 'single',
  prompt: 'Quand `RUN` agit-il ?',
  options,
  explanation: 'Voir le cours.',
}
const bank = {
  bank: 'images',
  title: 'Images',
  module: 'docker',
  chapter: 'docker/images',
  language: 'fr',
  license: 'MIT',
  questions: [question],
}

function rulesOf(value: unknown): string[] {
  const context = {
    chapters,
    library: NO_LIBRARY,
    fileExists: (path: string) => path === 'schema.md',
    pictureAt: (path: string) => (path === 'known.png' ? null : ({ fault: 'missing' } as const)),
  }
  return checkBank(
    readYaml(stringify(value, { aliasDuplicateObjects: false }), 'b.yaml'),
    context,
  ).findings.map(({ severity, rule, path }) => `${severity} ${rule} /${path.join('/')}`)
}

const withQuestion = (changes: object) => ({ ...bank, questions: [{ ...question, ...changes }] })
const withPrompt = (prompt: string) => withQuestion({ prompt })
const withTexts = (...texts: string[]) =>
  withQuestion({ options: texts.map((text, index) => ({ id: `o${index}`, text, correct: index === 0 })) })
const long = 'Un texte bien plus long que tous les autres, et de loin'

test('a sound bank has no finding', () => {
  expect(rulesOf(bank)).toEqual([])
})

describe('what forbids publishing', () => {
  test.each<[string, unknown, string]>([
    ['no explanation', withQuestion({ explanation: undefined }), 'explanation-missing /questions/0'],
    ['an unknown chapter', { ...bank, chapter: 'docker/x' }, 'unknown-chapter /chapter'],
    [
      'a question of an unknown chapter',
      withQuestion({ chapter: 'docker/x' }),
      'unknown-chapter /questions/0/chapter',
    ],
    ['no chapter at all', { ...bank, chapter: undefined }, 'chapter-missing /questions/0'],
    ["another module's chapter", { ...bank, chapter: 'devops/introduction' }, 'chapter-module /chapter'],
    ['an unknown module', { ...bank, module: 'podman' }, 'unknown-module /module'],
    [
      'a question id twice',
      { ...bank, questions: [question, question] },
      'duplicate-question-id /questions/1/id',
    ],
    [
      'an option id twice',
      withQuestion({ options: [options[0], { ...options[1], id: 'a' }] }),
      'duplicate-option-id /questions/0/options/1/id',
    ],
    [
      'an option text twice',
      withTexts('Oui', ' *Oui*\n', 'Non'),
      'duplicate-option-text /questions/0/options/1/text',
    ],
    ['HTML in a line', withPrompt('Un <b>mot</b> ?'), 'html /questions/0/prompt'],
    ['an HTML block', withPrompt('<script>alert(1)</script>'), 'html /questions/0/prompt'],
    ['a script link', withPrompt('[x](javascript:alert)'), 'link-scheme /questions/0/prompt'],
    [
      'a script link in disguise',
      withPrompt('[x](&#106;ava%0Ascript:alert)'),
      'link-scheme /questions/0/prompt',
    ],
    ['a data link', withPrompt('[x](DATA:text/html,x)'), 'link-scheme /questions/0/prompt'],
    [
      'a protocol-relative link',
      withPrompt('[x](//evil.test/)'),
      'link-protocol-relative /questions/0/prompt',
    ],
    [
      'the same with backslashes',
      withPrompt('[x](/\\\\evil.test)'),
      'link-protocol-relative /questions/0/prompt',
    ],
    [
      'the same behind a tab',
      withPrompt('[x](%09//evil.test)'),
      'link-protocol-relative /questions/0/prompt',
    ],
    ['a link by reference', withPrompt('[x][1]\n\n[1]: vbscript:x'), 'link-scheme /questions/0/prompt'],
    ['a missing file', withPrompt('[x](missing.md)'), 'link-missing /questions/0/prompt'],
    ['a picture that is missing', withPrompt('![x](a.png)'), 'picture-missing /questions/0/prompt'],
    ['a picture of no words', withPrompt('![ ](known.png)'), 'picture-alt /questions/0/prompt'],
    ['a picture that climbs', withPrompt('![x](../a.png)'), 'picture-outside /questions/0/prompt'],
    ['the same, encoded', withPrompt('![x](%2e%2e/a.png)'), 'picture-outside /questions/0/prompt'],
    ['the same, with backslashes', withPrompt('![x](a%5C..%5Cb.png)'), 'picture-outside /questions/0/prompt'],
    ['a picture from the root', withPrompt('![x](/etc/a.png)'), 'picture-outside /questions/0/prompt'],
    ['a picture of a drive', withPrompt('![x](C:/a.png)'), 'picture-remote /questions/0/prompt'],
    [
      'a picture of the network',
      withPrompt('![x](https://a.test/b.png)'),
      'picture-remote /questions/0/prompt',
    ],
    ['a picture of data', withPrompt('![x](data:image/png;base64,AA)'), 'picture-remote /questions/0/prompt'],
    ['a picture of any host', withPrompt('![x](//a.test/b.png)'), 'picture-remote /questions/0/prompt'],
    ['a name with accents', withPrompt('![x](é.png)'), 'picture-name /questions/0/prompt'],
    ['a name with blanks', withPrompt('![x](<a b.png>)'), 'picture-name /questions/0/prompt'],
    ['a picture by reference', withPrompt('![x][1]\n\n[1]: known.png'), 'picture-form /questions/0/prompt'],
    ['brackets in its words', withPrompt('![a [b] c](known.png)'), 'picture-form /questions/0/prompt'],
    [
      'a picture that is missing in a feedback',
      withQuestion({ options: [options[0], { ...options[1], feedback: '![x](a.png)' }] }),
      'picture-missing /questions/0/options/1/feedback',
    ],
    [
      'a picture that is missing in an option',
      withQuestion({ options: [options[0], { ...options[1], text: '![x](a.png)' }] }),
      'picture-missing /questions/0/options/1/text',
    ],
    [
      'a picture that is missing in an explanation',
      withQuestion({ explanation: '![x](a.png)' }),
      'picture-missing /questions/0/explanation',
    ],
    [
      'two options that show and say the same',
      withTexts('![A box](known.png)', '![A box](./known.png)'),
      'duplicate-option-text /questions/0/options/1/text',
    ],
    [
      'a bad link in a feedback',
      withQuestion({ options: [options[0], { ...options[1], feedback: '[x](data:x)' }] }),
      'link-scheme /questions/0/options/1/feedback',
    ],
    ['an unknown field', withQuestion({ promt: 'x' }), 'unknown-field /questions/0/promt'],
    ['an unknown type', withQuestion({ type: 'essay' }), 'schema /questions/0/type'],
    ['a policy of ticks on a single', withQuestion({ policy: 'net-correct' }), 'schema /questions/0/policy'],
    [
      'weights that no policy reads',
      withQuestion({
        options: [
          { ...options[0], weight: '100%' },
          { ...options[1], weight: '0%' },
        ],
      }),
      'weight-unread /questions/0/options/0/weight',
    ],
    [
      'a policy of weights without any',
      withQuestion({ policy: 'weights' }),
      'weight-missing /questions/0/options',
    ],
    [
      'a weight that is none',
      withQuestion({ policy: 'weights', options: [{ ...options[0], weight: 50 }, options[1]] }),
      'schema /questions/0/options/0/weight',
    ],
    ['points with five decimals', withQuestion({ points: 0.12345 }), 'schema /questions/0/points'],
    [
      'a reference that is no web address',
      withQuestion({ reference: 'javascript:x' }),
      'schema /questions/0/reference',
    ],
    ['U+0000', withPrompt('a\u0000b'), 'schema /questions/0/prompt'],
  ])('%s', (_, value, expected) => {
    expect(rulesOf(value)).toContain(`error ${expected}`)
  })

  test.each(['https://docs.docker.com', 'mailto:a@b.fr', 'schema.md#part', '#part'])(
    'a link to %s is fine',
    (link) => {
      expect(rulesOf(withPrompt(`[x](${link}) ?`))).toEqual([])
    },
  )
})

describe('matters of craft', () => {
  test.each<[string, unknown, string]>([
    [
      'the right option by far the longest',
      withTexts(long, 'Un texte court et simple', 'Un autre texte court'),
      'longest-right /questions/0/options',
    ],
    [
      'options of very different length',
      withTexts('Oui', `${long}, vraiment`, 'Non'),
      'option-lengths /questions/0/options',
    ],
    [
      'all of the above, in French',
      withTexts('Un', 'Toutes les réponses'),
      'all-or-none /questions/0/options/1/text',
    ],
    [
      'none of the above, in French',
      withTexts('Un', "Aucune de ces réponses n'est juste"),
      'all-or-none /questions/0/options/1/text',
    ],
    [
      'all of the above, in English',
      withTexts('One', 'All of the above'),
      'all-or-none /questions/0/options/1/text',
    ],
    [
      'a plain negation',
      withPrompt("Quelle commande ne crée pas d'image ?"),
      'negative-stem /questions/0/prompt',
    ],
    ['a plain exception', withPrompt('Toutes conviennent, sauf :'), 'negative-stem /questions/0/prompt'],
    ['an English negation', withPrompt('Which one is not a layer?'), 'negative-stem /questions/0/prompt'],
  ])('%s', (_, value, expected) => {
    expect(rulesOf(value)).toContain(`warning ${expected}`)
  })

  test.each([
    "Quelle commande ne crée **pas** d'image ?",
    "Quelle commande ne crée PAS d'image ?",
    'Le conteneur ne démarre pas. Que regardez-vous ?',
  ])('no negative stem: %s', (prompt) => {
    expect(rulesOf(withPrompt(prompt))).toEqual([])
  })

  test('a right option always at one place, always the longest', () => {
    const questions = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...question, id }))
    expect(rulesOf({ ...bank, questions })).toEqual([
      'warning right-position /questions',
      'warning longest-right-often /questions',
    ])
  })
})

test('questions whose key is missing say nothing of where keys stand', () => {
  const { options, ...rest } = question
  const keyless = options.map(({ id, text }) => ({ id, text }))
  const questions = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...rest, id, options: keyless }))
  expect(rulesOf({ ...bank, questions })).not.toContain('warning right-position /questions')
})

describe('allow', () => {
  const craft = withTexts('One', 'All of the above')
  const allow = { 'all-or-none': 'the point of the question' }

  test('silences a warning from the question or the bank', () => {
    expect(rulesOf({ ...craft, allow })).toEqual([])
    expect(rulesOf({ ...craft, questions: [{ ...craft.questions[0], allow }] })).toEqual([])
  })

  test('that silences nothing is a warning', () => {
    expect(rulesOf({ ...bank, allow })).toEqual(['warning unused-allow /allow/all-or-none'])
  })

  test('of what only figures can tell is kept', () => {
    expect(rulesOf({ ...bank, allow: { 'suspected-wrong-key': 'checked' } })).toEqual([])
  })

  test('never silences an error', () => {
    const value = { ...withPrompt('<b>x</b>'), allow: { html: 'please' } }
    expect(rulesOf(value)).toContain('error html /questions/0/prompt')
  })
})
