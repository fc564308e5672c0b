/** What the percentages of options say: which is right, or a policy. */
export type Meaning = 'key' | 'net-correct' | 'weights'

const OWN_WEIGHTS = 'policy:weights'
const OWN_POLICY = /^policy:(quiz|net-correct|all-or-nothing|each-option)$/

/** Whether the labels of an export of ours say that each option has a share of its own, whatever the shares suggest. */
export function hasOwnWeights(labels: readonly string[]): boolean {
  return labels.includes(OWN_WEIGHTS)
}

/** Whether the labels of an export of ours say that its options are right or wrong, and nothing between. */
export function hasOwnKey(labels: readonly string[]): boolean {
  return !hasOwnWeights(labels) && labels.some((label) => OWN_POLICY.test(label))
}

/** How far from a share its percentage may be, rounded as Moodle does, which takes so much for the same. */
const SLACK = 0.001

/**
 * What the percentages of the options mean, of which one is chosen (`isSingle`) or several: one of 100 % among zeros is the
 * right one, equal shares of 100 % against equal shares of -100 % are `net-correct`, all else `weights`.
 */
export function meaningOf(
  percents: readonly number[],
  isSingle: boolean,
  labels: readonly string[],
): Meaning {
  if (hasOwnWeights(labels)) return 'weights'
  const right = percents.filter((percent) => percent > 0)
  const wrong = percents.filter((percent) => percent <= 0)
  if (right.length === 0) return 'key'
  if (isSingle) return right.join() === '100' && wrong.every((percent) => percent === 0) ? 'key' : 'weights'
  const isNetCorrect =
    wrong.length > 0 &&
    right.every((percent) => isNear(percent, 100 / right.length)) &&
    wrong.every((percent) => isNear(percent, -100 / wrong.length))
  return isNetCorrect ? 'net-correct' : 'weights'
}

function isNear(percent: number, expected: number): boolean {
  return Math.abs(percent - expected) < SLACK
}

/** What labels said of a question, but for a policy under which its weights would not count. */
export function besideWeights<T extends { policy?: string }>(
  drafted: Readonly<Record<string, unknown>>,
  said: T,
): Omit<T, 'policy'> & { policy?: string } {
  return drafted.policy === 'weights' ? { ...said, policy: 'weights' } : said
}
