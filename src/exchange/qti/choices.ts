import { slugger } from '../slugs.ts'
import type { Declaration } from './declarations.ts'
import { type Entry, type Note, roundShare } from './entry.ts'
import { type Feedbacks, withoutFeedback } from './feedback.ts'
import { markdownOf } from './markdown.ts'
import type { Scoring } from './scoring.ts'
import { attr, childrenOf, type El } from './tree.ts'
import { isPlainKey, type MappedWeights, mappedWeights } from './weights.ts'

type Option = { id: string; text: string; correct?: true; fixed?: true; feedback?: string }
type Ways = { declaration: Declaration; scoring: Scoring; feedbacks: Feedbacks; notes: Note[] }
/** How the item as a whole scores: what it says to reach at most, and whether our export says that its weights count. */
type Whole = { most: number | null; hasOwnWeights: boolean }

/** Choices of an interaction with the slugs that their identifiers become. */
export function readChoices(
  choices: readonly El[],
  notes: Note[],
): { identifier: string; id: string; text: string; element: El }[] {
  const slug = slugger('option')
  return choices.map((element) => {
    const identifier = attr(element, 'identifier')
    const { children } = withoutFeedback(element)
    return { identifier, id: slug(bareIdentifier(identifier)), text: markdownOf(children, notes), element }
  })
}

/** An identifier without the prefixes that exports need: names may not start with a digit, nor be shared. */
export function bareIdentifier(identifier: string): string {
  return identifier.replace(/^(left|right)\./, '').replace(/^_/, '')
}

/**
 * A choice interaction: `single` when one choice is the most, `multiple` otherwise; by `weights` where no other policy pays
 * as its mapping does.
 */
export function readChoice(interaction: El, ways: Ways & Whole): Entry | null {
  const { declaration, scoring } = ways
  const most = attr(interaction, 'max-choices')
  const isSingle = declaration.cardinality === 'single' || (declaration.cardinality === '' && most === '1')
  const elements = childrenOf(interaction, 'qti-simple-choice')
  const worths = mappedWorths(declaration)
  const isMapped = scoring.mapped.has(declaration.id) && worths.size > 0
  const right = rightIdentifiers(declaration, worths, isSingle)
  const policy = isMapped ? mappedPolicy(elements, worths, right, scoring.base) : matchedPolicy(ways)
  const weighed = isMapped && scoring.base === 0 ? weightsOf(elements, isSingle, ways) : null
  const isNamed = isSingle ? weighed === null || isPlainKey(weighed.weights) : policy !== undefined
  if (weighed !== null && (ways.hasOwnWeights || !isNamed))
    return weighedEntry(elements, weighed, isSingle, ways)
  const options = readOptions(elements, right, ways)
  if (isSingle) {
    noteShares([...worths], right, ways.notes)
    return { fields: { type: 'single', options }, worth: worthOf(ways, right) }
  }
  if (policy === undefined)
    ways.notes.push({
      what: 'changed',
      detail: 'its choices weigh otherwise than in any policy: the quiz decides',
    })
  return { fields: { type: 'multiple', options, ...(policy && { policy }) }, worth: 1 }
}

function weightsOf(
  elements: readonly El[],
  isSingle: boolean,
  { declaration, most }: Ways & Whole,
): MappedWeights | null {
  const identifiers = elements.map((element) => attr(element, 'identifier'))
  return declaration.mapping && mappedWeights(identifiers, declaration.mapping, { isSingle, most })
}

function weighedEntry(
  elements: El[],
  { weights, points, notes }: MappedWeights,
  isSingle: boolean,
  ways: Ways,
): Entry {
  ways.notes.push(...notes)
  const options = readOptions(elements, new Set(), ways).map(({ id, text, ...rest }, index) => ({
    ...{ id, text, weight: weights[index]! },
    ...rest,
  }))
  const isWorthSaying = points !== 1 && points > 0 && points <= 1000
  const type = isSingle ? 'single' : 'multiple'
  return { fields: { type, options, policy: 'weights', ...(isWorthSaying && { points }) }, worth: points }
}

