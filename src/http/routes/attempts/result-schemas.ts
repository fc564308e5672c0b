import { z } from 'zod'
import { questionViewSchema } from '../../../domain/questions/registry.ts'
import { correctionInput } from '../../../usecases/scores/corrections/fields.ts'
import { asStored } from '../../contract/as-stored.ts'
import { Slug } from '../../schemas.ts'
import { MediaList } from '../media/schemas.ts'
import { Score } from '../quizzes/schemas.ts'
import { Attempt, QuizTitle, SectionTitle } from './schemas.ts'

const share = (description: string) => z.number().optional().meta({ description })

const Part = z
  .strictObject({
    code: z.string().meta({ description: 'Stable, for programs.' }),
    text: z.string().meta({ description: 'The same for people, in the language asked for.' }),
    option: z.string().optional().meta({ description: 'The option, left item or blank.' }),
    chosen: z.boolean().optional(),
    index: z.int().optional().meta({ description: 'Which of the things expected, from 0.' }),
    given: z.int().optional().meta({ description: 'Which of the things given, from 0.' }),
    line: z.int().optional().meta({ description: 'Of the answer, from 1.' }),
    column: z.int().optional().meta({ description: 'Of the answer, from 1.' }),
    worth: share("The most it could earn, as a share of the question's points, to 4 decimals."),
    earned: share('What it earned, likewise; the sum of all is floored at 0.'),
  })
  .meta({ id: 'GradePart', description: 'What one part of the answer earned, and why.' })

const Feedback = z
  .strictObject({
    option: z.string().optional().meta({ description: 'Absent: of the whole answer.' }),
    text: z.string(),
  })
  .meta({ id: 'Feedback' })

/** A question whole, with its key, and what `more` adds. */
export const wholeQuestion = (id: string, description: string, more: z.ZodRawShape = {}) =>
  questionViewSchema(id, description, (type) => ({
    position: z.int(),
    section: SectionTitle,
    prompt: z.string(),
    media: MediaList,
    response: asStored(type.response).nullable(),
    points: z.number().nullable(),
    maxPoints: z.number(),
    parts: z.array(Part),
    key: type.keySchema,
    explanation: z.string().nullable(),
    reference: z.string().nullable(),
    feedback: z.array(Feedback),
    corrected: z.boolean(),
    correction: correctionInput.shape.policy.nullable().meta({
      description:
        'What a correction made of the answers: judged by another `key`, by the better of both, full, or not counted.',
    }),
    comment: z.string().nullable().meta({
      description: 'What a trainer wrote who gave these points by hand; null where they were graded.',
    }),
    ...more,
  }))

export const ReleasedQuestion = wholeQuestion(
  'ReleasedQuestion',
  'The only shape in which a trainee is shown a key.',
)

const group = {
  questions: z.int().min(1).meta({ description: 'How many it holds.' }),
  points: z.number().nullable().meta({ description: 'Null while one of its questions is pending.' }),
  maxPoints: z.number(),
  percentage: z.number().nullable(),
}

const SectionTotal = z
  .strictObject({
    section: z.int().min(1).meta({ description: 'From 1, as the quiz has them.' }),
    title: SectionTitle,
    ...group,
  })
  .meta({ id: 'SectionTotal' })

const ChapterTotal = z
  .strictObject({
    chapter: z
      .string()
      .nullable()
      .meta({ description: 'Null: of no chapter.', examples: ['docker/images'] }),
    ...group,
  })
  .meta({ id: 'ChapterTotal' })

export const ResultGroups = z
  .strictObject({ sections: z.array(SectionTotal), chapters: z.array(ChapterTotal) })
  .meta({ id: 'ResultGroups', description: 'What was earned by section and by chapter.' })

const taken = { quiz: Slug, title: QuizTitle }

export const Result = z
  .discriminatedUnion('released', [
    z.strictObject({ ...taken, released: z.literal('none') }).meta({ id: 'ResultWithheld' }),
    z
      .strictObject({
        ...taken,
        released: z.literal('score'),
        score: Score,
        groups: ResultGroups.nullable().meta({
          description:
            'Null unless the quiz says `groups`; without those that would tell of fewer than three questions.',
        }),
      })
      .meta({ id: 'ResultScore' }),
    z
      .strictObject({
        ...taken,
        released: z.literal('answers'),
        score: Score,
        groups: ResultGroups,
        questions: z.array(ReleasedQuestion),
      })
      .meta({ id: 'ResultAnswers' }),
    z
      .strictObject({
        ...taken,
        released: z.literal('partly'),
        score: Score.nullable().meta({
          description: 'Null while it would be new to you: it could not be read before that paper began.',
        }),
        questions: z
          .array(ReleasedQuestion)
          .meta({ description: 'Those that are released and not withheld.' }),
        withheld: z.array(z.int()).meta({ description: 'The positions that wait.' }),
      })
      .meta({
        id: 'ResultPartly',
        description:
          'Some of its questions are on another paper of yours that is open: they wait for its end, and so does a total that would tell of them.',
      }),
  ])
  .meta({ id: 'Result' })

export const Jws = z.string().meta({ description: 'Compact JWS, verified with the JWKS.' })

export const Receipt = z.strictObject({ receipt: Jws }).meta({ id: 'Receipt' })

export const Submission = z
  .strictObject({ attempt: Attempt, result: Result, receipt: Jws })
  .meta({ id: 'Submission' })
