import type { Route } from '../../../../route.ts'
import { create } from './create.ts'
import { deleteRoute } from './delete.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { tool } from './tool.ts'
import { update } from './update.ts'

/** In the order the contract shows them. */
export const platforms: readonly Route[] = [create, list, get, update, deleteRoute, tool]
