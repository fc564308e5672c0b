import type { Route } from '../../../../route.ts'
import { list } from './list.ts'
import { resend } from './resend.ts'

/** In the order the contract shows them. */
export const toldScores: readonly Route[] = [list, resend]
