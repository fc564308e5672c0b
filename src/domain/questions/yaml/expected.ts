import { onceFor } from '../shared/once-for.ts'
import type { Assertion } from './assertions.ts'
import { compileSchema } from './check.ts'
import type { Dialect } from './dialect.ts'
import { type Expectation, judgeOne } from './expectation.ts'
import { follow, stepsOf } from './pointer.ts'
import { readAnswer } from './read.ts'
import { canonicalText, fromJson, type Value } from './value.ts'

/** What a question is graded by. */
export type Graded = { answer: string; assertions: readonly Assertion[]; dialect?: Dialect | undefined }

/** A question made ready: all that is known of it before an answer comes. */
export type Expected = {
  expectations: Expectation[]
  /** How many documents the model answer has. */
  documents: number
  total: number
  heaviest: number
  /** Expectations about one and the same item of a list of the model answer. */
  sameItem: Expectation[][]
}

/** What the content expects; made once, however many answers are then judged by it. */
export const expectedOf = onceFor(prepare)

function prepare({ answer, assertions, dialect }: Graded): Expected {
  const reading = readAnswer(answer)
  // A model answer that cannot be read is a finding of its own, and is never published.
  const documents = 'documents' in reading ? reading.documents : [null]
  const expectations = assertions.map((assertion) => expectation(assertion, dialect, documents))
  const weights = assertions.map(({ weight }) => weight)
  return {
    expectations,
    documents: documents.length,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    heaviest: Math.max(...weights),
    sameItem: sameItem(expectations, documents),
  }
}

function expectation(
  assertion: Assertion,
  dialect: Dialect | undefined,
  documents: readonly Value[],
): Expectation {
  const { at, schema, ordered } = assertion
  const reading = { ordered, dialect }
  const ready = {
    assertion,
    steps: stepsOf(at),
    check: schema === undefined ? null : compileSchema(schema, reading),
    item: schema?.contains === undefined ? null : compileSchema(schema.contains, reading),
    picks: picker(assertion),
    slots: [],
  }
  return { ...ready, slots: slotsOf(ready, documents) }
}

/** An assertion that does not say which document it is about is taken to be about the first in which it holds. */
function slotsOf(ready: Expectation, documents: readonly Value[]): number[] {
  const picked = [...documents.keys()].filter((index) => ready.picks(documents[index]!, index))
  const isOpen = ready.assertion.document === undefined && ready.check !== null
  const slots = isOpen
    ? picked.filter((index) => judgeOne(ready, documents[index]!, index).code === 'held').slice(0, 1)
    : picked
  return slots.length === 0 ? [0] : slots
}

function picker({ document }: Assertion): Expectation['picks'] {
  if (document === undefined) return () => true
  if (typeof document === 'number') return (_, index) => index === document
  const wanted = Object.entries(document).map(
    ([pointer, scalar]) => [stepsOf(pointer), canonicalText(fromJson(scalar), true)] as const,
  )
  return (value) =>
    wanted.every(([steps, text]) => {
      const [place] = follow(value, steps).found
      return place !== undefined && canonicalText(place.value, true) === text
    })
}

/** Those that one item of the model answer meets together must be met together: see `judge.ts`. */
function sameItem(expectations: readonly Expectation[], documents: readonly Value[]): Expectation[][] {
  const groups = Map.groupBy(expectations, (one) => {
    const slot = one.slots[0]!
    const lists = follow(documents[slot]!, one.steps).found.map(({ value }) => value)
    const items = lists.map((list) =>
      Array.isArray(list) ? list.findIndex((item) => one.item?.(item) === null) : -1,
    )
    return one.item === null ? null : JSON.stringify([one.slots, one.assertion.at, items])
  })
  return [...groups].flatMap(([key, group]) => (key === null || group.length < 2 ? [] : [group]))
}
