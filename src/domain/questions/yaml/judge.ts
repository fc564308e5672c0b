import { assign } from './assign.ts'
import type { Breach } from './check.ts'
import { type Expectation, HELD, judgeOne, NO_DOCUMENT, type Verdict } from './expectation.ts'
import type { Expected } from './expected.ts'
import { follow } from './pointer.ts'
import type { Value } from './value.ts'

type Verdicts = Map<Expectation, Verdict>

/**
 * The verdict on each assertion, in their order, and how many documents are too many. Each document of the model answer
 * is given one of the answer's, so that the assertions held weigh most; each assertion is then judged in the document
 * given for the one that it is about, and nowhere else. So alternatives for one document never add up.
 */
export function judgeAnswer(
  { expectations, documents: expected, sameItem }: Expected,
  documents: readonly Value[],
): { verdicts: Verdict[]; extra: number } {
  const slots = Array.from({ length: expected }, (_, slot) => {
    const own = expectations.filter((one) => one.slots.includes(slot))
    const shared = sameItem.filter(([one]) => one!.slots.includes(slot))
    return documents.map((document, index) => judgeDocument(own, shared, document, index))
  })
  const given = assign(slots.map((row) => row.map(worthOf)))
  const verdicts = expectations.map((one) => {
    const inNone = isAbsentAnywhere(one) ? HELD : NO_DOCUMENT
    const all = one.slots.map((slot) => slots[slot]![given[slot]!]?.get(one) ?? inNone)
    return all.find(({ code }) => code !== 'held') ?? HELD
  })
  return { verdicts, extra: Math.max(0, documents.length - expected) }
}

/** What must be nowhere is not in a document that was not given either. */
function isAbsentAnywhere({ assertion }: Expectation): boolean {
  return assertion.absent === true && assertion.document === undefined
}

function judgeDocument(
  own: readonly Expectation[],
  sameItem: readonly Expectation[][],
  value: Value,
  document: number,
): Verdicts {
  const verdicts: Verdicts = new Map(own.map((one) => [one, judgeOne(one, value, document)]))
  for (const group of sameItem) {
    const held = group.filter((one) => verdicts.get(one)!.code === 'held')
    const [first] = held
    if (first === undefined) continue
    for (const place of follow(value, first.steps).found) {
      const together = metByOneItem(held, place.value as Value[])
      const breach: Breach = { word: 'same-item', path: [], rule: [], value: place.value }
      for (const one of held)
        if (!together.has(one)) verdicts.set(one, { code: 'failed', document, place, breach })
    }
  }
  return verdicts
}

/** The heaviest of the expectations that one item of the list meets by itself. */
function metByOneItem(expectations: readonly Expectation[], list: readonly Value[]): Set<Expectation> {
  let best: Expectation[] = []
  for (const item of list) {
    const met = expectations.filter((one) => one.item!(item) === null)
    if (weightOf(met) > weightOf(best)) best = met
  }
  return new Set(best)
}

function weightOf(expectations: readonly Expectation[]): number {
  return expectations.reduce((sum, { assertion }) => sum + assertion.weight, 0)
}

/** More than all that the misses of one document can be worth beside each other. */
const ONE_WEIGHT = 10_000

/** What a document is worth in the place of another: what it earns and, between equals, how near it comes. */
function worthOf(verdicts: Verdicts): number {
  let worth = 0
  for (const [{ assertion }, verdict] of verdicts) {
    if (verdict.code === 'held') worth += assertion.weight * ONE_WEIGHT
    else if (verdict.code === 'failed') worth += 100
    else if (verdict.code === 'missing') worth += 1 + verdict.gap.place.path.length
  }
  return worth
}
