import { z } from 'zod'
import { questionViewSchema, responseSchema } from '../../../domain/questions/registry.ts'
import { ATTEMPT_KINDS, CLOSE_REASONS, TIME_LIMITS } from '../../../domain/words.ts'
import { attemptStateField } from '../../../usecases/fields.ts'
import { REPLAY_OUTCOMES } from '../../../usecases/responses/replay.ts'
import { apart } from '../../apart.ts'
import { asStored } from '../../contract/as-stored.ts'
import { FieldError } from '../../problems.ts'
import { Id, Instant, Milliseconds, pageOf, Slug } from '../../schemas.ts'
import { Call, Message } from '../live/words.ts'
import { MediaList } from '../media/schemas.ts'
import { Score, Scoring } from '../quizzes/schemas.ts'

export const Response = responseSchema

const AttemptKind = z.enum(ATTEMPT_KINDS).meta({ id: 'AttemptKind' })
const LimitedBy = z.enum(TIME_LIMITS).meta({ id: 'LimitedBy' })
export const CloseReason = z.enum(CLOSE_REASONS).meta({ id: 'CloseReason' })

const Version = z.int().min(0).meta({ description: 'Grows with every save; 0: never saved.' })
const Certainty = z
  .int()
  .min(1)
  .max(3)
  .nullable()
  .meta({ description: 'How sure, from 1 to 3; only where the quiz asks.' })

/** Of a question. */
export const SectionTitle = z
  .string()
  .nullable()
  .meta({ description: 'The title of its section; null where the quiz gives none.' })

/** What every question of a running paper carries beside its type's own view. */
const shown = {
  position: z.int().min(1).meta({ description: 'From 1.' }),
  section: SectionTitle,
  prompt: z
    .string()
    .meta({ description: 'CommonMark. Like every text, it names pictures by the ids of `media`.' }),
  media: MediaList,
  points: z.number().meta({ description: 'The most it can earn.' }),
  policy: z.string().nullable().meta({
    description:
      'How what is chosen becomes points: a policy of `scoring`, or `weights`, where each option gives or takes a share of its own, and the sum counts from 0 to all of the points, so that ticking everything may pay. Null where no policy decides.',
  }),
  version: Version,
  flagged: z.boolean(),
  certainty: Certainty,
  savedAt: Instant.nullable(),
  revealed: z
    .boolean()
    .meta({ description: 'Its answer was revealed, and takes no save: revealing again shows it again.' }),
}

const Question = questionViewSchema(
  'Question',
  'A question of a running attempt: nothing of its key.',
  ({ response }) => ({ ...shown, response: asStored(response).nullable() }),
)

const timing = {
  state: attemptStateField,
  startedAt: Instant,
  deadlineAt: Instant.nullable(),
  acceptedUntil: Instant.meta({
    description: 'Deadline + grace: the last instant at which answers are accepted.',
  }),
  limitedBy: LimitedBy.nullable(),
  graceMs: Milliseconds,
  serverNow: Instant.meta({ description: "The server's clock, the only one that counts." }),
  remainingMs: Milliseconds.nullable().meta({
    description: 'Null when untimed; 0 during the grace, and once closed.',
  }),
  closedAt: Instant.nullable(),
  closeReason: CloseReason.nullable(),
  closedBy: z.string().nullable().meta({ description: 'The name of the trainer who closed it, if one did.' }),
  processedAt: Instant.nullable().meta({ description: 'When an expired attempt was in fact closed.' }),
  waitingUntil: Instant.nullable().meta({
    description:
      'Reopened: until then its owner may take it up again, by starting; its time runs from there.',
  }),
}

export const QuizTitle = z.string().meta({ description: 'Of the quiz, as it was taken.' })

export const Attempt = z
  .strictObject({
    id: Id,
    user: Id,
    quiz: Slug,
    title: QuizTitle,
    quizRevision: Id,
    kind: AttemptKind,
    assignment: Id.nullable(),
    number: z.int().min(1),
    afterRelease: z.boolean().meta({
      description:
        'Started, or given more time, by a trainer’s leave when all of the assignment could read the answers.',
    }),
    ...timing,
    reveals: z.boolean().meta({
      description: 'Questions may be revealed one by one while it runs: practice with `feedback: immediate`.',
    }),
    scoring: Scoring.nullable().meta({ description: 'Null where the questions are.' }),
    questions: z
      .array(Question)
      .nullable()
      .meta({ description: 'Null in lists, and once closed until the answers are released.' }),
  })
  .meta({ id: 'Attempt' })

const ListedAttempt = Attempt.extend({
  score: Score.nullable().meta({
    description: 'As its owner may see it now; null until it is scored and released.',
  }),
}).meta({ id: 'ListedAttempt' })

export const AttemptPage = pageOf(ListedAttempt, 'AttemptPage')

export const Timing = z
  .strictObject({
    id: Id,
    ...timing,
    calls: z.array(Call).meta({ description: 'The last 50 of the trainee, oldest first.' }),
    messages: z.array(Message).meta({ description: 'The last 50 of trainers, oldest first.' }),
  })
  .meta({ id: 'Timing' })

export const SaveRequest = z
  .strictObject({
    response: Response.nullable().meta({ description: 'Null erases the answer.' }),
    flagged: z.boolean().optional().meta({ description: 'Absent: kept.' }),
    certainty: Certainty.optional(),
  })
  .meta({ id: 'SaveRequest' })

export const SavedResponse = z
  .strictObject({
    position: z.int(),
    version: Version,
    savedAt: Instant,
    serverNow: Instant,
    remainingMs: Milliseconds.nullable(),
  })
  .meta({ id: 'SavedResponse' })

const ReplayEntry = SaveRequest.extend({
  id: Id.meta({
    description: "The client's own id of this save.",
    examples: ['0192f0c1-7a11-7d02-9b1e-3c4d5e6f7a8b'],
  }),
  position: z.int().min(1).max(10_000),
  version: Version.optional().meta({ description: 'The version it was made over; absent: any.' }),
}).meta({ id: 'ReplayEntry' })

export const ReplayRequest = z
  .strictObject({
    entries: z
      .array(apart(ReplayEntry))
      .min(1)
      .max(200)
      .meta({ description: 'Judged one by one: what is wrong with an entry refuses no other.' }),
  })
  .meta({ id: 'ReplayRequest' })

const ReplayOutcome = z.enum(REPLAY_OUTCOMES).meta({ id: 'ReplayOutcome' })

const ReplayedEntry = z
  .strictObject({
    id: Id.nullable().meta({ description: 'Null where the entry has none that can be read.' }),
    outcome: ReplayOutcome,
    errors: z
      .array(FieldError)
      .optional()
      .meta({ description: 'What is wrong with an `invalid` entry, and nothing else.' }),
  })
  .meta({ id: 'ReplayedEntry' })

export const ReplayReport = z
  .strictObject({
    entries: z.array(ReplayedEntry).meta({ description: 'In the order they were sent.' }),
  })
  .meta({ id: 'ReplayReport' })

export const ScoreChange = z
  .strictObject({
    attempt: Id,
    position: z.int().min(1),
    before: z.number().nullable().meta({ description: 'Points of the question; null while it was pending.' }),
    after: z.number().nullable(),
    score: Score,
  })
  .meta({ id: 'ScoreChange' })

export const AttemptPath = z.strictObject({ attempt: Id })

export const ResponsePath = AttemptPath.extend({ position: z.coerce.number().int().min(1).max(10_000) })
