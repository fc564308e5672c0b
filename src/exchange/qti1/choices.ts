import { parseDecimal } from '../../domain/exact/decimal.ts'
import { gradeTicks, MULTIPLE_POLICIES, type MultiplePolicy } from '../../domain/questions/shared/policies.ts'
import { nearestWeight } from '../../domain/questions/shared/weight.ts'
import type { Note } from '../qti/entry.ts'
import { attr, lineOf } from '../qti/tree.ts'
import { slugger } from '../slugs.ts'
import { writtenOut } from '../text/decimals.ts'
import { type Condition, positiveTests, scoreOf } from './conditions.ts'
import type { Label, Response } from './presentation.ts'

export type Fields = { type: string } & Record<string, unknown>
export type Ways = {
  conditions: Condition[]
  notes: Note[]
  /** Of an export of ours, whose idents are ids. */
  isOurs: boolean
  /** Whether an export of ours says that each option has a share of its own. */
  hasOwnWeights: boolean
  /** Ids of options that keep their place, by labels of ours. */
  fixed: readonly string[]
  feedbackOf: (label: Label) => string
}

/** As many options as every answer can be tried of. */
const MOST_TRIED = 8
/** Shares are written with two decimals, and three thirds of 33.33 are no hundred. */
const ROUNDING = 0.006
/** What an export of ours gives a whole answer. */
const FULL = 100

/** A list of which one or several are right, as the scores of every answer say. */
export function readChoice(response: Response, ways: Ways): Fields {
  const { conditions, notes } = ways
  const score = (...idents: string[]) => scoreOf(conditions, new Map([[response.ident, idents]]))
  if (response.cardinality === 'multiple') return readMultiple(response, score, ways)
  const worths = response.labels.map(({ ident }) => score(ident))
  const best = Math.max(...worths)
  const isPlain = worths.every((worth) => worth === best || worth === 0)
  if (best > 0 && (ways.hasOwnWeights || !isPlain)) return weighed('single', response, worths, best, ways)
  const right = response.labels.filter((_, index) => best > 0 && worths[index] === best)
  if (right.length > 1)
    notes.push({ what: 'changed', detail: 'one choice among several right ones: made a multiple' })
  return {
    type: right.length > 1 ? 'multiple' : 'single',
    options: optionsOf(response.labels, new Set(right.map(({ ident }) => ident)), ways),
  }
}

/** As many weights as options: what each earns of all, which is 100 in an export of ours. */
function weighed(
  type: 'single' | 'multiple',
  { labels }: Response,
  worths: readonly number[],
  most: number,
  ways: Ways,
): Fields {
  const [all, ...shares] = [ways.hasOwnWeights ? FULL : most, ...worths].map((worth) =>
    parseDecimal(writtenOut(String(worth))),
  )
  if (worths.some((worth) => worth < 0) && type === 'single')
    ways.notes.push({
      what: 'changed',
      detail: 'a choice may score below 0 there, and earn 0 at the least here',
    })
  const options = optionsOf(labels, new Set(), ways).map(({ id, text, ...rest }, index) => ({
    ...{
      id,
      text,
      weight: nearestWeight({ n: 100n * shares[index]!.n * all!.d, d: shares[index]!.d * all!.n }),
    },
    ...rest,
  }))
  return { type, options, policy: 'weights' }
}

function readMultiple(response: Response, score: (...idents: string[]) => number, ways: Ways): Fields {
  const { ident, labels } = response
  const worths = labels.map((label) => score(label.ident))
  const most = worths.reduce((sum, worth) => sum + Math.max(0, worth), 0)
  if (ways.hasOwnWeights && most > 0) return weighed('multiple', response, worths, most, ways)
  const right = rightOf(ident, labels, score, ways.conditions)
  const policy = policyOf(labels, right, score)
  if (policy === null && most > 0 && isAdditive(labels, worths, most, score))
    return weighed('multiple', response, worths, most, ways)
  if (right.size > 0 && policy === null)
    ways.notes.push({
      what: 'changed',
      detail: 'its choices weigh otherwise than in any policy: the quiz decides',
    })
  return { type: 'multiple', options: optionsOf(labels, right, ways), ...(policy && { policy }) }
}

