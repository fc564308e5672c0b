import type { Route } from '../../route.ts'
import { close } from './close.ts'
import { create } from './create.ts'
import { deleteRoute } from './delete.ts'
import { extend } from './extend.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { open } from './open.ts'
import { reopen } from './reopen.ts'
import { update } from './update.ts'

/** In the order the contract shows them. */
export const assignments: readonly Route[] = [
  list,
  create,
  get,
  update,
  deleteRoute,
  open,
  extend,
  close,
  reopen,
]
