import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../../src/db/connection.ts'

/** A message of PostgreSQL's protocol. */
function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(4 + body.length)
  return Buffer.concat([Buffer.from(type), length, body])
}

const welcome = [message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]
const farewell = message('E', Buffer.from('SFATAL\0C57P01\0Mits postmaster is gone\0\0'))

/** The address of a PostgreSQL that welcomes each session and is gone, in what arrives at once. */
async function dyingServer(): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(Buffer.concat([...welcome, farewell])))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `postgresql://someone@127.0.0.1:${(server.address() as AddressInfo).port}/any`
}

// An event that nobody hears would end the process, and with it this run.
test.each(['transaction', 'read'] as const)(
  'a server that dies while it hands over a session fails the %s, and nothing else',
  async (kind) => {
    const db = connect({ url: await dyingServer() })
    onTestFinished(() => db.close())
    const work = async () => 'done'
    const outcome = kind === 'transaction' ? db.transaction(work) : db.reports.read(work)
    await expect(outcome).rejects.toThrow()
  },
)
