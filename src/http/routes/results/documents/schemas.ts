import { z } from 'zod'
import { attemptStateField } from '../../../../usecases/fields.ts'
import { PRESENCES } from '../../../../usecases/results/documents/record.ts'
import { Id, Instant, Milliseconds, Slug } from '../../../schemas.ts'
import { Jws, Result } from '../../attempts/result-schemas.ts'
import { Attempt, CloseReason } from '../../attempts/schemas.ts'
import { Call } from '../../live/words.ts'
import { Score } from '../../quizzes/schemas.ts'
import { ResultsOf, Trainee } from '../schemas.ts'

export const AttemptDocument = z
  .strictObject({
    trainee: Trainee,
    attempt: Attempt,
    result: Result.meta({ description: 'All of it for trainers; for its owner as far as it is released.' }),
    receipt: Jws.nullable(),
  })
  .meta({ id: 'AttemptDocument' })

const AttestedQuiz = z.strictObject({ quiz: Slug, title: z.string() }).meta({ id: 'AttestedQuiz' })

export const Attestation = z
  .strictObject({
    code: z
      .string()
      .meta({ description: 'By which anyone sees at `/v1/attestations/{code}` whether it still holds.' }),
    issuedAt: Instant,
    trainee: Trainee,
    quiz: AttestedQuiz,
    date: Instant.meta({ description: 'When the attempt closed.' }),
    timeSpentMs: Milliseconds,
    mark: Score,
  })
  .meta({ id: 'Attestation' })

export const Attested = z
  .strictObject({
    quiz: AttestedQuiz,
    date: Instant.nullable(),
    issuedAt: Instant,
    mark: Score.nullable().meta({ description: 'As it stands now; null while none does.' }),
    changed: z.boolean().meta({ description: 'It is not what it was when it was attested.' }),
  })
  .meta({ id: 'Attested', description: 'No name: whoever has the code has the attestation.' })

const Signature = z.string().nullable().meta({ description: 'Room to sign: null.' })

const QuizRevision = z
  .strictObject({ id: Id, hash: z.string(), publishedAt: Instant })
  .meta({ id: 'RecordedRevision' })

const RecordedTrainer = z
  .strictObject({ id: Id, name: z.string().nullable(), signature: Signature })
  .meta({ id: 'RecordedTrainer' })

const AuditedFields = z.record(z.string(), z.unknown()).meta({ id: 'AuditedFields' })

const DoneBy = z.strictObject({ user: Id.nullable(), name: z.string().nullable() }).meta({ id: 'DoneBy' })

const Intervention = z
  .strictObject({
    at: Instant,
    action: z.string(),
    by: DoneBy,
    attempt: Id.nullable(),
    user: Id.nullable().meta({ description: 'Whom it was about; null: everybody.' }),
    before: AuditedFields.nullable(),
    after: AuditedFields.nullable(),
    reason: z.string().nullable().meta({ description: 'Null also once the person it is about was erased.' }),
  })
  .meta({ id: 'Intervention' })

const RecordedAttempt = z
  .strictObject({
    attempt: Id,
    number: z.int(),
    state: attemptStateField,
    startedAt: Instant,
    closedAt: Instant.nullable(),
    closeReason: CloseReason.nullable(),
  })
  .meta({ id: 'RecordedAttempt' })

const PresenceWord = z.enum(PRESENCES).meta({ id: 'PresenceWord' })

const Presence = z
  .strictObject({
    trainee: Trainee,
    presence: PresenceWord.meta({ description: '`present`: from the start to the closing of an attempt.' }),
    opensAt: Instant,
    closesAt: Instant.meta({ description: 'Of the window that was theirs, with their extra time.' }),
    attempts: z.array(RecordedAttempt),
    signature: Signature,
  })
  .meta({ id: 'SessionPresence' })

const RecordedCall = Call.extend({ attempt: Id, user: Id }).meta({ id: 'RecordedCall' })

const RecordedMessage = z
  .strictObject({
    id: Id,
    at: Instant,
    by: DoneBy,
    attempt: Id.nullable().meta({ description: 'Null: to everybody who was at it.' }),
    user: Id.nullable(),
    text: z.string().nullable().meta({ description: 'Null once its author was erased.' }),
  })
  .meta({ id: 'RecordedMessage' })

export const SessionRecord = z
  .strictObject({
    assignment: ResultsOf,
    timeZone: z.string(),
    at: Instant,
    quizRevision: QuizRevision,
    timeLimitMs: Milliseconds.nullable(),
    trainers: z.array(RecordedTrainer),
    interventions: z.array(Intervention).meta({ description: 'As they happened, each with its reason.' }),
    calls: z.array(RecordedCall).meta({ description: 'From trainees, as they came.' }),
    messages: z.array(RecordedMessage).meta({ description: 'To them, as they were sent.' }),
    people: z.array(Presence).meta({ description: 'In the order of lists.' }),
  })
  .meta({ id: 'SessionRecord' })
