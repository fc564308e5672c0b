import type { Route } from '../../../route.ts'
import { create } from './create.ts'
import { deleteRoute } from './delete.ts'
import { deliveries } from './deliveries.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { replay } from './replay.ts'
import { rotateSecret } from './rotate-secret.ts'
import { test } from './test.ts'
import { update } from './update.ts'

export const webhooks: readonly Route[] = [
  list,
  create,
  get,
  update,
  deleteRoute,
  rotateSecret,
  deliveries,
  replay,
  test,
]
