import { z } from 'zod'
import { VERDICTS } from '../../../domain/words.ts'
import { attemptStateField } from '../../../usecases/fields.ts'
import { absentField, detailField } from '../../../usecases/results/fields.ts'
import { asStored } from '../../contract/as-stored.ts'
import { Id, Instant, Slug } from '../../schemas.ts'
import { Response } from '../attempts/schemas.ts'
import { CohortName } from '../cohorts/schemas.ts'
import { Score } from '../quizzes/schemas.ts'
import { AttemptOutcome, Figures, GradebookColumn, GradebookLine, ResultsOf, Trainee } from './schemas.ts'

const exported = {
  timeZone: z
    .string()
    .meta({ description: 'Of the cohort: instants of a table are in it.', examples: ['Europe/Paris'] }),
  at: Instant.meta({ description: 'The instant at which what is over and what is open is judged.' }),
  asOf: Instant.meta({
    description:
      'All that was written up to then is in it; who is in it is decided then, and each row may be newer.',
  }),
}

export const GradebookExport = z
  .strictObject({
    cohort: CohortName,
    ...exported,
    absent: absentField,
    columns: z.array(GradebookColumn),
    trainees: z.array(GradebookLine),
  })
  .meta({ id: 'GradebookExport' })

const questionPoints = {
  position: z.int(),
  bank: Slug,
  question: Slug.meta({ description: "The author's id." }),
  points: z.number().nullable().meta({ description: 'Null while it waits for its grade.' }),
  maxPoints: z.number().nullable(),
}

const QuestionPoints = z.strictObject(questionPoints).meta({ id: 'QuestionPoints' })

const Verdict = z
  .enum(VERDICTS)
  .meta({ id: 'Verdict', description: '`neverReached`: nothing was ever saved.' })

const attempt = {
  trainee: Trainee,
  attempt: Id,
  number: z.int(),
  state: attemptStateField,
  counts: z.boolean(),
}

const MarkRow = AttemptOutcome.extend({ detail: z.literal('marks') }).meta({ id: 'ExportedMark' })

const PointsRow = z
  .strictObject({
    detail: z.literal('points'),
    ...attempt,
    score: Score.nullable(),
    questions: z.array(QuestionPoints).meta({ description: 'Those of its paper, in its order.' }),
  })
  .meta({ id: 'ExportedPoints' })

const AnswerRow = z
  .strictObject({
    detail: z.literal('answers'),
    ...attempt,
    ...questionPoints,
    type: z.string(),
    response: asStored(Response).nullable(),
    options: z
      .array(z.string())
      .nullable()
      .meta({ description: "The author's ids of what was chosen; null for free answers." }),
    savedAt: Instant.nullable(),
    verdict: Verdict,
  })
  .meta({ id: 'ExportedGivenAnswer' })

export const ResultsExport = z
  .strictObject({
    assignment: ResultsOf,
    ...exported,
    detail: detailField,
    figures: Figures,
    rows: z
      .array(z.discriminatedUnion('detail', [MarkRow, PointsRow, AnswerRow]).meta({ id: 'ExportedRow' }))
      .meta({ description: 'An attempt each, or with `detail=answers` an answer.' }),
  })
  .meta({ id: 'ResultsExport' })
