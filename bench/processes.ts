import { openSync } from 'node:fs'
import { devNull } from 'node:os'
import { type Child, startChild } from './child.ts'
import type { LoadHandlers } from './load.ts'
import type { FloorHandlers } from './servers/floor.ts'
import type { Layer, LayeredHandlers } from './servers/layered.ts'
import type { ServiceHandlers } from './servers/service.ts'
import type { World } from './world.ts'

export const CONNECTIONS = 16
export const POOL_MAX = 8

/** A process of the bench that listens. */
export type Listening<T> = T & { port: number }

/** The service over the world's database; its log lines are written, to the null device. */
export async function startService(
  { url, secretKey }: World,
  execArgv: string[] = [],
): Promise<Listening<Child<ServiceHandlers>>> {
  const service = startChild<ServiceHandlers>('servers/service.ts', { log: openSync(devNull, 'w'), execArgv })
  return Object.assign(service, { port: await service.call.listen({ url, secretKey, poolMax: POOL_MAX }) })
}

/** The floor over the same database. */
export async function startFloor({ url }: World): Promise<Listening<Child<FloorHandlers>>> {
  const floor = startChild<FloorHandlers>('servers/floor.ts')
  return Object.assign(floor, { port: await floor.call.listen({ url, poolMax: POOL_MAX }) })
}

/** Fastify over the floor's statements with these layers of the service. */
export async function startLayered(
  { url, secretKey }: World,
  layers: readonly Layer[],
): Promise<Listening<Child<LayeredHandlers>>> {
  const layered = startChild<LayeredHandlers>('servers/layered.ts', { log: openSync(devNull, 'w') })
  const given = { url, secretKey, poolMax: POOL_MAX, layers: [...layers] }
  return Object.assign(layered, { port: await layered.call.listen(given) })
}

export function startLoad(): Child<LoadHandlers> {
  return startChild<LoadHandlers>('load.ts')
}
