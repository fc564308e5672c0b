import { expect, test, vi } from 'vitest'
import { EmbeddedDatabaseError } from '../../../../src/db/embedded/errors.ts'
import { superviseServer } from '../../../../src/db/embedded/supervise.ts'
import { createLogger } from '../../../../src/logger.ts'

test('when the server does not come back, the log says why, as an error', async () => {
  const lines: { level: number; msg: string; err?: { message: string } }[] = []
  const supervision = superviseServer({
    first: { pid: 1, port: 1 },
    isAlive: () => false,
    relaunch: async () => {
      throw new EmbeddedDatabaseError('The embedded PostgreSQL did not start:\nPANIC: no space left')
    },
    log: createLogger('info', { write: (line) => void lines.push(JSON.parse(line)) }),
  })
  const failed = () => lines.find(({ msg }) => msg === 'embedded PostgreSQL did not start again')
  await vi.waitFor(() => expect(failed()).toBeDefined(), { timeout: 5_000, interval: 10 })
  await supervision.end()
  expect(failed()).toMatchObject({ level: 50, err: { message: expect.stringContaining('no space left') } })
})
