import type { Route } from '../../../route.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { ofAttempt } from './of-attempt.ts'
import { reportRoute } from './report.ts'
import { update } from './update.ts'

/** In the order the contract shows them. */
export const reports: readonly Route[] = [reportRoute, ofAttempt, list, get, update]
