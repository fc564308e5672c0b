import type { Route } from '../../route.ts'
import { accommodation } from './accommodation.ts'
import { create } from './create.ts'
import { list } from './list.ts'

/** In the order the contract shows them. */
export const users: readonly Route[] = [create, list, accommodation]
