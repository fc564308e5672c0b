import { z } from 'zod'
import { updateMeInput } from '../../../usecases/me/update.ts'
import { asStored } from '../../contract/as-stored.ts'
import { Id, Instant, pageOf } from '../../schemas.ts'
import { Attempt, Response } from '../attempts/schemas.ts'
import { CohortName } from '../cohorts/schemas.ts'
import { Call, Message } from '../live/words.ts'
import { Score } from '../quizzes/schemas.ts'
import { Report } from '../results/reports/schemas.ts'
import { userShape } from '../users/schemas.ts'

export const UpdateMeRequest = updateMeInput.meta({ id: 'UpdateMeRequest' })

export const Me = z
  .strictObject({
    ...userShape,
    cohorts: z.array(CohortName).meta({ description: 'Where the caller is a member.' }),
  })
  .meta({ id: 'Me' })

const ExportedAnswer = z
  .strictObject({
    position: z.int(),
    type: z.string(),
    response: asStored(Response).nullable(),
    version: z.int(),
    flagged: z.boolean(),
    certainty: z.int().nullable(),
    savedAt: Instant,
  })
  .meta({ id: 'ExportedAnswer' })

const RefusedOutcome = z.enum(['stale', 'late']).meta({ id: 'RefusedOutcome' })

const RefusedAnswer = z
  .strictObject({
    position: z.int(),
    type: z.string(),
    response: asStored(Response).nullable(),
    flagged: z.boolean().nullable().meta({ description: 'Null: left as it was.' }),
    certainty: z.int().nullable(),
    receivedAt: Instant,
    outcome: RefusedOutcome,
  })
  .meta({ id: 'RefusedAnswer', description: 'Kept as evidence, and never scored.' })

const ExportedAttempt = z
  .strictObject({
    attempt: Attempt,
    answers: z.array(ExportedAnswer),
    refused: z
      .array(RefusedAnswer)
      .meta({ description: 'What came too late, or over a newer answer, in the order it came.' }),
    score: Score.nullable().meta({ description: 'Null until it is released.' }),
    receipt: z.string().nullable(),
    calls: z.array(Call),
    messages: z.array(Message),
    reports: z.array(Report).meta({ description: 'What the caller reported of its questions.' }),
  })
  .meta({ id: 'ExportedAttempt' })

const ExportedSession = z
  .strictObject({
    id: Id,
    createdAt: Instant,
    revokedAt: Instant.nullable(),
    lastRefreshedAt: Instant.nullable(),
  })
  .meta({ id: 'ExportedSession' })

const WrittenMessage = z
  .strictObject({
    id: Id,
    attempt: Id.nullable(),
    assignment: Id.nullable(),
    text: z.string().nullable(),
    sentAt: Instant,
  })
  .meta({ id: 'WrittenMessage' })

const WrittenAnswer = z
  .strictObject({ report: Id, answer: z.string().nullable(), answeredAt: Instant })
  .meta({ id: 'WrittenAnswer' })

export const PersonalExport = z
  .strictObject({
    me: Me,
    sessions: z.array(ExportedSession),
    messages: z.array(WrittenMessage).meta({ description: 'What the caller wrote as a trainer.' }),
    reportAnswers: z
      .array(WrittenAnswer)
      .meta({ description: 'What the caller answered to reports, as a trainer.' }),
    attempts: z.array(ExportedAttempt),
  })
  .meta({ id: 'PersonalExport' })

const Invitation = z
  .strictObject({
    cohort: CohortName,
    invitedAt: Instant,
    trainers: z.array(z.string().nullable()).meta({ description: 'Who follows it, by name.' }),
  })
  .meta({ id: 'Invitation' })

export const InvitationPage = pageOf(Invitation, 'InvitationPage')
