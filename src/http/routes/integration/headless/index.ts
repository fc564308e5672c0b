import type { Route } from '../../../route.ts'
import { enrolRoute } from './enrol.ts'
import { putPersonRoute } from './put-person.ts'
import { removeRoute } from './remove.ts'

/** In the order the contract shows them. */
export const headless: readonly Route[] = [putPersonRoute, enrolRoute, removeRoute]
