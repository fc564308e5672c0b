import type { Route } from '../../../route.ts'
import { tokenRoute } from './token.ts'

/** In the order the contract shows them. */
export const oauth: readonly Route[] = [tokenRoute]
