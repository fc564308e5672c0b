import { z } from 'zod'
import { ROSTER_FAILURE_REASONS } from '../../../../../domain/words.ts'
import { syncMembers, syncMembersInput } from '../../../../../usecases/integration/lti/members/sync.ts'
import { route } from '../../../../route.ts'

const SyncedCourse = z
  .strictObject({
    platform: z.string().meta({ description: 'Its name.' }),
    learners: z.int().min(0).meta({ description: 'How many the platform names.' }),
    added: z.int().min(0).meta({ description: 'How many of them were no members before.' }),
    failure: z
      .strictObject({
        reason: z.enum(ROSTER_FAILURE_REASONS).meta({ id: 'RosterFailureReason' }),
        detail: z.string(),
      })
      .meta({ id: 'RosterFailure' })
      .nullable()
      .meta({ description: 'Null: the list was read.' }),
  })
  .meta({ id: 'SyncedCourse' })

const SyncedMembers = z.strictObject({ courses: z.array(SyncedCourse) }).meta({
  id: 'SyncedMembers',
  description:
    'A row for each course of an LMS that the cohort is; none where it is of no LMS that tells who is in it.',
})

export const syncMembersRoute = route({
  operationId: 'syncMembers',
  method: 'POST',
  url: '/v1/cohorts/:cohort/lti/members/sync',
  access: { role: 'trainer' },
  tag: 'LTI',
  summary: 'Make the learners of an LMS course members of its cohort',
  description:
    'Reads who is in the course by the names and roles service. Nobody leaves by it, and no name that is stored is lost. Safe to repeat; it also happens by itself after somebody who teaches there opened a quiz from the course.',
  params: syncMembersInput,
  localized: true,
  responses: {
    200: {
      description: 'What reading each course came to.',
      schema: SyncedMembers,
      example: { courses: [{ platform: 'Moodle', learners: 24, added: 3, failure: null }] },
    },
  },
  problems: ['not-found', 'cohort-archived'],
  handler: ({ ctx, params }) => syncMembers(ctx, params),
})
