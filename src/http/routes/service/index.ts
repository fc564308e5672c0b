import type { Route } from '../../route.ts'
import { audit } from './audit.ts'
import { getHealth } from './health.ts'
import { getJwks } from './jwks.ts'

/** In the order the contract shows them. */
export const service: readonly Route[] = [audit, getHealth, getJwks]
