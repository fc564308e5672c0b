import { z } from 'zod'
import { countOpenReports } from '../../../db/repositories/results/reports.ts'
import { getDataVersion, hasQuiz, listKeys, listKeysOf } from '../../../db/repositories/statistics/columns.ts'
import { askedOfOne, cohortNeeded, nothingAsked } from '../../../domain/refusals/statistics.ts'
import { nameOf } from '../../../domain/statistics/sittings.ts'
import { followedAssignment } from '../../access/managed-assignment.ts'
import { followedCohort } from '../../access/managed-cohort.ts'
import { type Context, trainerOf } from '../../context.ts'
import { idField, keyHashField, questionField, slugField } from '../../fields.ts'
import type { Computed, NamedQuestion, StatisticsRequest } from './compute.ts'

export const COUNTED = ['first', 'last', 'best', 'all'] as const

export const getStatisticsInput = z.strictObject({
  assignment: idField.optional(),
  quiz: slugField.optional(),
  question: questionField.optional().meta(questionField.meta()!),
  keyHash: keyHashField
    .optional()
    .meta({ description: 'The questions with this key, whatever their wording was: several may share it.' }),
  cohort: idField.optional().meta({ description: 'Only its assignments, and its members’ practice.' }),
  attempts: z.enum(COUNTED).default('first').meta({
    id: 'CountedAttempts',
    description: 'Which of a person’s attempts at a quiz count. A first attempt has met no question before.',
  }),
})

/** The figures of one thing, over the attempts that the caller follows. */
export interface StatisticsView extends Computed {
  attempts: (typeof COUNTED)[number]
  computedAt: string
  /** All that was written up to then is in the figures. */
  asOf: string
  questions: ReportedQuestion[]
}

/** `openReports`: those that the caller may see, of the cohort that is asked for or of any. */
type ReportedQuestion = NamedQuestion & { openReports: number }

/**
 * Figures of an assignment, a quiz, or a question with its way over cohorts and revisions: of closed attempts, all but the
 * voided and previews, from scores as they stand.
 * @throws DomainError `validation` unless it is asked of one thing, and by a client of one of its cohorts; `not-found`; `too-busy`, `too-complex`.
 */
export async function getStatistics(
  ctx: Context,
  input: z.output<typeof getStatisticsInput>,
): Promise<StatisticsView> {
  const { attempts } = input
  if (input.cohort !== undefined) await followedCohort(ctx, ctx.db, input.cohort)
  const { within, ...what } = await subjectOf(ctx, input)
  const isClient = ctx.actor.kind === 'client'
  const cohort = input.cohort ?? (isClient ? within : null)
  if (isClient && cohort === null) throw cohortNeeded()
  const request = { ...what, trainer: isClient ? null : trainerOf(ctx), cohort, attempts }
  const { version } = await getDataVersion(ctx.db)
  const { computed, computedAt, asOf } = await ctx.statistics.of(request, version)
  const questions = await withReports(ctx, computed.questions, request)
  const instants = { computedAt: computedAt.toISOString(), asOf: asOf.toISOString() }
  return { attempts, ...instants, ...computed, questions }
}

/** Counted at each request: reports come and go while the figures stay what they are. */
async function withReports(
  ctx: Context,
  questions: readonly NamedQuestion[],
  { trainer, cohort }: Pick<StatisticsRequest, 'trainer' | 'cohort'>,
): Promise<ReportedQuestion[]> {
  const keys = questions.map(({ keyHash }) => keyHash)
  const counts = await countOpenReports(ctx.db, { keys, trainer, cohort })
  const open = new Map(counts.map((count) => [nameOf(count), count.reports]))
  return questions.map((question) => ({ ...question, openReports: open.get(nameOf(question)) ?? 0 }))
}

/** What is asked, and the one cohort that it lies within. */
async function subjectOf(
  ctx: Context,
  { assignment, quiz, question, keyHash }: z.output<typeof getStatisticsInput>,
): Promise<Pick<StatisticsRequest, 'kind' | 'subject' | 'question' | 'trend'> & { within: string | null }> {
  const given = [assignment, quiz, question, keyHash].filter((one) => one !== undefined)
  if (given.length !== 1) throw askedOfOne()
  if (assignment !== undefined) {
    const { id, cohort } = await followedAssignment(ctx, ctx.db, assignment)
    return { kind: 'assignment', subject: id, question: null, trend: null, within: cohort.id }
  }
  if (quiz !== undefined) {
    if (!(await hasQuiz(ctx.db, { quiz })).exists) throw nothingAsked()
    return { kind: 'quiz', subject: quiz, question: null, trend: null, within: null }
  }
  const keys = question === undefined ? await knownKey(ctx, keyHash!) : await keysOf(ctx, question)
  if (keys.length === 0) throw nothingAsked()
  return { kind: 'key', subject: keys[0]!, question: question ?? null, trend: keys, within: null }
}

async function knownKey(ctx: Context, keyHash: string): Promise<string[]> {
  return (await listKeys(ctx.db, { keys: [keyHash] })).map((key) => key.keyHash)
}

async function keysOf(ctx: Context, named: string): Promise<string[]> {
  const [bank, question] = named.split('/') as [string, string]
  return (await listKeysOf(ctx.db, { bank, question })).map(({ keyHash }) => keyHash)
}
