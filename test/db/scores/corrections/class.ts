import { getResult } from '../../../../src/usecases/attempts/get-result.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import type { Context } from '../../../../src/usecases/context.ts'
import { carryOut } from '../../../../src/usecases/scores/corrections/carry-out.ts'
import { createCorrection, tryCorrection } from '../../../../src/usecases/scores/corrections/create.ts'
import { correctionInput } from '../../../../src/usecases/scores/corrections/fields.ts'
import { revertCorrection } from '../../../../src/usecases/scores/corrections/manage.ts'
import { validated } from '../../../../src/usecases/validated.ts'
import { choose, rowsOf, save, start } from '../../../support/attempts.ts'
import { HOUR } from '../../../support/instant.ts'
import { createWorld, type TestPerson, type World } from '../../../support/world.ts'

/** The key of the first question turned to what was the wrong one. */
export const WRONG_IS_RIGHT = { options: [{ id: 'wrong-1', correct: true }] }

export interface Class {
  world: World
  trainer: TestPerson
  cohort: string
  assignment: string
  /** Of each person in the order of their answers, closed. */
  attempts: string[]
  people: TestPerson[]
}

/** A cohort that sat the exam: each person's choice at the first question, null for a blank, and the second right. */
export async function sat(choices: readonly (string | null)[], given?: World): Promise<Class> {
  const world = given ?? (await createWorld())
  const trainer = await world.person('trainer')
  const people = await Promise.all(choices.map(() => world.person()))
  const cohort = await world.cohort({ trainers: [trainer], members: people })
  const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window })
  const attempts = []
  for (const [at, choice] of choices.entries()) {
    const attempt = await begun(people[at]!, choice, assignment)
    await submitAttempt(people[at]!.ctx, { attempt })
    attempts.push(attempt)
  }
  return { world, trainer, cohort, assignment, attempts, people }
}

/** An open attempt of the exam with the first question answered so, and the second rightly. */
export async function begun(person: TestPerson, choice: string | null, assignment?: string): Promise<string> {
  const attempt = await start(person.ctx, 'exam', assignment)
  if (choice !== null) await save(person.ctx, attempt, 1, choose(choice))
  await save(person.ctx, attempt, 2, choose('right-2'))
  return attempt
}

/** What is asked of a correction of the first question, with what a test says. */
export function asked(given: object) {
  return validated(correctionInput, { question: 'sample/first', reason: 'the key was wrong', ...given })
}

/** Previews a correction and records it, without applying it. */
export async function recorded(ctx: Context, given: object): Promise<string> {
  const input = asked(given)
  const { version } = await tryCorrection(ctx, input)
  return createCorrection(ctx, input, version)
}

/** Previews a correction, records it and applies it. */
export async function corrected(ctx: Context, given: object): Promise<string> {
  const id = await recorded(ctx, given)
  await carryOut(ctx, id)
  return id
}

export async function reverted(ctx: Context, correction: string): Promise<void> {
  await revertCorrection(ctx, { correction, reason: 'it was right after all' })
  await carryOut(ctx, correction)
}

/** The points that stand of each attempt, and what they are of: `2/3`. */
export async function standing(
  { world }: Pick<Class, 'world'>,
  attempts: readonly string[],
): Promise<string[]> {
  const { rows } = await world.db.pool.query<{ id: string; points: string }>(
    `SELECT attempt_id AS id, points::float8 || '/' || max_points::float8 AS points FROM attempt_scores
     WHERE superseded_at IS NULL`,
  )
  const by = new Map(rows.map(({ id, points }) => [id, points]))
  return attempts.map((id) => by.get(id) ?? 'none')
}

/** All that stands of an attempt's questions, by position, as it is stored but for the revision. */
export async function stoodAs({ world }: Pick<Class, 'world'>, attempt: string): Promise<unknown[]> {
  const rows = await rowsOf(world.db, 'question_scores', attempt, 'position, revision')
  const parts = await rowsOf(world.db, 'question_score_parts', attempt, 'position, revision')
  const standing = new Map<unknown, unknown>()
  for (const [at, { revision, ...row }] of rows.entries())
    standing.set(row['position'], { ...row, parts: parts[at]!['parts'] })
  const [score] = (await rowsOf(world.db, 'attempt_scores', attempt, 'revision DESC')).map(
    ({ state, points, max_points, passed }) => ({ state, points, max_points, passed }),
  )
  return [...standing.values(), score]
}

/** The result that a person reads, whole. */
export async function read(person: TestPerson, attempt: string) {
  const { result } = await getResult(person.ctx, { attempt })
  return result
}
