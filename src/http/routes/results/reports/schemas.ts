import { z } from 'zod'
import { reportStateField } from '../../../../usecases/results/reports/fields.ts'
import { Id, Instant, pageOf, Slug } from '../../../schemas.ts'
import { Trainee } from '../schemas.ts'

const reportShape = {
  id: Id,
  position: z.int().meta({ description: 'Of the question on the paper.' }),
  text: z.string(),
  state: reportStateField.meta({
    description: '`closed`: seen to, with an answer or without. Its text changes while it is `open`.',
  }),
  answer: z.string().nullable().meta({
    description:
      'Null: none, or its author was erased; to its owner also while they have the question on a paper that is open.',
  }),
  answeredAt: Instant.nullable(),
  madeAt: Instant,
  changedAt: Instant,
}

export const Report = z
  .strictObject(reportShape)
  .meta({ id: 'Report', description: 'What a trainee finds wrong with a question.' })

export const ReportPage = pageOf(Report, 'ReportPage')

const Answerer = z
  .strictObject({ id: Id, name: z.string().nullable() })
  .meta({ id: 'Answerer', description: '`name` null once they are erased.' })

export const FollowedReport = z
  .strictObject({
    ...reportShape,
    attempt: Id,
    assignment: Id.nullable().meta({ description: 'Null: practice.' }),
    bank: Slug,
    question: Slug,
    revision: Id.meta({ description: 'The question as it was seen.' }),
    keyHash: z.string(),
    trainee: Trainee,
    answeredBy: Answerer.nullable(),
  })
  .meta({ id: 'FollowedReport', description: 'A report as its trainers see it.' })

export const FollowedReportPage = pageOf(FollowedReport, 'FollowedReportPage')
