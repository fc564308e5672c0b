import type { Route } from '../../route.ts'
import { close } from './close.ts'
import { create } from './create.ts'
import { deleteRoute } from './delete.ts'
import { removeExcuseRoute } from './excuses/remove.ts'
import { setExcuseRoute } from './excuses/set.ts'
import { extend } from './extend.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { open } from './open.ts'
import { listOverridesRoute } from './overrides/list.ts'
import { removeOverrideRoute } from './overrides/remove.ts'
import { setOverrideRoute } from './overrides/set.ts'
import { setOverridesRoute } from './overrides/set-many.ts'
import { release } from './release.ts'
import { reopen } from './reopen.ts'
import { getStartCodeRoute } from './start-code/get.ts'
import { removeStartCodeRoute } from './start-code/remove.ts'
import { renewStartCodeRoute } from './start-code/renew.ts'
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
  listOverridesRoute,
  setOverridesRoute,
  setOverrideRoute,
  removeOverrideRoute,
  setExcuseRoute,
  removeExcuseRoute,
  release,
  getStartCodeRoute,
  renewStartCodeRoute,
  removeStartCodeRoute,
]
