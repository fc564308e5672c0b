import type { Connection } from '../../db/connection.ts'
import { insertAttemptEvent } from '../../db/repositories/attempts/events.ts'
import { lockOwn } from '../../db/repositories/attempts/lock.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { getWithheld } from '../../db/repositories/attempts/withheld.ts'
import { acceptReplayed } from '../../db/repositories/responses/replay.ts'
import { setRevealed } from '../../db/repositories/responses/reveal.ts'
import { actedBy } from '../../db/repositories/service/acted-by.ts'
import { hasJournalRoom } from '../../domain/attempt/journal.ts'
import type { PaperQuestion } from '../../domain/attempt/paper.ts'
import { effectiveState } from '../../domain/attempt/state.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { journalFull, noSuchPosition, onOpenPaper, revealsNothing } from '../../domain/refusals/responses.ts'
import { mayReveal } from '../../domain/release/release.ts'
import { type ReleasedQuestion, releaseQuestion } from '../../domain/release/released-question.ts'
import type { GradedQuestion } from '../../domain/scoring/score.ts'
import { callerValues, mine } from '../access/caller.ts'
import { loadPaper } from '../attempts/paper.ts'
import type { Context } from '../context.ts'
import { scorePaper } from '../scores/score-paper.ts'
import { closed } from './closed.ts'

/**
 * Gives the answer of one question away while its practice runs, explained in the caller's language: what is stored now is
 * graded, counts, and takes no other answer any more. Revealing again answers the same. A blank is handed in as a blank.
 * Where the grader throws, the answer is given away without points, and closing the attempt grades it once more.
 * @throws DomainError `not-found`, `unauthenticated`; `attempt-closed`, as for a save; `not-revealable`; `not-on-paper`;
 * `on-open-paper` while the caller has the question on another open paper; `journal-full`, for a blank.
 */
export async function revealResponse(
  ctx: Context,
  { attempt: id, position }: { attempt: string; position: number },
): Promise<ReleasedQuestion> {
  return ctx.db.transaction(async (tx) => {
    const attempt = mine(await lockOwn(tx, { ...callerValues(ctx), attempt: id }))
    if (effectiveState(attempt, attempt.serverNow) !== 'inProgress') throw closed(attempt)
    const { content: quiz } = await ctx.content.quiz(tx, attempt.quizRevisionId)
    if (!mayReveal(quiz, attempt)) throw revealsNothing()
    // Read after the lock: an answer acknowledged before it is the one that is graded.
    const paper = await loadPaper(ctx, tx, attempt.id)
    const entry = paper.find((candidate) => candidate.position === position)
    if (!entry) throw noSuchPosition(position)
    const { withheld } = await getWithheld(tx, { attempt: attempt.id, now: ctx.now })
    if (withheld.includes(position)) throw onOpenPaper(position)
    const grade = entry.revealed ?? (await reveal(ctx, tx, attempt, quiz, entry))
    return releaseQuestion(quiz, entry, grade, ctx.language)
  })
}

async function reveal(
  ctx: Context,
  tx: Connection,
  attempt: AttemptRow,
  quiz: Quiz,
  entry: PaperQuestion,
): Promise<GradedQuestion> {
  const [grade] = await scorePaper(ctx, quiz, attempt.id, [entry])
  const { position } = entry
  if (entry.version === 0) await handInBlank(ctx, tx, attempt, position)
  const { version } = await setRevealed(tx, { attempt: attempt.id, position, grade: JSON.stringify(grade) })
  await insertAttemptEvent(tx, {
    attempt: attempt.id,
    event: 'revealed',
    data: { position, version },
    ...actedBy(ctx.actor),
    now: ctx.now,
  })
  return grade!
}

async function handInBlank(
  { now }: Context,
  tx: Connection,
  attempt: AttemptRow,
  position: number,
): Promise<void> {
  if (!hasJournalRoom(attempt, 1)) throw journalFull()
  const blank = { response: null, flagged: null, certainty: null, certaintyGiven: false }
  await acceptReplayed(tx, { attempt: attempt.id, entry: null, position, ...blank, now })
}
