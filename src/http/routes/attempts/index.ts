import type { Route } from '../../route.ts'
import { close } from './close.ts'
import { extend } from './extend.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { receipt } from './receipt.ts'
import { release } from './release.ts'
import { reopen } from './reopen.ts'
import { replay } from './replay.ts'
import { result } from './result.ts'
import { reveal } from './reveal.ts'
import { save } from './save.ts'
import { score, ungiven } from './score.ts'
import { start } from './start.ts'
import { submit } from './submit.ts'
import { timing } from './timing.ts'
import { voidRoute } from './void.ts'

/** In the order the contract shows them. */
export const attempts: readonly Route[] = [
  start,
  list,
  get,
  timing,
  save,
  replay,
  reveal,
  submit,
  result,
  receipt,
  extend,
  close,
  reopen,
  release,
  score,
  ungiven,
  voidRoute,
]
