import { chownSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from '../../src/db/embedded/account.ts'
import type { Node } from './node.ts'
import { launch, type Program } from './programs.ts'

export interface BalancerOptions {
  folder: string
  account: Account | null
  port: number
  nodes: readonly Pick<Node, 'name' | 'port' | 'restPort'>[]
  /** `on-marked-down shutdown-sessions`. */
  endsSessions: boolean
}

/** A server that HAProxy marked up or down, on the clock of `performance.now()`. */
export interface Mark {
  node: string
  isUp: boolean
  at: number
}

/** HAProxy before the cluster: one port that leads to the leader. */
export interface Balancer {
  program: Program
  /** Every mark so far; before its first check each server counts as up. */
  marks: readonly Mark[]
  /** The nodes that are up by its last marks. */
  up(): string[]
}

const MARKED = /Server postgres\/(\S+) is (UP|DOWN)\b/

export function startBalancer({ folder, account, port, nodes, endsSessions }: BalancerOptions): Balancer {
  const file = join(folder, 'haproxy.cfg')
  writeFileSync(file, configuration({ port, nodes, endsSessions }))
  if (account) chownSync(file, account.uid, account.gid)
  const marks: Mark[] = []
  const program = launch({
    name: 'haproxy',
    command: 'haproxy',
    args: ['-db', '-f', file],
    folder,
    account,
    onLine: (line) => {
      const [, node, word] = MARKED.exec(line) ?? []
      const isUp = word === 'UP'
      // It tells each mark twice: by its log, and to its terminal.
      if (node && isUpBy(marks, node) !== isUp) marks.push({ node, isUp, at: performance.now() })
    },
  })
  return { program, marks, up: () => nodes.map(({ name }) => name).filter((name) => isUpBy(marks, name)) }
}

const isUpBy = (marks: readonly Mark[], node: string) =>
  marks.findLast((mark) => mark.node === node)?.isUp ?? true

function configuration({
  port,
  nodes,
  endsSessions,
}: Pick<BalancerOptions, 'port' | 'nodes' | 'endsSessions'>) {
  const onDown = endsSessions ? ' on-marked-down shutdown-sessions' : ''
  return `global
  log stdout format raw local0 notice
defaults
  mode tcp
  log global
  timeout connect 2s
  timeout client 30m
  timeout server 30m
listen postgres
  bind 127.0.0.1:${port}
  option httpchk OPTIONS /primary
  http-check expect status 200
  default-server check inter 1s fall 2 rise 1${onDown}
${nodes.map((node) => `  server ${node.name} 127.0.0.1:${node.port} port ${node.restPort}`).join('\n')}
`
}
