import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AbsentAs } from '../../../src/domain/words.ts'
import { type Gradebook, getGradebook } from '../../../src/usecases/results/gradebook.ts'
import { T0 } from '../../support/instant.ts'
import {
  type Model,
  type ModelAttempt,
  models,
  type Rule,
  ruledWorld,
  type Written,
  writeModel,
} from './cohort-model.ts'

/** A fraction over the least common multiple of every maximum and number of attempts that a model may have. */
const WHOLE = 18 * 60
const fractionOf = ({ points, max }: ModelAttempt) => (points === null ? null : (points * WHOLE) / max)

type Naive = { state: string; attempt?: string | null; of?: number; fraction?: number }

/** What a person's cell says, from the words of the issue alone. */
function naiveCell(
  rule: Rule,
  isOver: boolean,
  hasLeft: boolean,
  under: Model['people'][0]['under'][0],
  ids: string[],
): Naive {
  const all = under.attempts
    .map((attempt, at) => ({ ...attempt, id: ids[at]! }))
    .filter(({ state }) => state !== 'voided')
  const closed = all.filter(({ state }) => state !== 'running')
  if (closed.length === 0) {
    if (all.length > 0) return { state: 'running' }
    if (under.isExcused) return { state: 'excused' }
    if (hasLeft) return { state: 'left' }
    return { state: (under.ownIsOver ?? isOver) ? 'absent' : 'toCome' }
  }
  const of = closed.length
  const known = closed.map((attempt) => ({ id: attempt.id, fraction: fractionOf(attempt) }))
  const asked = rule === 'first' ? known.slice(0, 1) : rule === 'last' ? known.slice(-1) : known
  const isKnown = asked.every(({ fraction }) => fraction !== null)
  if (rule === 'mean') {
    if (!isKnown) return { state: 'pending' }
    return {
      state: 'mark',
      attempt: null,
      of,
      fraction: asked.reduce((sum, one) => sum + one.fraction!, 0) / of,
    }
  }
  const best = Math.max(...asked.map(({ fraction }) => fraction ?? -Infinity))
  const first = asked.findIndex(({ fraction }) => fraction === best)
  const isSafe = best === WHOLE && asked.slice(0, first).every(({ fraction }) => fraction !== null)
  if (!isKnown && !isSafe) return { state: 'pending' }
  return { state: 'mark', attempt: asked[first]!.id, of, fraction: best }
}

const round = (value: number, places: number) =>
  (Math.sign(value) * Math.round(Number((Math.abs(value) * 10 ** places).toFixed(6)))) / 10 ** places + 0

const shown = (fraction: number | null) =>
  fraction === null
    ? null
    : {
        percentage: round((fraction * 100) / WHOLE, 1),
        mark20: round((Math.max(0, fraction) * 20) / WHOLE, 2),
      }

function naiveFigures(column: Naive[], absent: AbsentAs) {
  const absences = column.filter(({ state }) => state === 'absent').length
  const marks = column.flatMap(({ state, fraction }) =>
    state === 'mark' ? [fraction!] : state === 'absent' && absent === 'zero' ? [0] : [],
  )
  const sorted = marks.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  const mean = (all: number[]) =>
    all.length === 0 ? null : all.reduce((sum, one) => sum + one, 0) / all.length
  return {
    absent,
    absences,
    over: marks.length,
    mean: shown(mean(marks)),
    median: shown(mean(middle)),
    passed: marks.filter((fraction) => fraction * 100 >= WHOLE * 60).length,
    passedOver: marks.length,
  }
}

function naive(model: Model, ids: Written, absent: AbsentAs) {
  const cells = model.people.map(({ hasLeft, under }, p) =>
    under.map((one, s) => {
      const { rule, isOver } = model.assignments[s]!
      return naiveCell(rule, isOver, hasLeft, one, ids.attempts[p]![s]!)
    }),
  )
  const isListed = (p: number) =>
    !model.people[p]!.hasLeft ||
    model.people[p]!.under.some(({ attempts }) => attempts.some(({ state }) => state !== 'voided'))
  return {
    figures: ids.assignments.map((assignment, s) => [
      assignment,
      naiveFigures(
        cells.map((row) => row[s]!),
        absent,
      ),
    ]),
    trainees: Object.fromEntries(
      ids.people.flatMap((id, p) => (isListed(p) ? [[id, cells[p]!.map(naiveShown)]] : [])),
    ),
  }
}

const naiveShown = ({ state, attempt, of, fraction }: Naive) =>
  state === 'mark'
    ? { state, attempt, of, ...shown(fraction!), passed: fraction! * 100 >= WHOLE * 60 }
    : { state }

function seen(ids: Written, { columns, trainees }: Gradebook) {
  const at = ids.assignments.map((id) => columns.findIndex(({ assignment }) => assignment === id))
  return {
    figures: at.map((index) => [columns[index]!.assignment, columns[index]!.figures]),
    trainees: Object.fromEntries(
      trainees.map(({ trainee, cells }) => [
        trainee.id,
        at.map((index) => {
          const { state, mark } = cells[index]!
          if (!mark) return { state }
          const { attempt, of, percentage, mark20, passed } = mark
          return { state, attempt, of, percentage, mark20, passed }
        }),
      ]),
    ),
  }
}

test('whatever a cohort did, the gradebook says what counting by hand gives, on any size of page', async () => {
  const world = await ruledWorld()
  await fc.assert(
    fc.asyncProperty(
      models,
      fc.constantFrom<AbsentAs>('apart', 'zero'),
      fc.integer({ min: 1, max: 5 }),
      async (model, absent, limit) => {
        const ids = await writeModel(world.db, model)
        const trainer = await world.person('trainer')
        await world.db.pool.query('INSERT INTO cohort_trainers VALUES ($1, $2)', [ids.cohort, trainer.id])
        const whole: Gradebook = { columns: [], trainees: [], nextCursor: null }
        let cursor: string | undefined
        do {
          const page = await getGradebook(trainer.at(T0), {
            cohort: ids.cohort,
            absent,
            limit,
            ...(cursor && { cursor }),
          })
          whole.columns = page.columns
          whole.trainees.push(...page.trainees)
          cursor = page.nextCursor ?? undefined
        } while (cursor)
        expect(seen(ids, whole)).toEqual(naive(model, ids, absent))
      },
    ),
    { numRuns: 60, seed: 20_261_129 },
  )
}, 20_000)
