import { z } from 'zod'
import { createAssignmentInput } from '../../../usecases/assignments/create.ts'
import { updateAssignmentInput } from '../../../usecases/assignments/update.ts'
import { DoneBefore, Id, Instant, Milliseconds, pageOf, Slug } from '../../schemas.ts'
import { CloseReason } from '../attempts/schemas.ts'
import { CohortName } from '../cohorts/schemas.ts'
import { ReleaseRule } from '../quizzes/schemas.ts'

export const CreateAssignmentRequest = createAssignmentInput
  .omit({ cohort: true })
  .meta({ id: 'CreateAssignmentRequest' })

export const UpdateAssignmentRequest = updateAssignmentInput
  .omit({ assignment: true })
  .meta({ id: 'UpdateAssignmentRequest' })

const EffectiveTerms = z
  .strictObject({
    timeLimitMs: Milliseconds.nullable().meta({ description: 'Null: untimed.' }),
    maxAttempts: z.int().nullable().meta({ description: 'Null: as many as one likes.' }),
    release: ReleaseRule,
  })
  .meta({ id: 'EffectiveTerms' })

const count = z.int().min(0)
const asQuiz = { description: 'Null: as the quiz has it.' }

const assignmentShape = {
  id: Id,
  cohort: CohortName,
  quiz: Slug,
  title: z.string(),
  quizRevision: Id.meta({ description: 'What it gives: from its first start on, what was published then.' }),
  isLatest: z.boolean().meta({ description: 'Nothing newer of the quiz is published.' }),
  opensAt: Instant,
  closesAt: Instant,
  timeLimitMs: Milliseconds.nullable().meta(asQuiz),
  maxAttempts: z.int().nullable().meta(asQuiz),
  release: ReleaseRule.nullable().meta(asQuiz),
  effective: EffectiveTerms.meta({ description: 'What holds for whoever has nothing of their own.' }),
  scoreReleasedAt: Instant.nullable().meta({ description: 'Since when all may read their scores.' }),
  answersReleasedAt: Instant.nullable().meta({ description: 'Since when all may read the answers.' }),
  asksStartCode: z.boolean(),
  overrides: count.meta({ description: 'How many people have something of their own.' }),
  attempts: count.meta({ description: 'Without those that were voided.' }),
  hasBegun: z.boolean().meta({ description: 'Somebody has started: it is deleted no more.' }),
  createdAt: Instant,
}

export const Assignment = z.strictObject(assignmentShape).meta({ id: 'Assignment' })

export const AssignmentPage = pageOf(Assignment, 'AssignmentPage')

const AssignmentWarning = z
  .strictObject({ rule: z.string(), message: z.string().meta({ description: 'In the language asked for.' }) })
  .meta({ id: 'AssignmentWarning' })

export const MadeAssignment = z
  .strictObject({
    ...assignmentShape,
    warnings: z.array(AssignmentWarning).meta({ description: 'What its trainers should know.' }),
  })
  .meta({ id: 'MadeAssignment' })

const ExtendedAttempt = z
  .strictObject({
    attempt: Id,
    user: Id,
    before: Instant.nullable().meta({ description: 'Its end until now; null: nothing limits it.' }),
    deadlineAt: Instant.nullable(),
  })
  .meta({ id: 'ExtendedAttempt' })

const ExtendedAssignment = z
  .strictObject({ told: z.literal('whole'), attempts: z.array(ExtendedAttempt) })
  .meta({ id: 'ExtendedAssignment' })

export const ExtendedOrDone = z
  .discriminatedUnion('told', [ExtendedAssignment, DoneBefore])
  .meta({ id: 'ExtendedOrDone' })

const AttemptClosing = z
  .strictObject({ attempt: Id, user: Id, closedAt: Instant, closeReason: CloseReason })
  .meta({ id: 'AttemptClosing' })

const LaterWindow = z
  .strictObject({ user: Id, opensAt: Instant, closesAt: Instant })
  .meta({ id: 'LaterWindow' })

export const ClosedAssignment = z
  .strictObject({
    closesAt: Instant,
    attempts: z.array(AttemptClosing).meta({ description: 'What was closed.' }),
    heldBy: z.array(LaterWindow).meta({
      description:
        'Whose own window, or extra time, ends later: they may start until then, and what is released on close waits.',
    }),
  })
  .meta({ id: 'ClosedAssignment' })

const ReopenRefusal = z
  .strictObject({ code: z.string(), detail: z.string().meta({ description: 'In the language asked for.' }) })
  .meta({ id: 'ReopenRefusal' })

const ReopenedAttempt = z
  .strictObject({
    attempt: Id,
    waitingUntil: Instant.nullable().meta({ description: 'Null: it was refused, and is as it was.' }),
    refused: ReopenRefusal.nullable(),
  })
  .meta({ id: 'ReopenedAttempt' })

export const ReopenedAttempts = z
  .strictObject({ attempts: z.array(ReopenedAttempt) })
  .meta({ id: 'ReopenedAttempts' })
