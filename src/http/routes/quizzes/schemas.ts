import { z } from 'zod'
import { policySchema } from '../../../domain/questions/shared/policies.ts'
import { scoreStateField } from '../../../usecases/fields.ts'
import { Id, Instant, Milliseconds, pageOf, Slug } from '../../schemas.ts'

const Penalty = z.union([z.enum(['none', 'chance']).meta({ id: 'PenaltyRule' }), z.number()]).meta({
  id: 'Penalty',
  description:
    'What a wrong `single` costs, as a fraction of its points; `chance`: 1/(options - 1). Nothing under `weights`.',
})

const ScoreFloor = z
  .union([z.literal(0), z.literal('none')])
  .meta({ id: 'ScoreFloor', description: 'The least an attempt can score.' })

/** How a quiz scores, as it is shown before answering. */
export const Scoring = z
  .strictObject({
    multiple: policySchema,
    penalty: Penalty,
    floor: ScoreFloor,
    certainty: z
      .boolean()
      .meta({ description: 'Answers carry a certainty from 1 to 3, which multiplies what they earn.' }),
  })
  .meta({ id: 'Scoring' })

export const Score = z
  .strictObject({
    state: scoreStateField,
    points: z.number().nullable(),
    maxPoints: z.number(),
    percentage: z.number().nullable(),
    mark20: z.number().nullable(),
    passed: z
      .boolean()
      .nullable()
      .meta({ description: 'Null while pending, or when the quiz has no pass mark.' }),
  })
  .meta({ id: 'Score' })

export const ReleaseRule = z
  .strictObject({ score: z.string(), answers: z.string() })
  .meta({ id: 'ReleaseRule' })

const NoStartReason = z
  .enum([
    'not-assigned',
    'not-open-yet',
    'window-over',
    'no-attempts-left',
    'several-assignments',
    'draw-unreachable',
    'answers-released',
    'cohort-archived',
  ])
  .meta({ id: 'NoStartReason' })

const starting = {
  canStart: z.boolean(),
  reason: NoStartReason.nullable().meta({ description: 'Why it cannot be started now.' }),
  at: Instant.nullable().meta({ description: 'When it opens, or closed.' }),
  attemptsLeft: z.int().nullable(),
}

const Assigned = {
  id: Id,
  opensAt: Instant.meta({ description: "When it opens for you: your own window, else the cohort's." }),
  closesAt: Instant.meta({
    description: "When it closes for you: your own window, else the cohort's, and your extra time.",
  }),
  timeLimitMs: Milliseconds.nullable().meta({ description: 'Null: untimed.' }),
  attemptsMax: z.int().nullable(),
  attemptsUsed: z.int(),
  release: ReleaseRule,
  ...starting,
  asksStartCode: z
    .boolean()
    .meta({ description: 'A start asks for its code; no longer, once you have started.' }),
  score: Score.nullable().meta({
    description: 'What counts of your attempts under it, by `attempts.counts`; null until that is released.',
  }),
}

const AssignedQuiz = z.strictObject(Assigned).meta({ id: 'AssignedQuiz' })

const Assignment = z.strictObject({ ...Assigned, quiz: Slug, title: z.string() }).meta({ id: 'MyAssignment' })

export const AssignmentPage = pageOf(Assignment, 'MyAssignmentPage')

const QuizAccess = z.enum(['open', 'assigned']).meta({ id: 'QuizAccess' })

export const CountedAttempt = z.enum(['best', 'last', 'first', 'mean']).meta({ id: 'CountedAttempt' })

const AttemptsRule = z
  .strictObject({ max: z.int().nullable(), counts: CountedAttempt })
  .meta({ id: 'AttemptsRule' })

const QuizChapter = z
  .strictObject({ id: z.string(), title: z.string().nullable() })
  .meta({ id: 'QuizChapter', description: 'A chapter of the course.' })

export const Quiz = z
  .strictObject({
    quiz: Slug,
    title: z.string(),
    description: z.string().nullable().meta({ description: 'What it is about, and for whom: plain text.' }),
    module: z.string().nullable().meta({ description: 'Of the course; null when it is of several.' }),
    chapter: QuizChapter.nullable().meta({ description: 'Null when it is of several.' }),
    language: z
      .string()
      .nullable()
      .meta({ description: 'Of its questions; null when they are in several.', examples: ['fr'] }),
    questions: z
      .int()
      .min(0)
      .nullable()
      .meta({ description: 'How many it asks; null when it cannot be drawn.' }),
    access: QuizAccess,
    revision: Id,
    timeLimitMs: Milliseconds.nullable().meta({ description: 'Null: untimed.' }),
    graceMs: Milliseconds,
    attempts: AttemptsRule,
    passMark: z.number().nullable().meta({ description: 'Percent of the maximum.' }),
    scoring: Scoring,
    release: ReleaseRule,
    reveals: z
      .boolean()
      .meta({ description: 'What a start would be reveals its questions one by one, when asked.' }),
    before: Slug.nullable().meta({
      description: 'The quiz that it is measured against, taken before the course.',
    }),
    ...starting,
    assignment: Id.nullable().meta({ description: 'What a start would be under; null: practice.' }),
    asksStartCode: z.boolean().meta({ description: 'That start asks for its code.' }),
    openAttempt: Id.nullable().meta({ description: 'An attempt in progress: starting gives it back.' }),
    practiceScore: Score.nullable().meta({
      description: 'What counts of your practice, by `attempts.counts`; null until that is released.',
    }),
    assignments: z.array(AssignedQuiz),
  })
  .meta({ id: 'Quiz' })

export const QuizPage = pageOf(Quiz, 'QuizPage')
