import { openSync } from 'node:fs'
import { devNull } from 'node:os'
import { type Child, startChild } from './child.ts'
import type { FloorHandlers } from './floor.ts'
import type { LoadHandlers } from './load.ts'
import type { ServiceHandlers } from './service.ts'
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
  const service = startChild<ServiceHandlers>('service.ts', { log: openSync(devNull, 'w'), execArgv })
  return Object.assign(service, { port: await service.call.listen({ url, secretKey, poolMax: POOL_MAX }) })
}

/** The floor over the same database. */
export async function startFloor({ url }: World): Promise<Listening<Child<FloorHandlers>>> {
  const floor = startChild<FloorHandlers>('floor.ts')
  return Object.assign(floor, { port: await floor.call.listen({ url, poolMax: POOL_MAX }) })
}

export function startLoad(): Child<LoadHandlers> {
  return startChild<LoadHandlers>('load.ts')
}