/** Of the sets that a condition names, and of those that earn something alone, the one that earns most. */
function rightOf(
  response: string,
  labels: Label[],
  score: (...idents: string[]) => number,
  conditions: Condition[],
): Set<string> {
  const known = new Set(labels.map(({ ident }) => ident))
  const named = conditions.map(({ test }) =>
    positiveTests(test)
      .filter((one) => attr(one, 'respident') === response)
      .map(lineOf)
      .filter((ident) => known.has(ident)),
  )
  const alone = labels.map(({ ident }) => ident).filter((ident) => score(ident) > score())
  let best = new Set<string>()
  let most = 0
  for (const candidate of [alone, ...named]) {
    const earned = score(...candidate)
    if (earned <= most) continue
    most = earned
    best = new Set(candidate)
  }
  return best
}

/** The policy that grades every answer as the item does; null when none does. */
function policyOf(
  labels: Label[],
  right: Set<string>,
  score: (...idents: string[]) => number,
): MultiplePolicy | null {
  const wrong = labels.length - right.size
  if (right.size === 0 || wrong === 0) return null
  const most = score(...right)
  const answers = answersOf(labels.map(({ ident }) => ident))
  const fits = (policy: MultiplePolicy) =>
    answers.every((answer) => {
      const rightChosen = answer.filter((ident) => right.has(ident)).length
      const ticks = { right: right.size, wrong, rightChosen, wrongChosen: answer.length - rightChosen }
      const { n, d } = gradeTicks(policy, ticks)
      return Math.abs(Math.max(0, score(...answer) / most) - n / d) < ROUNDING
    })
  return MULTIPLE_POLICIES.find(fits) ?? null
}

/** Whether every answer earns what its choices earn one by one, between nothing and all. */
function isAdditive(
  labels: Label[],
  worths: readonly number[],
  most: number,
  score: (...idents: string[]) => number,
): boolean {
  const idents = labels.map(({ ident }) => ident)
  const bounded = (worth: number) => Math.min(1, Math.max(0, worth / most))
  return answersOf(idents).every((answer) => {
    const sum = answer.reduce((total, ident) => total + worths[idents.indexOf(ident)]!, 0)
    return Math.abs(bounded(score(...answer)) - bounded(sum)) < ROUNDING
  })
}

/** Every answer but none; of a long list those of one or two ticks, and of all but one. */
function answersOf(idents: string[]): string[][] {
  if (idents.length <= MOST_TRIED)
    return Array.from({ length: 2 ** idents.length - 1 }, (_, mask) =>
      idents.filter((_, index) => ((mask + 1) >> index) & 1),
    )
  const pairs = idents.flatMap((one, index) => idents.slice(index + 1).map((other) => [one, other]))
  return [
    ...idents.map((ident) => [ident]),
    ...pairs,
    ...idents.map((left) => idents.filter((ident) => ident !== left)),
    idents,
  ]
}

/** Labels as the options of a YAML question. */
function optionsOf(labels: Label[], right: ReadonlySet<string>, { isOurs, fixed, feedbackOf }: Ways) {
  const slug = slugger('option', isOurs ? 64 : 32)
  return labels.map((label) => {
    const feedback = feedbackOf(label)
    const id = slug(isOurs ? label.ident : label.text)
    return {
      id,
      text: label.text,
      ...(right.has(label.ident) && { correct: true }),
      ...(fixed.includes(id) && { fixed: true }),
      ...(feedback !== '' && { feedback }),
    }
  })
}

/** Items in the order that earns most; null when no condition names it. */
export function readOrder({ ident, labels }: Response, { conditions, isOurs }: Ways): Fields | null {
  const orders = conditions
    .filter(({ sets }) => sets.some(({ amount }) => amount > 0))
    .map(({ test }) =>
      positiveTests(test)
        .filter((one) => attr(one, 'respident') === ident)
        .map(lineOf),
    )
  const order = orders.find(
    (idents) => idents.length === labels.length && new Set(idents).size === idents.length,
  )
  const items = order?.map((one) => labels.find((label) => label.ident === one))
  if (items === undefined || items.includes(undefined)) return null
  const slug = slugger('item', isOurs ? 64 : 32)
  return {
    type: 'order',
    items: items.map((label) => ({ id: slug(isOurs ? label!.ident : label!.text), text: label!.text })),
  }
}
