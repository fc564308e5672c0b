import { z } from 'zod'
import { SCORE_CAUSES } from '../../../domain/words.ts'
import { scoreStateField } from '../../../usecases/fields.ts'
import { asStored } from '../../contract/as-stored.ts'
import { ActorKind, Id, Instant, Slug } from '../../schemas.ts'
import { wholeQuestion } from '../attempts/result-schemas.ts'
import { Attempt, Response } from '../attempts/schemas.ts'
import { Score } from '../quizzes/schemas.ts'
import { Trainee } from './schemas.ts'

const ReviewedQuestion = wholeQuestion(
  'ReviewedQuestion',
  'A question as it was shown and answered, for the trainers of its person.',
  {
    bank: Slug,
    question: Slug.meta({ description: "The author's id." }),
    questionRevision: Id,
    version: z.int().meta({ description: 'Of the answer; 0: never saved.' }),
    flagged: z.boolean(),
    certainty: z.int().nullable(),
    savedAt: Instant.nullable(),
  },
)

const DrawnEntry = z
  .strictObject({
    position: z.int(),
    section: z.int(),
    rank: z.int(),
    bank: Slug,
    question: Slug,
    optionOrder: z.array(z.string()),
  })
  .meta({ id: 'DrawnEntry', description: 'A line of a paper.' })

const PaperDifference = z
  .strictObject({ position: z.int(), drawn: DrawnEntry.nullable(), shown: DrawnEntry.nullable() })
  .meta({
    id: 'PaperDifference',
    description: 'What the seed draws at a position, and what was shown there.',
  })

const HappenedBy = z
  .strictObject({ kind: ActorKind.nullable(), user: Id.nullable(), name: z.string().nullable() })
  .meta({ id: 'HappenedBy' })

const EventData = z.record(z.string(), z.unknown()).meta({ id: 'EventData' })

const AnswerOutcome = z.enum(['accepted', 'stale', 'late']).meta({ id: 'AnswerOutcome' })

const ScoreCause = z.enum(SCORE_CAUSES).meta({ id: 'ScoreCause' })

const Happening = z
  .discriminatedUnion('what', [
    z
      .strictObject({
        what: z.literal('event'),
        at: Instant,
        event: z.string(),
        by: HappenedBy,
        data: EventData,
      })
      .meta({ id: 'EventHappening' }),
    z
      .strictObject({
        what: z.literal('answer'),
        at: Instant,
        position: z.int(),
        outcome: AnswerOutcome.meta({
          description: '`stale` and `late` ones are evidence, and were never scored.',
        }),
        response: asStored(Response).nullable(),
        version: z.int().nullable(),
        flagged: z.boolean().nullable().meta({ description: 'Null: left as it was.' }),
        certainty: z.int().nullable(),
      })
      .meta({ id: 'AnswerHappening' }),
    z
      .strictObject({
        what: z.literal('score'),
        at: Instant,
        revision: z.int(),
        cause: ScoreCause,
        state: scoreStateField,
        points: z.number().nullable(),
        maxPoints: z.number(),
      })
      .meta({ id: 'ScoreHappening' }),
  ])
  .meta({ id: 'Happening', description: 'One thing that happened to an attempt.' })

export const AttemptReview = z
  .strictObject({
    attempt: Attempt,
    trainee: Trainee,
    score: Score.nullable().meta({ description: 'Null until it is scored.' }),
    questions: z.array(ReviewedQuestion),
    paperProven: z
      .boolean()
      .meta({ description: 'The paper that the seed draws again is the one that was shown.' }),
    paperDiffers: z.array(PaperDifference),
    timeline: z.array(Happening).meta({ description: 'As it happened.' }),
  })
  .meta({ id: 'AttemptReview' })
