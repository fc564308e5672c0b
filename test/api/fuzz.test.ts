import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startAttempt } from '../../src/usecases/attempts/start.ts'
import { createApi } from '../support/api.ts'
import { shotsAt } from '../support/arbitrary.ts'
import { contract, operations } from '../support/contract/replies.ts'

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 30)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_122)

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
      await fc.assert(
        fc.asyncProperty(shots, async (shot) => {
          const { status } = await api.request({ ...shot, as: person })
          expect(status).toBeLessThan(500)
          // What ends a session, or a person, would leave nothing but refusals for the rest.
          if (person && status < 300 && ENDING.has(located.operation.operationId)) {
            person = await api.world.person(person.ctx.actor.role)
          }
        }),
        { numRuns: RUNS, seed: SEED, endOnFailure: true },
      )
    }
  },
  120_000,
)
