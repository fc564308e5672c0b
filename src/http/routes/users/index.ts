import type { Route } from '../../route.ts'
import { accommodation } from './accommodation.ts'
import { create } from './create.ts'
import { erase } from './erase.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { merge } from './merge.ts'
import { signInCode } from './sign-in-code.ts'
import { undoMergeRoute } from './undo-merge.ts'
import { update } from './update.ts'

/** In the order the contract shows them. */
export const users: readonly Route[] = [
  create,
  list,
  get,
  update,
  erase,
  signInCode,
  merge,
  undoMergeRoute,
  accommodation,
]
