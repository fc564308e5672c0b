import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClozeContent } from '../../../../../src/domain/questions/cloze.ts'
import type { CommandContent } from '../../../../../src/domain/questions/command.ts'
import { multiple } from '../../../../../src/domain/questions/multiple.ts'
import { type NumericContent, numeric } from '../../../../../src/domain/questions/numeric.ts'
import type { OptionsContent } from '../../../../../src/domain/questions/shared/options.ts'
import { plainest } from '../../../../../src/domain/questions/text/patterns.ts'
import type { TextContent } from '../../../../../src/domain/questions/text.ts'
import { earned, SEPARATORS, shipped, slips } from './shipped.ts'

const separators = fc.constantFrom(...SEPARATORS)

/** Holds `share` of what is joined against the best of what is joined, alone. */
function holdTogether(share: (text: string) => number, texts: readonly string[], separator: string): void {
  const best = Math.max(...texts.map(share))
  expect(share(texts.join(separator)), texts.join(separator)).toBeLessThanOrEqual(best + 1e-9)
}

const blanks = shipped<ClozeContent>('cloze').flatMap(({ name, content }) =>
  content.blanks.map(({ id, ...blank }) => ({ name: `${name}/${id}`, type: blank.type, content: blank })),
)
const texts = [
  ...shipped<TextContent>('text'),
  ...blanks.flatMap(({ name, type, content }) =>
    type === 'text' ? [{ name, content: content as TextContent }] : [],
  ),
]
const numbers = [
  ...shipped<NumericContent>('numeric'),
  ...blanks.flatMap(({ name, type, content }) =>
    type === 'numeric' ? [{ name, content: content as NumericContent }] : [],
  ),
]

describe('answers joined earn no more than the best of them alone', () => {
  test('text, and the text blanks of a cloze', () => {
    const known = texts.flatMap(({ content }) =>
      content.answers.map(({ text }) => plainest(text, content.ignore)).filter((text) => text !== ''),
    )
    const drawn = fc.constantFrom(...texts).chain((question) => {
      const own = question.content.answers.map(({ text }) => plainest(text, question.content.ignore))
      const near = [...own, ...own.flatMap(slips)].filter((text) => text.trim() !== '')
      return fc.record({
        question: fc.constant(question),
        given: fc.array(fc.oneof(fc.constantFrom(...near), fc.constantFrom(...known)), {
          minLength: 2,
          maxLength: 5,
        }),
        separator: separators,
      })
    })
    fc.assert(
      fc.property(drawn, ({ question: { content }, given, separator }) => {
        holdTogether((text) => earned('text', content, { type: 'text', text } as never), given, separator)
      }),
      { numRuns: 500 },
    )
  })

  test('numeric: two numbers are none, but for those that a decimal comma makes one', () => {
    const drawn = fc.constantFrom(...numbers).chain((question) => {
      const { value } = numeric.solution(question.content)
      return fc.record({
        question: fc.constant(question),
        given: fc.array(fc.constantFrom(value, `${value}0`, `-${value}`, '1', '0,5'), {
          minLength: 2,
          maxLength: 4,
        }),
        separator: separators,
      })
    })
    fc.assert(
      fc.property(drawn, ({ question: { content }, given, separator }) => {
        const { unit } = numeric.solution(content)
        const answer = (value: string) => ({ type: 'numeric', value, ...(unit !== undefined && { unit }) })
        const isOneNumber = numeric.response.safeParse(answer(given.join(separator))).success
        if (!isOneNumber) holdTogether((value) => earned('numeric', content, answer(value)), given, separator)
      }),
      { numRuns: 500 },
    )
  })

  const commands = shipped<CommandContent>('command').map(({ name, content }) => ({
    name,
    content,
    words: content.answer.replace(/\\\n/g, ' ').match(/(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'])+/g)!,
  }))
  const share = (content: CommandContent) => (text: string) =>
    earned('command', content, { type: 'command', text } as never)

  test('command: the whole line again and again, each time with another guess at one word', () => {
    const drawn = fc.constantFrom(...commands).chain((question) =>
      fc.nat(question.words.length - 1).chain((at) => {
        const word = question.words[at]!
        const line = (by: string) => question.words.with(at, by).join(' ')
        return fc.record({
          question: fc.constant(question),
          given: fc.array(fc.constantFrom(line(word), ...slips(word).map(line), line('')), {
            minLength: 2,
            maxLength: 4,
          }),
          separator: separators,
        })
      }),
    )
    fc.assert(
      fc.property(drawn, ({ question: { content }, given, separator }) => {
        holdTogether(share(content), given, separator)
      }),
      { numRuns: 200 },
    )
  })

  test('command: whole lines, each with a guess at another word, be it the program', () => {
    const guess = (words: string[]) =>
      fc.nat(words.length - 1).chain((at) =>
        fc.constantFrom(words[at]!, ...slips(words[at]!), ...(at > 0 ? [''] : [])).map((by) => {
          return words.with(at, by).join(' ')
        }),
      )
    const drawn = fc.constantFrom(...commands).chain((question) =>
      fc.record({
        question: fc.constant(question),
        given: fc.array(guess(question.words), { minLength: 2, maxLength: 4 }),
        separator: separators,
      }),
    )
    const [first] = commands.filter(({ name }) => name === 'docker-conteneurs#shell-dans-alpine')
    const joined = (...given: string[]) => ({ question: first!, given, separator: ',' })
    fc.assert(
      fc.property(drawn, ({ question: { content }, given, separator }) => {
        holdTogether(share(content), given, separator)
      }),
      {
        numRuns: 500,
        examples: [[joined('docker exec -it sh', 'docxer exec -it api sh')]],
      },
    )
  })

  test('command: several guesses in the place of one word', () => {
    const drawn = fc.constantFrom(...commands).chain((question) =>
      fc.nat(question.words.length - 1).chain((at) =>
        fc.record({
          question: fc.constant(question),
          at: fc.constant(at),
          given: fc.array(fc.constantFrom(question.words[at]!, ...slips(question.words[at]!)), {
            minLength: 2,
            maxLength: 4,
          }),
          separator: separators,
        }),
      ),
    )
    fc.assert(
      fc.property(drawn, ({ question: { content, words }, at, given, separator }) => {
        const one = (word: string) => share(content)(words.with(at, word).join(' '))
        holdTogether(one, given, separator)
      }),
      { numRuns: 200 },
    )
  })
})

test('ticking everything earns nothing in any shipped question, but where each option counts', () => {
  const policies = ['all-or-nothing', 'net-correct'] as const
  for (const { name, content } of shipped<OptionsContent>('multiple')) {
    const response = { type: 'multiple' as const, choices: multiple.optionIds(content) }
    for (const policy of policies)
      expect(multiple.grade(content, response, { policy, penalty: 'none' }).fraction.n, name).toBe(0)
  }
})
