import type { z } from 'zod'
import {
  listShownScores,
  type ShownScoreRow,
  shownScoreOrder,
} from '../../../../db/repositories/integration/lti/scores/shown.ts'
import { FAILURES } from '../../../../domain/integration/lti/grades/sentences.ts'
import type { Standing } from '../../../../domain/integration/lti/grades/standing.ts'
import type { Language } from '../../../../domain/language.ts'
import { shownPoints } from '../../../../domain/scoring/score.ts'
import type { LtiScoreFailure, LtiScoreState } from '../../../../domain/words.ts'
import { followedAssignment } from '../../../access/managed-assignment.ts'
import { assignmentInput } from '../../../assignments/get.ts'
import type { Context } from '../../../context.ts'
import { pageFields } from '../../../fields.ts'
import { type Page, page } from '../../../page.ts'
import { type Trainee, traineeOf } from '../../../results/trainee.ts'

export const listScoresInput = assignmentInput.extend(pageFields)

/** Points to 2 decimals, null while there are none to be told. */
type ShownStanding = { state: Standing['state']; points: number | null; maxPoints: number | null }

/** A score of an assignment as its LMS is told it. */
export interface ToldScoreView {
  trainee: Trainee
  /** `pending`: it is under way, or tried again at `nextTryAt`. `failed`: somebody has to act. */
  state: LtiScoreState
  /** What should stand there. */
  score: ShownStanding
  /** What was told last; null: nothing yet. */
  told: ShownStanding | null
  /** Why the last try came to nothing, and what to do; null: it did not, or none was made. */
  failure: { reason: LtiScoreFailure; detail: string } | null
  tries: number
  sentAt: string | null
  /** Null unless `pending`. */
  nextTryAt: string | null
}

/**
 * A page of the scores of an assignment that its LMS is told, by family name; empty where it is opened from none.
 * @throws DomainError `not-found`; `validation` for a cursor of another list.
 */
export async function listToldScores(
  ctx: Context,
  { assignment, ...input }: z.output<typeof listScoresInput>,
): Promise<Page<ToldScoreView>> {
  const { id } = await followedAssignment(ctx, ctx.db, assignment)
  const listing = { list: 'lti-scores', filter: { assignment: id }, kinds: shownScoreOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listShownScores(ctx.db, { ...values, assignment: id }),
  )
  return { items: items.map((row) => viewOf(row, ctx.language)), nextCursor }
}

function viewOf(row: Omit<ShownScoreRow, 'pageKey'>, language: Language): ToldScoreView {
  const { state, should, told, failure, tries, sentAt, nextTryAt } = row
  return {
    trainee: traineeOf(row),
    state,
    score: shown(should),
    told: told && shown(told),
    failure: failure && { reason: failure, detail: FAILURES[failure][language] },
    tries,
    sentAt: sentAt?.toISOString() ?? null,
    nextTryAt: state === 'pending' ? nextTryAt.toISOString() : null,
  }
}

function shown(standing: Standing): ShownStanding {
  if (standing.state !== 'graded') return { state: standing.state, points: null, maxPoints: null }
  const { state, points, maxPoints } = standing
  return { state, points: shownPoints(points), maxPoints: shownPoints(maxPoints) }
}
