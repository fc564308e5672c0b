import { describe, expect, it } from 'vitest'
import { extendAttempt } from '../../../src/usecases/attempts/managing/extend.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { choose, save, start } from '../../support/attempts.ts'
import { MINUTE } from '../../support/instant.ts'
import type { TestPerson } from '../../support/world.ts'
import { type StreamApp, startStreamApp } from '../streams/app.ts'
import { eventsOf, readEvents, refusalOf, type Said } from '../streams/read.ts'

interface Class extends StreamApp {
  trainer: TestPerson
  member: TestPerson
  cohort: string
  assignment: string
  path: string
}

async function startClass(...limits: Parameters<typeof startStreamApp>[1][]): Promise<Class> {
  const app = await startStreamApp([], limits[0], { content: true })
  const { world } = app
  const [trainer, member] = [await world.person('trainer'), await world.person()]
  const cohort = await world.cohort({ trainers: [trainer], members: [member] })
  const [opensAt, closesAt] = [new Date(Date.now() - MINUTE), new Date(Date.now() + 60 * MINUTE)]
  const assignment = await world.assignment({ cohort, quiz: 'exam', opensAt, closesAt })
  return { ...app, trainer, member, cohort, assignment, path: `/v1/assignments/${assignment}/live` }
}

/** The next event of a stream, comment lines left out. */
async function heard(stream: AsyncGenerator<Said>): Promise<Said> {
  for (;;) {
    const { value, done } = await stream.next()
    if (done || value !== null) return value ?? null
  }
}

describe('the live board', () => {
  it('tells everybody at first, then whoever starts, saves, is given time or hands in', async () => {
    const { get, path, trainer, member } = await startClass()
    const board = readEvents(await get(path, trainer))
    expect(await heard(board)).toEqual({ event: 'snapshot', data: { members: [] } })
    const attempt = await start(member.ctx, 'exam')
    const told = (line: object) => ({ event: 'changes', data: { members: [expect.objectContaining(line)] } })
    expect(await heard(board)).toEqual(
      told({ user: member.id, attempt, state: 'inProgress', presence: 'active', questions: 3, answered: 0 }),
    )
    await save(member.ctx, attempt, 1, choose('right-1'))
    expect(await heard(board)).toEqual(told({ attempt, answered: 1, flagged: 0 }))
    const { deadlineAt } = await extendAttempt(trainer.ctx, { attempt, minutes: 5, reason: 'Panne.' })
    expect(await heard(board)).toEqual(told({ attempt, deadlineAt, answered: 1 }))
    await submitAttempt(member.ctx, { attempt })
    expect(await heard(board)).toEqual(
      told({ attempt, state: 'submitted', presence: null, remainingMs: 0, closeReason: 'submitted' }),
    )
    const late = readEvents(await get(path, trainer))
    expect(await heard(late)).toMatchObject({ event: 'snapshot', data: { members: [{ attempt }] } })
  })

  it('ends for a trainer who follows the cohort no more, and is not there when they ask again', async () => {
    const { world, get, path, trainer, cohort } = await startClass({ standingMs: 20 })
    const said = eventsOf(await get(path, trainer))
    await world.db.pool.query('DELETE FROM cohort_trainers WHERE cohort_id = $1', [cohort])
    expect((await said).at(-1)).toEqual({ event: 'end', data: { reason: 'standing' } })
    expect(await refusalOf(await get(path, trainer))).toEqual([404, 'not-found', null])
  })

  it("is no other trainer's, and an assignment of others answers like none", async () => {
    const { world, get, path } = await startClass()
    const other = await world.person('trainer')
    const [foreign, missing] = await Promise.all(
      [path, `/v1/assignments/${crypto.randomUUID()}/live`].map(async (asked) => {
        const { instance, requestId, ...rest } = (await (await get(asked, other)).json()) as Record<
          string,
          unknown
        >
        return rest
      }),
    )
    expect(foreign).toMatchObject({ status: 404, code: 'not-found' })
    expect(foreign).toEqual(missing)
  })
})
