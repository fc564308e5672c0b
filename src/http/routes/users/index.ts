import type { Route } from '../../route.ts'
import { accommodation } from './accommodation.ts'
import { create } from './create.ts'
import { disable } from './disable.ts'
import { enable } from './enable.ts'
import { erase } from './erase.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { merge } from './merge.ts'
import { resetPasswordRoute } from './reset-password.ts'
import { role } from './role.ts'
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
  role,
  disable,
  enable,
  resetPasswordRoute,
  signInCode,
  merge,
  undoMergeRoute,
  accommodation,
]