/** An inline choice: a blank with a list. */
export function readInlineChoice(interaction: El, ways: Ways): Entry | null {
  const worths = mappedWorths(ways.declaration)
  const right = rightIdentifiers(ways.declaration, worths, true)
  noteShares([...worths], right, ways.notes)
  const options = readOptions(childrenOf(interaction, 'qti-inline-choice'), right, ways)
  const unfixed = options.map(({ fixed, ...option }) => option)
  return { fields: { type: 'single', options: unfixed }, worth: worthOf(ways, right) }
}

function readOptions(elements: El[], right: ReadonlySet<string>, { feedbacks, notes }: Ways): Option[] {
  return readChoices(elements, notes).map(({ identifier, id, text, element }) => {
    const feedback = feedbacks.ofOption(identifier, element)
    return {
      id,
      text,
      ...(right.has(identifier) && { correct: true as const }),
      ...(attr(element, 'fixed') === 'true' && { fixed: true as const }),
      ...(feedback !== '' && { feedback }),
    }
  })
}

function mappedWorths({ mapping }: Declaration): Map<string, number> {
  return new Map(mapping?.entries.map(({ key, value }) => [key, value]))
}

function rightIdentifiers(
  declaration: Declaration,
  worths: Map<string, number>,
  isSingle: boolean,
): Set<string> {
  if (declaration.correct.length > 0) return new Set(declaration.correct)
  const earning = [...worths].filter(([, worth]) => worth > 0)
  const best = Math.max(...earning.map(([, worth]) => worth))
  const [first] = earning.filter(([, worth]) => worth === best)
  if (first === undefined) return new Set()
  return new Set(isSingle ? [first[0]] : earning.map(([key]) => key))
}

function noteShares(worths: [string, number][], right: Set<string>, notes: Note[]) {
  if (worths.some(([key, worth]) => !right.has(key) && worth !== 0))
    notes.push({ what: 'lost', detail: 'what its other choices earn or cost: only the right one scores' })
}

function worthOf({ declaration, scoring }: Ways, right: Set<string>): number {
  const mapped = declaration.mapping?.entries.find(({ key }) => right.has(key))?.value
  const worth = scoring.mapped.has(declaration.id) ? mapped : scoring.matched.get(declaration.id)
  return worth !== undefined && worth > 0 ? worth : 1
}

function matchedPolicy({ declaration, scoring }: Ways): string | undefined {
  return scoring.matched.has(declaration.id) || !scoring.isUnderstood ? 'all-or-nothing' : undefined
}

/** The policy that pays as the mapping does; undefined when none does. */
function mappedPolicy(
  elements: El[],
  worths: Map<string, number>,
  right: Set<string>,
  base: number,
): string | undefined {
  const [rights, wrongs] = [right.size, elements.length - right.size]
  const total = Math.max(...[...right].map((key) => worths.get(key) ?? 0)) * rights + base
  const pays = (rightWorth: number, wrongWorth: number) =>
    elements.every((element) => {
      const key = attr(element, 'identifier')
      const expected = right.has(key) ? rightWorth : wrongWorth
      return Math.abs((worths.get(key) ?? 0) / total - expected) < 0.001
    })
  if (wrongs === 0) return undefined
  if (roundShare(base) === 0 && pays(1 / rights, -1 / wrongs)) return 'net-correct'
  const isEach = Math.abs(base / total - wrongs / elements.length) < 0.001
  return isEach && pays(1 / elements.length, -1 / elements.length) ? 'each-option' : undefined
}

/** An order interaction, its items in the right order. Null when the key does not place each of them. */
export function readOrder(interaction: El, { declaration, scoring, feedbacks, notes }: Ways): Entry | null {
  const choices = readChoices(childrenOf(interaction, 'qti-simple-choice'), notes)
  const ordered = declaration.correct.map((value) => choices.find(({ identifier }) => identifier === value))
  if (ordered.some((choice) => choice === undefined) || new Set(ordered).size !== choices.length) return null
  if (choices.some(({ identifier, element }) => feedbacks.ofOption(identifier, element) !== ''))
    notes.push({ what: 'lost', detail: 'feedback on single items of the order' })
  if (scoring.isUnderstood && scoring.matched.has(declaration.id))
    notes.push({ what: 'changed', detail: 'scores all or nothing there, and by neighbouring pairs here' })
  return {
    fields: { type: 'order', items: ordered.map((choice) => ({ id: choice!.id, text: choice!.text })) },
    worth: 1,
  }
}
