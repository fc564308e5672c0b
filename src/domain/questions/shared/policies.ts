import { z } from 'zod'
import { ONE, type Rational, ZERO } from '../../exact/rational.ts'

export const MULTIPLE_POLICIES = ['all-or-nothing', 'net-correct', 'each-option'] as const

/** How a quiz has its `multiple` questions turn ticks into a fraction; named, and shown before answering. */
export type MultiplePolicy = (typeof MULTIPLE_POLICIES)[number]

export const QUESTION_POLICIES = [...MULTIPLE_POLICIES, 'weights'] as const

/** The same of one question, which alone can give each of its options a share (`weights.ts`). */
export type QuestionPolicy = (typeof QUESTION_POLICIES)[number]

/** What each policy means, in words for those it is applied to. */
const POLICY_TEXTS: Record<MultiplePolicy, string> = {
  'all-or-nothing': 'every right option and no wrong one earns the points; anything else earns nothing.',
  'net-correct': 'right choices / right options - wrong choices / wrong options, never below 0.',
  'each-option': 'every option decided rightly counts, chosen or left; ticking everything pays too.',
}

/** A policy as the contract shows it, with what each means. */
export const policySchema = z.enum(MULTIPLE_POLICIES).meta({
  id: 'MultiplePolicy',
  description: Object.entries(POLICY_TEXTS)
    .map(([name, text]) => `\`${name}\`: ${text}`)
    .join(' '),
})

/** The ticks of one response against the key. `right` and `wrong` count options of each kind and are above 0. */
export type Ticks = { right: number; wrong: number; rightChosen: number; wrongChosen: number }

/**
 * The exact fraction, from 0 to 1, of a non-blank response.
 * `net-correct` = right chosen / right - wrong chosen / wrong, floored at 0; ticking everything gives 0.
 * `each-option` = options decided rightly / options; ticking everything pays by design.
 */
export function gradeTicks(policy: MultiplePolicy, ticks: Ticks): Rational {
  const { right, wrong, rightChosen, wrongChosen } = ticks
  switch (policy) {
    case 'all-or-nothing':
      return rightChosen === right && wrongChosen === 0 ? ONE : ZERO
    case 'net-correct':
      return { n: Math.max(0, rightChosen * wrong - wrongChosen * right), d: right * wrong }
    case 'each-option':
      return { n: rightChosen + wrong - wrongChosen, d: right + wrong }
  }
}

/**
 * What one option is worth and earned, as shares of the question, by what became of it (`options.ts`); nothing under
 * `all-or-nothing`, which judges the whole. The sum may be below the floor of `net-correct`.
 */
export function tickShare(
  policy: MultiplePolicy,
  code: string,
  { right, wrong }: Pick<Ticks, 'right' | 'wrong'>,
): { worth?: number; earned?: number } {
  const isGood = code === 'option-right' || code === 'option-left'
  if (policy === 'all-or-nothing') return {}
  if (policy === 'each-option')
    return { worth: 1 / (right + wrong), earned: isGood ? 1 / (right + wrong) : 0 }
  if (code === 'option-right' || code === 'option-missed')
    return { worth: 1 / right, earned: isGood ? 1 / right : 0 }
  return { worth: 0, earned: isGood ? 0 : -1 / wrong }
}

/** Mean fraction over every non-empty set of ticks, all equally likely (design, section 7). */
export function expectedTicks(policy: MultiplePolicy, right: number, wrong: number): number {
  let sum = 0
  for (let rightChosen = 0; rightChosen <= right; rightChosen += 1) {
    for (let wrongChosen = 0; wrongChosen <= wrong; wrongChosen += 1) {
      if (rightChosen + wrongChosen === 0) continue
      const { n, d } = gradeTicks(policy, { right, wrong, rightChosen, wrongChosen })
      sum += choose(right, rightChosen) * choose(wrong, wrongChosen) * (n / d)
    }
  }
  return sum / (2 ** (right + wrong) - 1)
}

function choose(n: number, k: number): number {
  let result = 1
  for (let i = 1; i <= k; i += 1) result = (result * (n - k + i)) / i
  return result
}
