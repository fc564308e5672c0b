import { signal } from '../cluster/process-tree.ts'
import { type Fault, NOTHING_TO_HEAL } from './fault.ts'

/** Every process of the leader's PostgreSQL is killed; its Patroni lives, sees it and gives way. */
export const kill: Fault = {
  name: 'kill',
  movesLeader: true,
  holdMs: 0,
  async strike({ leader }) {
    signal(leader.postgres(), 'SIGKILL')
    return NOTHING_TO_HEAL
  },
}
