import type { Route } from '../../route.ts'
import { board } from './board.ts'

/** In the order the contract shows them. */
export const live: readonly Route[] = [board]
