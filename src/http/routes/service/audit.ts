import { z } from 'zod'
import { listAuditInput, listAuditLines } from '../../../usecases/service/list-audit.ts'
import { route } from '../../route.ts'
import { ActorKind, Instant, pageOf } from '../../schemas.ts'

const AuditObject = z
  .strictObject({ type: z.string().meta({ examples: ['cohort'] }), id: z.string() })
  .meta({ id: 'AuditObject' })

const AuditActor = z
  .strictObject({
    kind: ActorKind.nullable(),
    id: z.string().nullable(),
    role: z.string().nullable(),
    name: z.string().nullable().meta({ description: 'As they are now called; null once erased.' }),
  })
  .meta({ id: 'AuditActor' })

const Details = z
  .record(z.string(), z.unknown())
  .meta({ id: 'AuditDetails', description: 'Ids, states, names of fields.' })

const AuditLine = z
  .strictObject({
    id: z.string(),
    at: Instant,
    action: z.string().meta({ description: 'What was done, as noun.verb.', examples: ['cohort.create'] }),
    object: AuditObject,
    actor: AuditActor,
    before: Details.nullable(),
    after: Details.nullable(),
    reason: z.string().nullable().meta({ description: 'Null also once the person it is about was erased.' }),
  })
  .meta({ id: 'AuditLine' })

export const audit = route({
  operationId: 'listAudit',
  method: 'GET',
  url: '/v1/audit',
  access: { role: 'trainer' },
  tag: 'Service',
  summary: 'What was changed, by whom and why, newest first',
  description:
    'As a trainer, what concerns the cohorts that you follow: they, their assignments, the attempts under these, and their members as far as it concerns the cohort. As an admin, all.',
  query: listAuditInput,
  etag: true,
  responses: {
    200: {
      description: 'A page of the audit log.',
      schema: pageOf(AuditLine, 'AuditPage'),
      example: {
        items: [
          {
            id: '42',
            at: '2026-11-22T21:30:00.000Z',
            action: 'cohort.update',
            object: { type: 'cohort', id: '0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90' },
            actor: {
              kind: 'person',
              id: '0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90',
              role: 'trainer',
              name: 'Grace Hopper',
            },
            before: { name: 'Démo' },
            after: { name: 'Docker, janvier' },
            reason: null,
          },
        ],
        nextCursor: null,
      },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, query }) => listAuditLines(ctx, query),
})
