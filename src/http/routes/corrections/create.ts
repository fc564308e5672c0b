import { z } from 'zod'
import { createCorrection, tryCorrection } from '../../../usecases/scores/corrections/create.ts'
import { setOff } from '../../../usecases/scores/corrections/set-off.ts'
import { route } from '../../route.ts'
import { EXAMPLE_CORRECTION, EXAMPLE_PREVIEW } from './examples.ts'
import { Correction, CorrectionPreview, CorrectionRequest } from './schemas.ts'

export const create = route({
  operationId: 'createCorrection',
  method: 'POST',
  url: '/v1/corrections',
  access: { role: 'trainer' },
  tag: 'Corrections',
  summary: 'Correct the key of a question that people have sat: see what changes, then make it',
  description:
    'First with `dryRun: true`; its `ETag` is then sent as `If-Match`, and the correction is refused when any score has changed since. Scores are prepared unseen and become current all at once; one that takes more than a moment answers while it is `applying`. It holds for attempts that close later too, until it is reverted.',
  headers: z.object({
    'if-match': z
      .string()
      .max(100)
      .optional()
      .meta({ description: 'The `ETag` of the dry run.', examples: ['"pQ1…"'] }),
  }),
  body: CorrectionRequest,
  bodyExample: {
    question: 'qcm-docker/atouts',
    policy: 'new-key',
    key: { options: [{ id: 'deploiement-uniforme', correct: true }] },
    cohorts: ['0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90'],
    reason: 'La clé était fausse.',
    dryRun: true,
  },
  responses: {
    200: {
      description: 'What it would change.',
      schema: CorrectionPreview,
      example: EXAMPLE_PREVIEW,
      headers: { ETag: { description: 'For `If-Match`.', schema: { type: 'string' } } },
    },
    201: {
      description: 'It is made, and applied or being applied.',
      schema: Correction,
      example: EXAMPLE_CORRECTION,
      headers: { Location: { description: 'The correction.', schema: { type: 'string' } } },
    },
  },
  problems: [
    'not-found',
    'cohort-archived',
    'nothing-to-correct',
    'key-misfits',
    'all-dropped',
    'preview-required',
    'stale-version',
    'correction-running',
  ],
  async handler({ ctx, headers, body, reply }) {
    if (body.dryRun) {
      const { preview, version } = await tryCorrection(ctx, body)
      reply.header('etag', `"${version}"`)
      return preview
    }
    const given = headers['if-match']
    const id = await createCorrection(ctx, body, given === undefined ? null : given.replaceAll('"', ''))
    reply.code(201).header('location', `/v1/corrections/${id}`)
    return setOff(ctx, id)
  },
})
