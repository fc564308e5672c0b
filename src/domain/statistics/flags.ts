import type { FLAGS } from '../words.ts'
import type { Distractor } from './distractors.ts'
import type { Item } from './item.ts'

/** `option`: the one that it is about, where it is about one. */
export interface Flag {
  flag: (typeof FLAGS)[number]
  option: string | null
}

/** People under which no figure says much. */
const SMALL_SAMPLE = 30
/** Shares at and beyond which a question tells nobody apart. */
const TOO_EASY = 0.95
const TOO_HARD = 0.2
/** The share of people under which an option is chosen by hardly anybody. */
const HARDLY_CHOSEN = 0.05

/**
 * A suspected wrong key: of 30 people or more, who does better elsewhere does worse here (item-rest below 0), and an option
 * that is no key is chosen by 5 % or more whose correlation with the rest is above 0 with 95 % confidence.
 */
export function flagsOf({ n, facility, itemRest }: Item, options: readonly Distractor[]): Flag[] {
  const wrong = options.filter(({ isKey }) => !isKey)
  const suspects =
    n >= SMALL_SAMPLE && itemRest.value !== null && itemRest.value < 0
      ? wrong.filter(
          ({ share, correlation }) => share >= HARDLY_CHOSEN && (correlation.interval?.low ?? 0) > 0,
        )
      : []
  const flags: Flag[] = suspects.map(({ option }) => ({ flag: 'suspected-wrong-key', option }))
  if (facility.value !== null && facility.value <= TOO_HARD) flags.push({ flag: 'too-hard', option: null })
  if (facility.value !== null && facility.value >= TOO_EASY) flags.push({ flag: 'too-easy', option: null })
  for (const { option, share } of wrong)
    if (share < HARDLY_CHOSEN) flags.push({ flag: 'non-functioning-distractor', option })
  if (n < SMALL_SAMPLE) flags.push({ flag: 'small-sample', option: null })
  return flags
}
