import { numberOf } from '../qti/declarations.ts'
import { attr, childOf, childrenOf, descendantsOf, type El, isEl, lineOf, textOf } from '../qti/tree.ts'

/** What somebody gave: values by the ident of the response. */
export type Given = ReadonlyMap<string, readonly string[]>

type Test = (given: Given) => boolean

/** One condition of an item: what must hold, what it does to the score, and the feedback that it shows. */
export type Condition = {
  test: El
  holds: Test
  /** It holds where none before it did. */
  isOther: boolean
  sets: { action: string; amount: number }[]
  feedback: string[]
  /** Whether those after it are looked at when it holds. */
  goesOn: boolean
}

const MAXIMUM = 100

/** The conditions of an item's response processing, in their order. */
export function readConditions(item: El): Condition[] {
  const processing = childOf(item, 'resprocessing')
  if (processing === null) return []
  const [first] = descendantsOf(processing, 'decvar')
  const most = first === undefined ? null : numberOf(attr(first, 'maxvalue'))
  return childrenOf(processing, 'respcondition').map((element) => {
    const test = childOf(element, 'conditionvar') ?? element
    return {
      ...{ test, holds: compiled(test), isOther: childOf(test, 'other') !== null },
      sets: childrenOf(element, 'setvar').map((set) => ({
        action: attr(set, 'action').toLowerCase() || 'set',
        amount: numberOf(lineOf(set)) ?? (/max/i.test(lineOf(set)) ? (most ?? MAXIMUM) : 0),
      })),
      feedback: childrenOf(element, 'displayfeedback').map((shown) => attr(shown, 'linkrefid')),
      goesOn: attr(element, 'continue').toLowerCase() === 'yes',
    }
  })
}

/** The score that an answer earns, in the item's own measure. */
export function scoreOf(conditions: readonly Condition[], given: Given): number {
  let score = 0
  let isMatched = false
  for (const { holds, isOther, sets, goesOn } of conditions) {
    if (isOther ? isMatched : !holds(given)) continue
    for (const { action, amount } of sets) score = changed(score, action, amount)
    if (!isOther) isMatched = true
    if (!goesOn && sets.length > 0) break
  }
  return score
}

function changed(score: number, action: string, amount: number): number {
  if (action === 'add') return score + amount
  if (action === 'subtract') return score - amount
  if (action === 'multiply') return score * amount
  if (action === 'divide') return amount === 0 ? score : score / amount
  return amount
}

/** A test made ready; several values for one blank are a choice among them, whatever the standard says of a list. */
function compiled(test: El): Test {
  const children = childrenOf(test)
  const tests = children.map(compiled)
  const some: Test = (given) => tests.some((one) => one(given))
  const every: Test = (given) => tests.every((one) => one(given))
  switch (test.name) {
    case 'not':
      return (given) => !every(given)
    case 'or':
      return some
    case 'and':
      return every
    case 'conditionvar': {
      const ident = listOfValues(children)
      return (given) => {
        const isChoice = ident !== null && (given.get(ident)?.length ?? 0) < 2
        return isChoice ? some(given) : tests.length > 0 && every(given)
      }
    }
    default:
      return comparison(test)
  }
}

/** The ident that a list of nothing but values is about; null for any other list. */
function listOfValues(children: readonly El[]): string | null {
  const [first] = children
  if (first === undefined || children.length < 2) return null
  const ident = attr(first, 'respident')
  const areValues = children.every(
    (child) => /^var(equal|substring)$/.test(child.name) && attr(child, 'respident') === ident,
  )
  return areValues ? ident : null
}

function comparison(test: El): Test {
  const [ident, expected, isExact] = [attr(test, 'respident'), textOf(test).trim(), isCaseSensitive(test)]
  const fold = (text: string) => (isExact ? text : text.toLowerCase())
  const [folded, bound, number] = [fold(expected), Number(expected), numberOf(expected)]
  const any = (matches: (value: string) => boolean): Test => {
    return (given) => given.get(ident)?.some(matches) ?? false
  }
  switch (test.name) {
    case 'varequal':
      return any((value) => fold(value) === folded || (number !== null && numberOf(value) === number))
    case 'varsubstring':
      return any((value) => fold(value).includes(folded))
    case 'vargte':
      return any((value) => Number(value) >= bound)
    case 'varlte':
      return any((value) => Number(value) <= bound)
    case 'vargt':
      return any((value) => Number(value) > bound)
    case 'varlt':
      return any((value) => Number(value) < bound)
    case 'unanswered':
      return (given) => (given.get(ident)?.length ?? 0) === 0
    default:
      return () => false
  }
}

/** QTI 1.2 overlooks case unless it says otherwise. */
export function isCaseSensitive(test: El): boolean {
  return attr(test, 'case').toLowerCase() === 'yes'
}

/** Tests on values below, without those under a `not`, in document order. */
export function positiveTests(test: El): El[] {
  return test.children.flatMap((child) => {
    if (!isEl(child) || child.name === 'not') return []
    return child.name.startsWith('var') ? [child] : positiveTests(child)
  })
}
