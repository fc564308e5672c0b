import fc from 'fast-check'
import type { OptionsContent } from '../../../src/domain/questions/options.ts'

/** Contents of 2 to 8 options with at least one right and one wrong. */
export const multipleContents: fc.Arbitrary<OptionsContent> = fc
  .array(fc.boolean(), { minLength: 2, maxLength: 8 })
  .filter((flags) => flags.includes(true) && flags.includes(false))
  .map(contentOf)

/** Contents of 2 to 8 options with exactly one right. */
export const singleContents: fc.Arbitrary<OptionsContent> = fc
  .integer({ min: 2, max: 8 })
  .chain((size) =>
    fc.nat(size - 1).map((right) => contentOf(Array.from({ length: size }, (_, index) => index === right))),
  )

/** One option a flag: `o0`, `o1` …; true is right. */
export function contentOf(flags: boolean[]): OptionsContent {
  return {
    options: flags.map((correct, index) => ({
      id: `o${index}`,
      text: `Option ${index}`,
      correct,
      fixed: false,
      feedback: `Feedback ${index}`,
    })),
  }
}
