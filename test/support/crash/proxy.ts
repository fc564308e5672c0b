import { createServer, connect as dial, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A wire between the service and its database that a test can cut and mend. */
export interface Wire {
  /** The database's address through the wire. */
  url: string
  cut(): Promise<void>
  mend(): Promise<void>
  /** From now on nothing passes on the connections that are open, and nobody is told; new ones are well. */
  swallow(): void
}

/** Lays a wire to the database of `url`; it is gone when the test ends. */
export async function createWire(url: string): Promise<Wire> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let server: Server | null = await listen(target, sockets, 0)
  const { port } = server.address() as { port: number }
  const cut = async () => {
    const closing = server
    server = null
    for (const socket of sockets) socket.destroy()
    await new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()))
  }
  onTestFinished(cut)
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String(port)
  return {
    url: through.href,
    cut,
    async mend() {
      server = await listen(target, sockets, port)
    },
    swallow() {
      for (const socket of sockets) socket.unpipe().resume()
    },
  }
}

async function listen({ hostname, port }: URL, sockets: Set<Socket>, at: number): Promise<Server> {
  const server = createServer((near) => {
    const far = dial(Number(port || 5432), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      socket.on('error', () => socket.destroy())
    }
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  return server
}
