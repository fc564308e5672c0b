import { type Estimate, none } from './figure.ts'
import { fisher } from './interval.ts'
import { correlation, type Sample } from './sample.ts'

/** How often one of the things to choose was chosen, and by whom. */
export interface Distractor {
  option: string
  isKey: boolean
  count: number
  /** Of all who had the question. */
  share: number
  /** Of choosing it with the rest of the paper: above 0, the better ones chose it. */
  correlation: Estimate
}

interface Choice {
  option: string
  isKey: boolean
}

/** The options of a question in their order; `rest` is what each earned elsewhere. Nobody: no shares, so no rows. */
export function distractors(
  options: readonly Choice[],
  { chosen, rest }: { chosen: readonly (readonly string[] | null)[]; rest: Sample | null },
): Distractor[] {
  const n = chosen.length
  if (n === 0) return []
  return options.map(({ option, isKey }) => {
    const marks = Float64Array.from(chosen, (ids) => (ids?.includes(option) ? 1 : 0))
    const count = marks.reduce((sum, mark) => sum + mark, 0)
    const found = rest === null ? none('one-question') : correlation(marks, rest)
    const isSure = found.value !== null && n > 3
    const interval = isSure ? fisher(found.value!, n) : null
    return { option, isKey, count, share: count / n, correlation: { ...found, interval } }
  })
}
