import type { Route } from '../../route.ts'
import { copy } from './copy.ts'
import { create } from './create.ts'
import { deleteRoute } from './delete.ts'
import { get } from './get.ts'
import { createCode } from './join-codes/create.ts'
import { listCodes } from './join-codes/list.ts'
import { revokeCode } from './join-codes/revoke.ts'
import { list } from './list.ts'
import { addMemberRoute } from './members/add.ts'
import { importMembersRoute } from './members/import.ts'
import { listMembersRoute } from './members/list.ts'
import { removeMemberRoute } from './members/remove.ts'
import { addTrainerRoute } from './trainers/add.ts'
import { removeTrainerRoute } from './trainers/remove.ts'
import { update } from './update.ts'

/** In the order the contract shows them. */
export const cohorts: readonly Route[] = [
  list,
  create,
  get,
  update,
  deleteRoute,
  copy,
  addTrainerRoute,
  removeTrainerRoute,
  listCodes,
  createCode,
  revokeCode,
  listMembersRoute,
  addMemberRoute,
  importMembersRoute,
  removeMemberRoute,
]
