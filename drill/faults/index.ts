import type { Fault } from './fault.ts'
import { kill } from './kill.ts'
import { pauseNode } from './pause-node.ts'
import { pausePostmaster } from './pause-postmaster.ts'
import { restart, switchover } from './planned.ts'
import { twoInARow } from './two-in-a-row.ts'

/** In the order in which a drill goes through them. */
export const faults: readonly Fault[] = [
  kill,
  pauseNode,
  pausePostmaster,
  restart,
  switchover,
  twoInARow(false),
  twoInARow(true),
]
