import type { Route } from '../../../../route.ts'
import { confirm } from './confirm.ts'
import { give } from './give.ts'
import { list } from './list.ts'
import { register } from './register.ts'

/** In the order the contract shows them. */
export const registrations: readonly Route[] = [give, list, confirm, register]
