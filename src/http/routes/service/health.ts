import { z } from 'zod'
import type { Readiness } from '../../../usecases/service/readiness.ts'
import { route } from '../../route.ts'

const Health = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' })

const ReadinessStatus = z
  .enum(['ready', 'stopping', 'database-away', 'migrations-missing', 'settings-apart'])
  .meta({ id: 'ReadinessStatus' })

const Ready = z
  .strictObject({
    status: ReadinessStatus,
    missing: z.array(z.string()).optional().meta({ description: 'Migrations still to run.' }),
    settings: z.array(z.string()).optional().meta({ description: 'Settings of the database role to mend.' }),
  })
  .meta({ id: 'Readiness' })

export const getHealth = route({
  operationId: 'getHealth',
  method: 'GET',
  url: '/healthz',
  access: 'public',
  tag: 'Service',
  summary: 'Whether the process lives',
  quiet: true,
  responses: { 200: { description: 'It does.', schema: Health, example: { status: 'ok' } } },
  handler: async () => ({ status: 'ok' }),
})

/** Ready: no stop is under way, and `readiness` finds the database so. */
export function getReadiness(readiness: () => Promise<Readiness>, isStopping: () => boolean) {
  return route({
    operationId: 'getReadiness',
    method: 'GET',
    url: '/readyz',
    access: 'public',
    tag: 'Service',
    summary: 'Whether requests can be served',
    quiet: true,
    responses: {
      200: { description: 'Ready.', schema: Ready, example: { status: 'ready' } },
      503: { description: 'Not ready, and why.', schema: Ready, example: { status: 'stopping' } },
    },
    async handler({ reply }) {
      const answer: Readiness = isStopping() ? { status: 'stopping' } : await readiness()
      if (answer.status !== 'ready') reply.code(503).header('retry-after', '2')
      return answer
    },
  })
}
