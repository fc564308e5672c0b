import { setImmediate } from 'node:timers/promises'
import type { Connection } from '../../../db/connection.ts'
import { listCorrectionsOfKey } from '../../../db/repositories/corrections/rows.ts'
import { type CorrectableRow, listCorrectable } from '../../../db/repositories/corrections/stage.ts'
import type { Correction } from '../../../domain/scoring/corrections/correction.ts'
import { type Change, type Regraded, regraded } from '../../../domain/scoring/corrections/regrade.ts'
import type { QuestionKey } from '../../../domain/statistics/sittings.ts'
import type { Context } from '../../context.ts'

/** Attempts that are read and graded at once. */
export const BATCH = 500
/** Grading gives way to others' requests after so long. */
const STEP_MS = 5

/** A closed attempt as it stands, and what becomes of it. */
export interface RegradedAttempt extends Regraded {
  row: CorrectableRow
}

/** The corrections that scores of a question may have been graded under, by id. */
export async function knownCorrections(tx: Connection, key: QuestionKey): Promise<Map<string, Correction>> {
  return new Map((await listCorrectionsOfKey(tx, key)).map((one) => [one.id, one]))
}

/** Grades a question of some attempts under other corrections; those that are no longer closed are left out. */
export async function regradeAttempts(
  ctx: Context,
  tx: Connection,
  attempts: readonly string[],
  {
    change,
    known,
    ...key
  }: QuestionKey & {
    change: Change
    known: ReadonlyMap<string, Correction>
  },
): Promise<RegradedAttempt[]> {
  const rows = await listCorrectable(tx, { ...key, attempts: [...attempts] })
  const lines = await ctx.content.questions(
    tx,
    rows.flatMap(({ entries }) => entries),
  )
  const graded: RegradedAttempt[] = []
  let at = 0
  let begin = performance.now()
  for (const row of rows) {
    const { content: quiz } = await ctx.content.quiz(tx, row.quizRevisionId)
    const entries = row.entries.map((entry) => {
      const { canonical, keyHash } = lines[at++]!
      return { ...entry, question: canonical, keyHash }
    })
    const outcome = regraded({ ...row, quiz, entries }, change, known)
    for (const { error, position } of outcome.failures)
      ctx.log.error({ err: error, attempt: row.attempt, position }, 'grading failed: score pending')
    graded.push({ row, ...outcome })
    if (performance.now() - begin < STEP_MS) continue
    await setImmediate()
    begin = performance.now()
  }
  return graded
}
