import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { plainText } from '../../web/markdown/plain.ts'
import { readTree, shownTree } from './trees.ts'

const QUESTIONS = join(import.meta.dirname, '../../questions')

/** Every text of the banks, whatever it is for. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* textsOf(one)
}

const files = readdirSync(QUESTIONS, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.yaml$/.test(name),
)

// As people write: marks are closed, and stand at words. On heaps of stars and brackets, on HTML (which no bank may hold) and on
// code told by its indent alone the two parsers think differently, and so do others.
const WORDS = [
  'mot',
  'é',
  'a_b',
  '&amp;',
  '&#233;',
  '\\*',
  '"oui"',
  "l'un",
  '~',
  '(x)',
  '[r]',
  '#',
  '!',
  '{{x}}',
  '-',
]
const CODE = ['`docker run`', '`` a`b ``', '`a  b`', '`--rm -p 80:80`', '`*`', '` `']
const LINKS = [
  '[a *b*](https://e.org/x_y)',
  '[b](<c d> "t")',
  '![x *y*](z)',
  '<https://a.b/c?d=é>',
  '[r]',
  '[s][r]',
]
const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...WORDS, ...CODE, ...LINKS),
    fc
      .tuple(fc.constantFrom('*', '**', '_', '__'), tie('inline'), tie('inline'))
      .map(([mark, one, two]) => `${mark}a ${one} ${two} z${mark}`),
  ),
}))
const line = fc.array(inline, { maxLength: 5 }).map((pieces) => ['m', ...pieces, 'm'].join(' '))
const lines = fc.array(line, { minLength: 1, maxLength: 3 })
const item = lines.map((all) => all.join('\n  '))
const block = fc.oneof(
  lines.map((all) => all.join('\n')),
  lines.map((all) => all.join('  \n')),
  line.map((one) => `### ${one}`),
  lines.map((all) => all.map((one) => `> ${one}`).join('\n')),
  lines.map((all) => `\`\`\`yaml\n${all.join('\n')}\n\`\`\``),
  fc.array(item, { minLength: 1, maxLength: 3 }).map((all) => all.map((one) => `- ${one}`).join('\n')),
  fc.array(item, { minLength: 1, maxLength: 3 }).map((all) => all.map((one) => `- ${one}`).join('\n\n')),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((one) => `7. ${one}\n   - ${one}`).join('\n')),
  fc.constant('---'),
)

describe('the pages show of a text what the server reads in it', () => {
  test.each(files)('in every text of %s', (file) => {
    for (const text of textsOf(parse(readFileSync(join(QUESTIONS, file), 'utf8'))))
      expect(shownTree(text)).toEqual(readTree(text))
  })

  test('in generated ones', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const text = `${blocks.join('\n\n')}\n\n[r]: https://r.org 'titre'\n`
        expect(shownTree(text)).toEqual(readTree(text))
      }),
      { numRuns: 2_000 },
    )
  })
})

test.each([
  ['`docker run` et **rien** d’autre', 'docker run et rien d’autre'],
  ['une\nligne', 'une ligne'],
  ['un paragraphe\n\nun autre', 'un paragraphe un autre'],
  ['![un schéma](x)', 'un schéma'],
])('%j on one line, without markup, is %j', (text, plain) => {
  expect(plainText(text)).toBe(plain)
})
