import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { voidAttempt } from '../../../src/usecases/attempts/managing/void.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { choose, save, start } from '../../support/attempts.ts'
import {
  clientOf,
  deliverDue,
  endpointOf,
  impatientOutbound,
  receiver,
} from '../../support/integration/webhooks.ts'
import { createWorld } from '../../support/world.ts'
import { blocksUnder, run } from '../support/tour.ts'

/** What the function of the page makes of events. */
async function statementsOf(events: unknown[]): Promise<unknown[]> {
  const [block] = await blocksUnder('docs/integration.md', '## Learning records (xAPI)', 'ts')
  const dir = await mkdtemp(join(tmpdir(), 'bareme-xapi-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  const print = `console.log(JSON.stringify((${JSON.stringify(events)} as WebhookEvent[]).map(statementOf)))`
  await writeFile(join(dir, 'xapi.ts'), `${block}\n${print}\n`)
  return JSON.parse(await run(process.execPath, [join(dir, 'xapi.ts')]))
}

test('what webhooks tell makes statements of xAPI, as the page shows', async () => {
  const world = await createWorld({ outbound: impatientOutbound() })
  const [person, trainer] = [await world.person(), await world.person('trainer')]
  const cohort = await world.cohort({ trainers: [trainer], members: [person] })
  const { url, arrived } = await receiver()
  await endpointOf(world, await clientOf(world, [cohort]), { url })
  const attempt = await start(person.ctx)
  await save(person.ctx, attempt, 1, choose('right-1'))
  await submitAttempt(person.ctx, { attempt })
  await deliverDue(world.services)
  await voidAttempt(trainer.ctx, { attempt, reason: 'A test.' })
  await deliverDue(world.services)

  const events = arrived.map(({ event }) => event)
  const [started, closed, scored, voided] = await statementsOf(events)
  const common = (at: number, verb: string) => ({
    id: events[at]!.id,
    timestamp: events[at]!.timestamp,
    actor: { account: { homePage: 'https://quiz.example.org', name: person.id } },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: {
      id: 'https://quiz.example.org/v1/quizzes/sample',
      definition: { type: 'http://adlnet.gov/expapi/activities/assessment' },
    },
    context: { registration: attempt },
  })
  expect(started).toEqual(common(0, 'attempted'))
  expect(closed).toEqual({ ...common(1, 'completed'), result: { completion: true } })
  const score = { raw: 1, max: 3, scaled: 1 / 3 }
  expect(scored).toEqual({ ...common(2, 'scored'), result: { score, success: false } })
  expect([events[3]!.type, voided]).toEqual(['attempt.closed', null])
  expect(await statementsOf([{ ...events[2], data: { ...events[2]!.data, score: null } }])).toEqual([null])
})
