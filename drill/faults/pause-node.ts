import type { Node } from '../cluster/node.ts'
import { signal } from '../cluster/process-tree.ts'
import type { Fault } from './fault.ts'

/** The leader's machine stands still, Patroni too: its lock runs out after `ttl`. Later it wakes up, and believes to lead. */
export const pauseNode: Fault = {
  name: 'pause-node',
  movesLeader: true,
  holdMs: 5_000,
  async strike({ leader }) {
    return pause(leader)
  },
}

/** Stops all processes of a node, Patroni first; gives what lets them go on. */
export function pause(node: Node): () => void {
  signal([node.patroni.pid], 'SIGSTOP')
  // The postmaster is the first: what it has not started by then, it does not start.
  const postgres = node.postgres()
  signal(postgres, 'SIGSTOP')
  return () => signal([...postgres, node.patroni.pid], 'SIGCONT')
}
