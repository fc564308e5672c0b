import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SCOPES } from '../../src/domain/access/actor.ts'
import type { Located } from '../../src/http/contract/document.ts'
import { startAttempt } from '../../src/usecases/attempts/start.ts'
import { enrol } from '../../src/usecases/integration/headless/enrol.ts'
import { createApi } from '../support/api.ts'
import { shotsAt } from '../support/contract/arbitrary.ts'
import { contract, operations } from '../support/contract/replies.ts'
import { HOUR } from '../support/instant.ts'
import { endpointOf } from '../support/integration/webhooks.ts'
import { clientFor } from '../support/people/client.ts'
import { secretOf, type TestPerson, type World } from '../support/world.ts'

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 9)
/** Other shots on a given server than on the embedded one: who runs both, as .ci/run does, shoots twice as many. */
const SEED = Number(process.env['FUZZ_SEED'] ?? (process.env['TEST_DATABASE_URL'] ? 20_261_129 : 20_261_122))
/** Where the caller is not let in, whatever is sent: its content is not even read. */
const RUNS_IN_VAIN = 3

const ENDING = new Set(['logout', 'eraseMe', 'updateMe'])
const EXTERNAL_ID = 's-1'

type Role = 'nobody' | 'trainee' | 'trainer' | 'admin' | 'client'

/** Whether the contract lets such callers in at all. */
function isOpenTo(role: Role, { operation: { security = [] } }: Located): boolean {
  const scheme = { nobody: '', trainee: 'bearer', trainer: 'bearer', admin: 'bearer', client: 'oauth' }[role]
  const isOpen = security.length === 0 || security.some((one) => Object.keys(one).length === 0)
  return isOpen || security.some((one) => scheme in one)
}

/** What an operation's address or form may name, all of it there, and a client whose it is. */
async function setUp(world: World, { path }: Located, person: TestPerson | null) {
  const other = await world.person()
  const isTrainer = person?.ctx.actor.role === 'trainer'
  const cohort = await world.cohort({ trainers: isTrainer ? [person] : [], members: [other] })
  const client = await clientFor(world, [cohort])
  const { clientId } = client.actor
  if (/externalId|oauth/.test(path))
    await enrol(client, { cohort, people: [{ externalId: EXTERNAL_ID, name: 'Ada' }] })
  const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
  const makers: Record<string, () => Promise<string>> = {
    attempt: async () => (await startAttempt((person ?? other).ctx, { quiz: 'sample' })).attempt.id,
    assignment: () => world.assignment({ cohort, quiz: 'exam', ...window }),
    webhook: async () => (await endpointOf(world, clientId)).id,
  }
  const known: Record<string, string> = {
    ...{ user: other.id, quiz: 'sample', bank: 'sample', position: '1', cohort, client: clientId },
    ...{ externalId: EXTERNAL_ID, subject_token: EXTERNAL_ID, client_id: clientId },
    client_secret: secretOf(clientId),
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token_type: 'urn:bareme:params:oauth:token-type:external-id',
    scope: 'attempts:write',
  }
  for (const [name, make] of Object.entries(makers))
    if (path.includes(`{${name}}`)) known[name] = await make()
  return { known, clientId }
}

test.each(['nobody', 'trainee', 'trainer', 'admin', 'client'] as const)(
  'whatever a %s sends is answered as the contract says, and never with a failure of ours',
  async (role) => {
    const api = await createApi()
    const isPerson = role !== 'nobody' && role !== 'client'
    let person = isPerson ? await api.world.person(role) : null
    for (const located of operations) {
      const { known, clientId } = await setUp(api.world, located, person)
      const token =
        role === 'client' ? api.app.signClientToken({ clientId, scope: SCOPES.join(' ') }).accessToken : null
      const numRuns = isOpenTo(role, located) ? RUNS : RUNS_IN_VAIN
      await fc.assert(
        fc.asyncProperty(shotsAt(contract, located, known), async (shot) => {
          const { status } = await api.request({ ...shot, as: person ?? token })
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
