import type { Route } from '../../../route.ts'
import { addSecret } from './add-secret.ts'
import { create } from './create.ts'
import { deleteRoute } from './delete.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { removeSecret } from './remove-secret.ts'
import { update } from './update.ts'

/** In the order the contract shows them. */
export const clients: readonly Route[] = [list, create, get, update, deleteRoute, addSecret, removeSecret]
