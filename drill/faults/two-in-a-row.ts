import { until } from '../cluster/until.ts'
import type { Fault } from './fault.ts'
import { pause } from './pause-node.ts'

const SECOND_WITHIN_MS = 60_000

/** The leader's machine stands still; once there is another leader with a synchronous standby, so does that standby's. */
export function twoInARow(isStrict: boolean): Fault {
  return {
    name: isStrict ? 'two-strict' : 'two',
    movesLeader: true,
    // Longer than it takes to see that the standby is gone: from then on the two modes differ.
    holdMs: 25_000,
    isStrict,
    async strike({ leader }, cluster) {
      const goOn = pause(leader)
      const next = await until('the next synchronous standby', SECOND_WITHIN_MS, async () => {
        const roles = await cluster.roles()
        return roles && roles.leader.name !== leader.name ? roles : null
      })
      const alsoGoOn = pause(next.standby)
      return () => {
        goOn()
        alsoGoOn()
      }
    },
  }
}
