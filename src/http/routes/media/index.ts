import type { Route } from '../../route.ts'
import { get } from './get.ts'

/** In the order the contract shows them. */
export const media: readonly Route[] = [get]
