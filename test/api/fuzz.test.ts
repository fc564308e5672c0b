import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startAttempt } from '../../src/usecases/attempts/start.ts'
import { createApi } from '../support/api.ts'
import { shotsAt } from '../support/contract/arbitrary.ts'
import { contract, operations } from '../support/contract/replies.ts'

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 12)
/** Other shots on a given server than on the embedded one: who runs both, as .ci/run does, shoots twice as many. */
const SEED = Number(process.env['FUZZ_SEED'] ?? (process.env['TEST_DATABASE_URL'] ? 20_261_129 : 20_261_122))
/** Where nobody is let in, whatever is sent: its content is not even read. */
const RUNS_IN_VAIN = 3

const ENDING = new Set(['logout', 'eraseMe', 'updateMe'])

test.each(['nobody', 'trainee', 'trainer', 'admin'] as const)(
  'whatever a %s sends is answered as the contract says, and never with a failure of ours',
  async (role) => {
    const api = await createApi()
    for (const located of operations) {
      let person = role === 'nobody' ? null : await api.world.person(role)
      const other = await api.world.person()
      const { attempt } = await startAttempt((person ?? other).ctx, { quiz: 'sample' })
      const known = { attempt: attempt.id, user: other.id, quiz: 'sample', bank: 'sample', position: '1' }
      const shots = shotsAt(contract, located, known)
      const numRuns = role === 'nobody' && located.operation.security?.length !== 0 ? RUNS_IN_VAIN : RUNS
      await fc.assert(
        fc.asyncProperty(shots, async (shot) => {
          const { status } = await api.request({ ...shot, as: person })
          expect(status).toBeLessThan(500)
          // What ends a session, or a person, would leave nothing but refusals for the rest.
          if (person && status < 300 && ENDING.has(located.operation.operationId)) {
            person = await api.world.person(person.ctx.actor.role)
          }
        }),
        { numRuns, seed: SEED, endOnFailure: true },
      )
    }
  },
  120_000,
)
