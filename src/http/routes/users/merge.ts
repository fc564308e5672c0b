import { mergePeople, mergePeopleInput } from '../../../usecases/users/merging/merge.ts'
import { route } from '../../route.ts'
import { EXAMPLE_SCORE } from '../quizzes/examples.ts'
import { Merged, MergeRequest } from './schemas.ts'

const FROM = '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'
const INTO = '0192f0c1-6e44-7d51-8e1b-1a2b3c4d5e6f'

export const merge = route({
  operationId: 'mergePeople',
  method: 'POST',
  url: '/v1/users/:user/merge',
  access: { role: 'trainer' },
  tag: 'People',
  summary: 'Merge a record into the person that it turned out to be',
  description:
    'Attempts are numbered with those of the person by their start, and count by the rule of their quiz; receipts stay as they were signed. The id of the record then stands for the person. As a trainer: both in one cohort that you follow, and the record without an address or a password of its own. Safe to repeat, and undone by `DELETE`.',
  namesRecords: true,
  params: mergePeopleInput.pick({ user: true }),
  body: MergeRequest,
  bodyExample: { into: INTO, reason: 'Inscrit deux fois.', dryRun: true },
  responses: {
    200: {
      description: 'What it came to, or would.',
      schema: Merged,
      example: {
        applied: false,
        user: FROM,
        into: INTO,
        quizzes: [
          {
            quiz: 'qcm-docker',
            assignment: null,
            max: 3,
            used: 1,
            attempts: [
              {
                id: '0192f0c2-1a00-7b30-9d4e-6c5b4a392817',
                user: FROM,
                number: 1,
                merged: 1,
                startedAt: '2026-11-22T21:30:00.000Z',
                state: 'submitted',
              },
            ],
            counted: { from: EXAMPLE_SCORE, into: null, merged: EXAMPLE_SCORE },
          },
        ],
      },
    },
  },
  problems: ['not-found', 'attempt-in-progress', 'answers-released', 'has-account'],
  handler: ({ ctx, params, body }) => mergePeople(ctx, { ...params, ...body }),
})
