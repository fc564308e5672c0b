import { describe, expect, test } from 'vitest'
import { expectKept, joinAndStart, type Reply, receiptPayload, type Trainee } from './client.ts'
import { type CrashHouse, crashHouse, debianBinaries, type HouseOptions, type Service } from './server.ts'

const TRAINEES = 6
const ROUNDS = 400

/** Kills with -9, and gives the service that answers once it is there again. */
export type Kill = (house: CrashHouse, service: Service) => Promise<Service>

/** Where a victim dies; no house where what it takes is not installed. */
export interface Ground {
  on: string
  house: HouseOptions | null
}

const debian = debianBinaries()
const binaries: Ground[] = [
  { on: "the embedded server's binaries", house: {} },
  { on: "Debian's binaries", house: debian === null ? null : { binDir: debian } },
]

/** Tests that what was acknowledged outlives the victim, on each ground: PostgreSQL of either origin unless told, all at once. */
export function testKill(victim: string, kill: Kill, grounds: readonly Ground[] = binaries): void {
  describe.concurrent.each(grounds)('on $on', ({ house: options }) => {
    test.skipIf(options === null)(
      `kill -9 of ${victim} loses nothing acknowledged (promise 1)`,
      { timeout: 180_000 },
      async ({ onTestFinished }) => {
        const house = await crashHouse(options!)
        onTestFinished(() => house.close())
        const before = await house.serve()
        const names = Array.from({ length: TRAINEES }, (_, n) => `Trainee ${n}`)
        const trainees = await Promise.all(names.map((who) => joinAndStart(before.url, before.code!, who)))
        const between = await dieWhileSaving(house, before, trainees, kill)
        await dieWhileSubmitting(house, between, trainees, kill)
      },
    )
  })
}

/** Everybody saves until the connection breaks; then everything acknowledged is there. */
async function dieWhileSaving(
  house: CrashHouse,
  service: Service,
  trainees: Trainee[],
  die: Kill,
): Promise<Service> {
  let saves = 0
  let dying: Promise<Service> | undefined
  const saveOn = async (trainee: Trainee) => {
    for (let round = 0; round < ROUNDS && (await trainee.save(service.url, round)); round++) {
      if (++saves === 60) dying = die(house, service)
    }
  }
  await Promise.all(trainees.map(saveOn))
  expect(dying).toBeDefined()
  const next = await dying!
  expect(saves).toBeLessThan(TRAINEES * ROUNDS)
  for (const trainee of trainees) {
    const reply = await trainee.call(next.url, 'GET', `/v1/attempts/${trainee.attempt}`)
    expect(reply).toMatchObject({ status: 200, body: { state: 'inProgress' } })
    expectKept(trainee, reply!.body.questions)
    // A service that lives answers everybody.
    if (next === service) expect(trainee.unanswered).toBe(0)
    expect(await trainee.save(next.url, 0)).toBe(true)
  }
  return next
}

/** Everybody submits and the crash comes with the first reply: each attempt is closed whole, or not at all. */
async function dieWhileSubmitting(
  house: CrashHouse,
  service: Service,
  trainees: Trainee[],
  die: Kill,
): Promise<void> {
  let dying: Promise<Service> | undefined
  const submits = trainees.map(async (trainee): Promise<Reply> => {
    const reply = await trainee.call(service.url, 'POST', `/v1/attempts/${trainee.attempt}/submit`, {})
    dying ??= die(house, service)
    return reply
  })
  const replies = await Promise.all(submits)
  const next = await dying!
  for (const [index, trainee] of trainees.entries()) {
    const path = `/v1/attempts/${trainee.attempt}`
    const found = await trainee.call(next.url, 'GET', path)
    const receipt = await trainee.call(next.url, 'GET', `${path}/receipt`)
    expect(receipt!.status).toBe(found!.body.state === 'submitted' ? 200 : 409)
    const again = await trainee.call(next.url, 'POST', `${path}/submit`, {})
    expect(again).toMatchObject({
      status: 200,
      body: { attempt: { state: 'submitted' }, result: { released: 'answers', score: { state: 'final' } } },
    })
    if (replies[index]?.status === 200) expect(again!.body.receipt).toBe(replies[index]!.body.receipt)
    else if (replies[index]) expect(replies[index]!.status).toBe(503)
    if (receipt!.status === 200) expect(again!.body.receipt).toBe(receipt!.body.receipt)
    expectKept(trainee, receiptPayload(again!.body.receipt).paper)
  }
}
