import type { Connection } from '../../../db/connection.ts'
import { listScoreOverrides, updateOverridden } from '../../../db/repositories/attempts/overrides.ts'
import { listStandingScores } from '../../../db/repositories/attempts/score.ts'
import { overridden, saysTheSame } from '../../../domain/scoring/override.ts'
import type { GradedQuestion } from '../../../domain/scoring/score.ts'

interface Reopened {
  attempt: string
  graded: readonly GradedQuestion[]
  /** What each question is worth, by position. */
  worth: ReadonlyMap<number, string>
}

/**
 * The questions of an attempt that was reopened, as they close it again: points given by hand go on to win. `changed` are
 * those that say something else than at the closing before.
 */
export async function closedAgain(
  tx: Connection,
  { attempt, graded, worth }: Reopened,
): Promise<{ questions: GradedQuestion[]; changed: GradedQuestion[] }> {
  const overrides = new Map((await listScoreOverrides(tx, { attempt })).map((one) => [one.position, one]))
  const standing = new Map((await listStandingScores(tx, { attempt })).map((one) => [one.position, one]))
  const questions = []
  for (const question of graded) {
    const override = overrides.get(question.position)
    if (override) await updateOverridden(tx, { id: override.id, graded: JSON.stringify(question) })
    questions.push(override ? overridden(question, override.points, worth.get(question.position)) : question)
  }
  const isKept = (question: GradedQuestion) => {
    const before = standing.get(question.position)
    return before !== undefined && saysTheSame(before, question)
  }
  return { questions, changed: questions.filter((question) => !isKept(question)) }
}
