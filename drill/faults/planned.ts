import { restart as restartNode, switchOver } from '../cluster/patroni.ts'
import { type Fault, NOTHING_TO_HEAL } from './fault.ts'

/** The leader's PostgreSQL is restarted through Patroni. */
export const restart: Fault = {
  name: 'restart',
  movesLeader: false,
  holdMs: 0,
  async strike({ leader }) {
    await restartNode(leader)
    return NOTHING_TO_HEAL
  },
}

/** The leader hands over to the synchronous standby, on purpose. */
export const switchover: Fault = {
  name: 'switchover',
  movesLeader: true,
  holdMs: 0,
  async strike({ leader, standby }) {
    await switchOver(leader, standby)
    return NOTHING_TO_HEAL
  },
}
