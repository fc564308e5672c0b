import type { Cluster, Roles } from '../cluster/index.ts'

/** Something that befalls the cluster. */
export interface Fault {
  name: string
  /** Whether another node leads afterwards. */
  movesLeader: boolean
  /** How long it lasts before it is healed. */
  holdMs: number
  /** Whether Patroni has saves wait when there is no synchronous standby; absent: `false`. */
  isStrict?: boolean
  /** Does it, and gives what takes it back. */
  strike(roles: Roles, cluster: Cluster): Promise<() => void>
}

/** For what Patroni itself sees to. */
export const NOTHING_TO_HEAL = () => undefined
