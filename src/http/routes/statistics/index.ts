import type { Route } from '../../route.ts'
import { get } from './get.ts'

export const statistics: readonly Route[] = [get]
