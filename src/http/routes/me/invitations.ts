import { acceptInvitation, acceptInvitationInput } from '../../../usecases/me/accept-invitation.ts'
import { listInvitationsInput, listMyInvitations } from '../../../usecases/me/list-invitations.ts'
import { route } from '../../route.ts'
import { EXAMPLE_COHORT_NAME } from '../cohorts/examples.ts'
import { CohortName } from '../cohorts/schemas.ts'
import { InvitationPage } from './schemas.ts'

export const listInvitations = route({
  operationId: 'listMyInvitations',
  method: 'GET',
  url: '/v1/me/invitations',
  access: { role: 'trainee' },
  tag: 'Me',
  summary: 'The cohorts into which the caller is invited',
  description: 'By a trainer who gave an address that is proven to be yours.',
  query: listInvitationsInput,
  etag: true,
  responses: {
    200: {
      description: 'A page of invitations.',
      schema: InvitationPage,
      example: {
        items: [
          { cohort: EXAMPLE_COHORT_NAME, invitedAt: '2026-11-22T21:30:00.000Z', trainers: ['Grace Hopper'] },
        ],
        nextCursor: null,
      },
    },
  },
  handler: ({ ctx, query }) => listMyInvitations(ctx, query),
})

export const acceptInvitationRoute = route({
  operationId: 'acceptInvitation',
  method: 'POST',
  url: '/v1/me/invitations/:cohort',
  access: { role: 'trainee' },
  tag: 'Me',
  summary: 'Accept an invitation into a cohort',
  description:
    'The record that was made under your address becomes yours, with what was done by its sign-in code.',
  repeatable: true,
  params: acceptInvitationInput,
  responses: {
    200: {
      description: 'The cohort, in which you now are.',
      schema: CohortName,
      example: EXAMPLE_COHORT_NAME,
    },
  },
  problems: ['not-found', 'attempt-in-progress', 'answers-released'],
  handler: ({ ctx, params }) => acceptInvitation(ctx, params),
})
