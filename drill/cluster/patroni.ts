import type { Node } from './node.ts'

/** A node as Patroni tells of it, and as `patronictl list` shows it. */
export interface Member {
  name: string
  role: 'leader' | 'sync_standby' | 'replica'
  state: string
}

const WITHIN_MS = 2_000
const ACTION_WITHIN_MS = 60_000

/** The cluster as the first Patroni that answers sees it; nobody where none does. */
export async function members(nodes: readonly Pick<Node, 'restPort'>[]): Promise<Member[]> {
  for (const node of nodes) {
    try {
      const { members } = (await call(node, 'GET', '/cluster')) as { members: Member[] }
      return members
    } catch {}
  }
  return []
}

/** Switches over from one node to another, and returns once it is done. */
export async function switchOver(leader: Node, candidate: Node): Promise<void> {
  await call(leader, 'POST', '/switchover', { leader: leader.name, candidate: candidate.name })
}

/** Restarts the PostgreSQL of a node, and returns once it is back. */
export async function restart(node: Node): Promise<void> {
  await call(node, 'POST', '/restart', {})
}

/** Whether saves wait when there is no synchronous standby. */
export async function setStrict(node: Node, isStrict: boolean): Promise<void> {
  await call(node, 'PATCH', '/config', { synchronous_mode_strict: isStrict })
}

async function call(
  { restPort }: Pick<Node, 'restPort'>,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${restPort}${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    signal: AbortSignal.timeout(method === 'GET' ? WITHIN_MS : ACTION_WITHIN_MS),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`Patroni: ${method} ${path}: ${response.status} ${text}`)
  return text.startsWith('{') ? JSON.parse(text) : text
}
