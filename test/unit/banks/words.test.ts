import { describe, expect, test } from 'vitest'
import { checkYamlText } from '../../../src/banks/load.ts'
import { shipped } from '../domain/questions/command/support.ts'

const TITLE = 'title: "Docker : les images"'

/** What a check says of a bank with this question, or with this title. */
function said({ question = '', title = TITLE }: { question?: string; title?: string }) {
  const text = `bank: essai
${title}
module: docker
chapter: docker/images
language: fr
license: MIT
questions:
  - id: a
    prompt: Que dire ?
    explanation: Voilà.
${question.replace(/^(?=.)/gm, '    ')}`
  return checkYamlText(text, shipped.library).map(({ rule, line, says }) => ({ rule, line, says }))
}

const TEXT = (answer: string) => `type: text\nanswers:\n  - ${answer}\n`
const SINGLE = (option: string) =>
  `type: single\noptions:\n  - { id: a, text: A, correct: true }\n  - ${option}\n`

describe('a mistake of YAML says what to write', () => {
  test.each<[string, Parameters<typeof said>[0], string, number, RegExp, RegExp]>([
    ['a colon in a title', { title: 'title: Docker : les images' }, 'yaml', 2, /guillemets/, /quotes/],
    ['a colon in a text', { question: TEXT('text: oui : non') }, 'yaml', 13, /guillemets/, /quotes/],
    ['a colon in braces', { question: TEXT('{ text: oui : non }') }, 'yaml', 13, /guillemets/, /quotes/],
    [
      'a version',
      { question: TEXT('text: 1.10') },
      'schema',
      13,
      /guillemets, comme dans "1\.10"/,
      /as in "1\.10"/,
    ],
    [
      'a word that YAML knows',
      { question: TEXT('text: true') },
      'schema',
      13,
      /comme dans "true"/,
      /as in "true"/,
    ],
    ['nothing', { question: TEXT('text:') }, 'schema', 13, /écrivez un texte/, /write a text/],
    ['a block', { question: TEXT('text: { a: b }') }, 'schema', 13, /guillemets/, /quotes/],
    [
      'yes',
      { question: SINGLE('{ id: b, text: B, correct: yes }') },
      'schema',
      14,
      /true ou false/,
      /true or false/,
    ],
    [
      'a quoted number',
      { question: TEXT('{ text: x, fraction: "0.5" }') },
      'schema',
      13,
      /sans guillemets/,
      /without quotes/,
    ],
    [
      'no list',
      { question: 'type: text\nanswers: x\n' },
      'schema',
      12,
      /une ligne qui commence par/,
      /a line that starts with/,
    ],
    [
      'a letter left out',
      { question: SINGLE('{ id: b, text: B, corect: true }') },
      'unknown-field',
      14,
      /vouliez-vous « correct » \?/,
      /did you mean "correct"\?/,
    ],
    [
      'a field of no meaning',
      { question: SINGLE('{ id: b, text: B, zzzz: true }') },
      'unknown-field',
      14,
      /^champ inconnu « zzzz »$/,
      /^unknown field "zzzz"$/,
    ],
  ])('%s', (_, bank, rule, line, fr, en) => {
    const found = said(bank).find((finding) => finding.rule === rule)
    expect(found).toMatchObject({ rule, line })
    expect(found!.says.fr).toMatch(fr)
    expect(found!.says.en).toMatch(en)
  })

  test('offers no field that is there already', () => {
    const [finding] = said({ question: SINGLE('{ id: b, text: B, textt: C }') })
    expect(finding!.says.en).toBe('unknown field "textt"')
  })
})
