import { expect, test } from 'vitest'
import { getAttempt } from '../../../src/usecases/attempts/get.ts'
import { getTiming } from '../../../src/usecases/attempts/get-timing.ts'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { logout } from '../../../src/usecases/auth/logout.ts'
import { replayResponses } from '../../../src/usecases/responses/replay.ts'
import { choose, refused, rowsOf, save, start, stored } from '../../support/attempts.ts'
import { createWorld } from '../../support/world.ts'

// These operations look at nothing but their own statements before they act.
test('once a session is over, what its token still calls is refused everywhere, and changes nothing', async () => {
  const world = await createWorld()
  const person = await world.person()
  const attempt = await start(person.ctx)
  await save(person.ctx, attempt, 1, choose('right-1'))
  await logout(person.ctx, {})
  const entries = [{ id: '01890000-0000-7000-8000-000000000001', position: 1, response: null }]
  for (const call of [
    () => save(person.ctx, attempt, 1, choose('wrong-1')),
    () => replayResponses(person.ctx, { attempt, entries }),
    () => submitAttempt(person.ctx, { attempt }),
    () => startAttempt(person.ctx, { quiz: 'sample' }),
    () => getAttempt(person.ctx, { attempt }),
    () => getTiming(person.ctx, { attempt }),
  ]) {
    await refused(call(), 'unauthenticated')
  }
  expect(await rowsOf(world.db, 'responses', attempt)).toMatchObject([
    { response: choose('right-1'), version: 1 },
  ])
  expect(await stored(world.db, attempt)).toMatchObject({ state: 'inProgress' })
})

test("another person's session opens nothing of one's own", async () => {
  const world = await createWorld()
  const [person, other] = [await world.person(), await world.person()]
  const attempt = await start(person.ctx)
  const mixed = { ...person.ctx, actor: { ...person.ctx.actor, sessionId: other.ctx.actor.sessionId } }
  await refused(save(mixed, attempt, 1, choose('right-1')), 'unauthenticated')
})
