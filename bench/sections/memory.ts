import { setTimeout as delay } from 'node:timers/promises'
import { read } from '../operations/read.ts'
import { save } from '../operations/save.ts'
import { CONNECTIONS, startLoad, startService } from '../processes.ts'
import { fixed, print, table } from '../report.ts'
import { copyAttempt, newAttempt, seedTrainees, type World } from '../world.ts'

const ATTEMPTS = 500
const ROUNDS = 4
const REST_MS = 3_000

/** Resident memory of the service's process: at rest, and after 500 people have read and saved their open attempts. */
export async function memory(world: World): Promise<void> {
  const { view, subject } = await newAttempt(world)
  const subjects = await copyAttempt(world.admin, subject.attempt, await seedTrainees(world.admin, ATTEMPTS))
  const service = await startService(world)
  const load = startLoad()
  try {
    await delay(REST_MS)
    const rest = await service.call.residentBytes()
    const tokens = await service.call.tokens(subjects.map(({ user }) => user))
    const sent = [read, save].flatMap((operation) =>
      subjects.map((one, i) => ({ ...operation.request(one, view), token: tokens[i]! })),
    )
    const requests = Array.from({ length: ROUNDS }, () => sent).flat()
    await load.call.run({
      port: service.port,
      requests,
      connections: CONNECTIONS,
      milliseconds: 30_000,
      repeat: false,
    })
    const busy = await service.call.residentBytes()
    print(
      'Memory',
      table(
        ['resident, the service alone', 'MB'],
        [
          ['at rest', megabytes(rest)],
          [`with ${ATTEMPTS} open attempts, after ${requests.length} requests`, megabytes(busy)],
        ],
      ),
    )
  } finally {
    await Promise.all([load.stop(), service.stop()])
  }
}

const megabytes = (bytes: number) => fixed(bytes / 1e6)
