import type { Route } from '../../route.ts'
import { getHealth } from './health.ts'
import { getJwks } from './jwks.ts'

/** In the order the contract shows them. */
export const service: readonly Route[] = [getHealth, getJwks]
