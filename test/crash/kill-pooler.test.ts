import { testKill } from '../support/crash/kill.ts'
import { poolerProgram } from '../support/crash/pooler.ts'
import { readyAgain } from '../support/crash/server.ts'

const program = poolerProgram()
// Skipped where PgBouncer is not installed, but not in a pipeline, which installs it.
const isSkipped = program === null && !process.env['CI']

testKill(
  'PgBouncer',
  async ({ pooler }, service) => {
    await pooler!.kill()
    await pooler!.start()
    await readyAgain(service.url)
    return service
  },
  [{ on: 'PgBouncer in transaction mode', house: isSkipped ? null : { pooler: program ?? 'pgbouncer' } }],
)
