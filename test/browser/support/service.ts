import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Outbound } from '../../../src/outbound/client.ts'
import { createJoinCode } from '../../../src/usecases/cohorts/create-join-code.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { type Api, createApi } from '../../support/api.ts'
import { createWorld, type Until, type World } from '../../support/world.ts'

const QUESTIONS = join(import.meta.dirname, '../../../questions')
const CONFIG = { PUBLIC_URL: undefined, CORS_ORIGINS: [], TRUST_PROXY: undefined, METRICS_TOKEN: undefined }

export interface Service {
  api: Api
  url: string
  cohort: string
  /** Lets people into it. */
  joinCode: string
}

/** A file of the course's own questions, by its path among them. */
export function courseFile(path: string): string {
  return readFileSync(join(QUESTIONS, path), 'utf8')
}

/** The real service, listening, with the course's own banks, or what else is published, and a cohort to join. */
export async function startService(
  publish?: (world: World) => Promise<unknown>,
  { outbound, until, ...config }: { outbound?: Outbound; until?: Until; TRUST_PROXY?: string } = {},
): Promise<Service> {
  const scope = { ...(outbound && { outbound }), ...(until && { until }) }
  const world = await createWorld({ content: publish === undefined, ...scope })
  const ctx = serviceContext(world.services, 'command-line')
  await publish?.(world)
  const api = await createApi({ world, ...scope, config: { ...CONFIG, WEB: true, ...config } })
  await api.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = api.app.server.address() as AddressInfo
  const cohort = await world.cohort({})
  const { code } = await createJoinCode(ctx, { cohort, seats: 30, expiresInDays: 3 })
  return { api, url: `http://127.0.0.1:${port}`, cohort, joinCode: code }
}
