import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server as NetServer } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Until } from '../world.ts'
import type { SelfSigned } from './certificate.ts'

/** Somebody else's server, on a port of this machine. */
export interface Receiver {
  port: number
  /** `http://127.0.0.1:` and its port. */
  url: string
  server: Server
  /** Connections that reached it. */
  connections(): number
}

/** Starts a server that answers by `answer` until the test ends. `on`: the address it listens on. */
export async function receive(
  answer: RequestListener,
  { on = '127.0.0.1', tls, until }: { on?: string; tls?: SelfSigned; until?: Until | undefined } = {},
): Promise<Receiver> {
  const server = tls ? createSecureServer(tls, answer) : createServer(answer)
  const { port, connections } = await listening(server, { on, until })
  return { port, server, connections, url: `http${tls ? 's' : ''}://127.0.0.1:${port}` }
}

/** Has any server listen until the test ends, or what `until` stands for. */
export async function listening(
  server: NetServer,
  { on = '127.0.0.1', until = onTestFinished }: { on?: string; until?: Until | undefined } = {},
) {
  let connections = 0
  server.on('connection', () => connections++)
  server.listen(0, on)
  await once(server, 'listening')
  until(async () => {
    server.close()
    if ('closeAllConnections' in server) (server as Server).closeAllConnections()
  })
  return { port: (server.address() as AddressInfo).port, connections: () => connections }
}
