import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseAccount } from '../../src/db/embedded/account.ts'
import { type Balancer, startBalancer } from './balancer.ts'
import { type Node, startNode } from './node.ts'
import { type Member, members } from './patroni.ts'
import { freePorts } from './ports.ts'
import { launch, type Program } from './programs.ts'
import { until } from './until.ts'

const BUILT_WITHIN_MS = 120_000
const SETTLED_WITHIN_MS = 90_000
const NODES = 3

/** Who leads, and whose disk an acknowledged commit is on as well. */
export interface Roles {
  leader: Node
  standby: Node
}

/** etcd, three PostgreSQL under Patroni and HAProxy, in a folder of their own and on ports of 127.0.0.1. */
export interface Cluster {
  folder: string
  nodes: readonly Node[]
  passwords: { superuser: string; owner: string; app: string }
  /** The database's address behind HAProxy. */
  port: number
  balancer(): Balancer
  /** Starts HAProxy anew with the one setting or the other. */
  rebalance(endsSessions: boolean): Promise<void>
  members(): Promise<Member[]>
  /** Waits for a leader that can be reached; the standbys copy it meanwhile. */
  built(): Promise<Node>
  /** The node that leads, once HAProxy leads to it alone; null where there is none. */
  leader(): Promise<Node | null>
  /** The leader and its synchronous standby; null while one is missing. */
  roles(): Promise<Roles | null>
  /** Waits for a leader, a synchronous standby, a third that streams, and HAProxy on the leader alone. */
  settled(): Promise<Roles>
  /** Ends every process and removes the folder, unless it is to be kept. */
  close(keep?: boolean): Promise<void>
}

/** Starts all of it, and returns at once: whoever is interrupted meanwhile can close it. */
export async function startCluster(endsSessions: boolean): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'bareme-drill-'))
  const account = chooseAccount(folder)
  chmodSync(folder, 0o700)
  if (account) chownSync(folder, account.uid, account.gid)
  const [etcdPort, peerPort, port, ...nodePorts] = await freePorts(3 + 2 * NODES)
  const secret = () => randomBytes(18).toString('hex')
  const passwords = { superuser: secret(), replicator: secret(), owner: secret(), app: secret() }
  const etcd = startEtcd({ folder, account, port: etcdPort!, peerPort: peerPort! })
  const nodes: Node[] = []
  let balancer: Balancer | null = null
  const balance = (ends: boolean) => {
    balancer = startBalancer({ folder, account, port: port!, nodes, endsSessions: ends })
  }
  const cluster: Cluster = {
    folder,
    nodes,
    passwords,
    port: port!,
    balancer: () => balancer!,
    async rebalance(ends) {
      await balancer?.program.end(1_000)
      balance(ends)
    },
    members: () => members(nodes),
    built: () => until('a cluster', BUILT_WITHIN_MS, () => cluster.leader()),
    async leader() {
      const led = (await members(nodes)).find(({ role, state }) => role === 'leader' && state === 'running')
      const up = balancer!.up()
      return led && up.length === 1 && up[0] === led.name
        ? nodes.find(({ name }) => name === led.name)!
        : null
    },
    roles: () => rolesOf(cluster),
    settled: () => until('a whole cluster', SETTLED_WITHIN_MS, () => wholeOf(cluster)),
    async close(keep = false) {
      await balancer?.program.end(1_000)
      await Promise.all(nodes.map((node) => node.end()))
      await etcd.end(2_000)
      if (!keep) rmSync(folder, { recursive: true, force: true })
    },
  }
  for (const index of Array(NODES).keys()) {
    const [own, rest] = nodePorts.slice(2 * index)
    const name = `node${index + 1}`
    nodes.push(
      startNode({ name, folder, account, etcdPort: etcdPort!, port: own!, restPort: rest!, passwords }),
    )
  }
  balance(endsSessions)
  return cluster
}

async function rolesOf(cluster: Cluster): Promise<Roles | null> {
  const leader = await cluster.leader()
  const named = (await cluster.members()).find(({ role }) => role === 'sync_standby')
  const standby = cluster.nodes.find(({ name }) => name === named?.name)
  return leader && standby ? { leader, standby } : null
}

async function wholeOf(cluster: Cluster): Promise<Roles | null> {
  const follow = (await cluster.members()).filter(
    ({ role, state }) => role !== 'leader' && /^(running|streaming)$/.test(state),
  )
  return follow.length === NODES - 1 ? rolesOf(cluster) : null
}

function startEtcd({
  folder,
  account,
  port,
  peerPort,
}: Pick<Parameters<typeof launch>[0], 'folder' | 'account'> & { port: number; peerPort: number }): Program {
  const [client, peer] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${peerPort}`]
  const options = {
    name: 'drill',
    'data-dir': join(folder, 'etcd'),
    'listen-client-urls': client,
    'advertise-client-urls': client,
    'listen-peer-urls': peer,
    'initial-advertise-peer-urls': peer,
    'initial-cluster': `drill=${peer}`,
    'log-level': 'warn',
    'enable-v2': 'true',
  }
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`)
  return launch({ name: 'etcd', command: 'etcd', args, folder, account })
}
