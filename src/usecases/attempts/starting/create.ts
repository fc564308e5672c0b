import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { Connection } from '../../../db/connection.ts'
import { findPin, type Pin } from '../../../db/repositories/assignments/start.ts'
import type { StartableAssignment } from '../../../db/repositories/assignments/startable.ts'
import type { AttemptRow } from '../../../db/repositories/attempts/rows.ts'
import { insertAttempt, type NewPaperEntry } from '../../../db/repositories/attempts/start.ts'
import { getStoredNow } from '../../../db/repositories/clock.ts'
import type { QuizStanding } from '../../../db/repositories/quizzes/standing.ts'
import type { CallerRow } from '../../../db/repositories/users/caller.ts'
import { deadline } from '../../../domain/attempt/deadline.ts'
import { NO_ANSWER, type PaperQuestion } from '../../../domain/attempt/paper.ts'
import { type GivenTerms, termsOf } from '../../../domain/quiz/terms.ts'
import { drawUnreachable } from '../../../domain/refusals/quizzes.ts'
import {
  currentDrawVersion,
  type DrawInput,
  drawPaper,
  type PaperEntry,
  UnreachableDrawError,
} from '../../../domain/selection/draw.ts'
import type { BankRevision, QuestionRevision, QuizRevision } from '../../banks/content/store.ts'
import { type Context, callerId } from '../../context.ts'
import { answersOpen, nextNumber, type PersonalStanding, previews } from '../../quizzes/standing.ts'

/** What the start looked at changed while it waited for a lock: looking again decides. */
export class LookAgain extends Error {}

/** Nobody has started under the assignment: pin it, then look again. */
export class Unpinned extends LookAgain {
  readonly assignment: string

  constructor(assignment: string) {
    super()
    this.assignment = assignment
  }
}

export interface Creation {
  caller: CallerRow
  row: QuizStanding
  standing: PersonalStanding
  /** The assignment that is started under, with its terms as locked; null: practice or preview. */
  under: (GivenTerms & { id: string }) | null
  /** The assignment that this start has pinned. */
  pinned: string | null
}

type DrawnEntry = PaperQuestion & Pick<QuestionRevision, 'answerIds'>

/** Draws a paper and writes a new attempt with it, under the locks that its caller took. */
export async function createAttempt(
  ctx: Context,
  tx: Connection,
  creation: Creation,
): Promise<{ row: AttemptRow; paper: PaperQuestion[] }> {
  const { caller, row: standing, under } = creation
  const { revision, banks } = await contentOf(ctx, tx, creation)
  const quiz = revision.content
  const { timeLimitMs, closesAt } = under ? termsOf(quiz, under) : { ...quiz, closesAt: null }
  const { now: startedAt } = await getStoredNow(tx, { now: ctx.now })
  const limits = deadline({ startedAt, timeLimitMs, closesAt, accommodation: caller, grantedMs: 0 })
  // The window ended while a lock was waited for.
  if (limits.deadlineAt && limits.deadlineAt < startedAt) throw new LookAgain()
  const seed = randomBytes(16).toString('hex')
  const paper = drawnPaper(revision, banks, seed)
  const id = uuidv7()
  ctx.papers.keep(id, new Map(paper.map(({ position, shown }) => [position, shown])))
  const row = await insertAttempt(tx, {
    id,
    user: callerId(ctx),
    quiz: standing.quiz,
    quizRevision: revision.id,
    assignment: under?.id ?? null,
    kind: previews(caller.role) ? 'preview' : under ? 'assigned' : 'practice',
    number: nextNumber(standing.attempts, under?.id ?? null),
    seed,
    drawVersion: currentDrawVersion,
    startedAt,
    timeLimitMs,
    ...limits,
    graceMs: quiz.graceMs,
    asksCertainty: quiz.scoring.certainty,
    afterRelease: under !== null && answersOpen(assignmentOf(creation)!, revision, standing.serverNow),
    paper: JSON.stringify(paper.map(newEntry)),
  })
  return { row, paper }
}

/** The assignment that is started under, as it stood when it was looked at. */
function assignmentOf({ row, under }: Pick<Creation, 'row' | 'under'>): StartableAssignment | null {
  return under && row.assignments.find(({ id }) => id === under.id)!
}

/** The pinned revisions of an assignment, else the live ones. */
async function contentOf(
  ctx: Context,
  tx: Connection,
  { row, under, pinned }: Creation,
): Promise<{ revision: QuizRevision; banks: BankRevision[] }> {
  const assignment = assignmentOf({ row, under })
  const quizRevision = assignment ? assignment.quizRevisionId : row.liveRevisionId
  const bankRevisions = assignment ? assignment.bankRevisionIds : row.liveBankRevisionIds
  if (quizRevision !== null) return revisions({ quizRevision, bankRevisions })
  // Until somebody has started, the pin can move: what was read before the lock may be another one.
  const pin = pinned === assignment!.id ? await findPin(tx, { assignment: pinned }) : null
  if (!pin) throw new Unpinned(assignment!.id)
  return revisions(pin)

  async function revisions({ quizRevision, bankRevisions }: Pin) {
    const revision = await ctx.content.quiz(tx, quizRevision)
    return { revision, banks: await ctx.content.banks(tx, bankRevisions) }
  }
}

/** Draws the paper: each line with the question it shows, and nothing answered yet. */
function drawnPaper(revision: QuizRevision, banks: readonly BankRevision[], seed: string): DrawnEntry[] {
  const bySlug = new Map(banks.map((bank) => [bank.bank, bank]))
  const pools = new Map(banks.map((bank) => [bank.bank, bank.pool]))
  return drawn({ quiz: revision.content, banks: pools, seed }).map((entry) => {
    const bank = bySlug.get(entry.bank)!
    const { id, type, canonical, keyHash, shown, answerIds, maxBytes } = bank.bySlug.get(entry.question)!
    return {
      position: entry.position,
      section: entry.section,
      rank: entry.rank,
      type,
      bankRevisionId: bank.id,
      questionRevisionId: id,
      optionOrder: entry.optionOrder,
      ...NO_ANSWER,
      corrections: [],
      question: canonical,
      shown,
      keyHash,
      answerIds,
      maxBytes,
    }
  })
}

/** The line as it is stored. */
function newEntry(line: DrawnEntry): NewPaperEntry {
  const {
    response,
    version,
    flagged,
    certainty,
    savedAt,
    revealed,
    question,
    shown,
    keyHash,
    corrections,
    ...entry
  } = line
  return entry
}

/** A bank that was published after its quiz may no longer hold what the quiz draws: nobody's paper is made shorter. */
function drawn(input: DrawInput): PaperEntry[] {
  try {
    return drawPaper(input)
  } catch (cause) {
    throw cause instanceof UnreachableDrawError ? drawUnreachable(cause) : cause
  }
}
