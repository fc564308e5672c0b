import type { Route } from '../../../route.ts'
import { listChangesRoute } from './list.ts'

export const feed: readonly Route[] = [listChangesRoute]
