import { describe, expect, onTestFinished, test } from 'vitest'
import type { startAttempt } from '../../../src/usecases/attempts/start.ts'
import type { Log } from '../../../src/usecases/context.ts'
import { start, stored } from '../../support/attempts.ts'
import { T0 } from '../../support/instant.ts'
import { ACTS, type Cast, expectInvariants, player } from '../../support/races/interleaving.ts'
import { type Chooser, type Leg, legs, openStage, randomOf } from '../../support/races/schedule.ts'
import { createWorld, SILENT } from '../../support/world.ts'

/** A world with a stage; every run has a trainee of its own. */
async function theatre() {
  const errors: object[] = []
  const log: Log = { ...SILENT, error: (data) => void errors.push(data) }
  const world = await createWorld({ log })
  const stage = await openStage(world.url, 3)
  onTestFinished(() => stage.close())
  const admin = await world.person('admin')
  const run = async (acts: readonly string[], choose: Chooser, open = true) => {
    const person = await world.person()
    const cast: Cast = { person, admin, attempt: open ? await start(person.at(T0)) : person.id }
    const players = acts.map((act, index) =>
      player(act, cast, acts.slice(0, index).filter((a) => a === act).length),
    )
    const played = await stage.play(players, choose)
    expect(errors).toEqual([])
    await expectInvariants(world.db, cast, played).catch((error: Error) => {
      throw new Error(`${error.message}\nschedule: ${played.trace.join(' ')}`, { cause: error })
    })
    return { ...played, cast, state: open ? (await stored(world.db, cast.attempt)).state : null }
  }
  return { world, run }
}

const failed = ({ outcomes }: { outcomes: { name: string; error?: Error }[] }) =>
  Object.fromEntries(outcomes.map(({ name, error }) => [name, error && (error as { code?: string }).code]))

describe('what waits for what', () => {
  test('a save held before its commit makes a submit wait, and is scored by it', async () => {
    const { run } = await theatre()
    const played = await run(
      ['save1', 'submit'],
      legs(['save1', 'upsert_response'], ['submit', 'lock_own_attempt']),
    )
    expect(played.trace).toContain('(submit waiting)')
    expect(failed(played)).toEqual({ save1: undefined, submit: undefined })
  })

  test('a save that waited for a submit is refused, never acknowledged and left out', async () => {
    const { run } = await theatre()
    const played = await run(
      ['submit', 'save1'],
      legs(['submit', 'lock_own_attempt'], ['save1', 'upsert_response']),
    )
    expect(played.trace).toContain('(save1 waiting)')
    expect(failed(played)).toEqual({ submit: undefined, save1: 'attempt-closed' })
  })

  test('a save that waited for a void is refused', async () => {
    const { run } = await theatre()
    const played = await run(['void', 'save1'], legs(['void', 'set_voided'], ['save1', 'upsert_response']))
    expect(played.trace).toContain('(save1 waiting)')
    expect(failed(played)).toEqual({ void: undefined, save1: 'attempt-closed' })
  })

  test('two saves of one answer follow each other, both journaled', async () => {
    const { run } = await theatre()
    const played = await run(
      ['save1', 'change1'],
      legs(['save1', 'upsert_response'], ['change1', 'upsert_response']),
    )
    expect(played.trace).toContain('(change1 waiting)')
    expect(played.outcomes.map(({ value }) => (value as { version: number }).version)).toEqual([1, 2])
  })

  test('of two starts at once the second waits for the index, then gives back the attempt of the first', async () => {
    const { run } = await theatre()
    const order: Leg[] = [
      ['start', 'insert_attempt'],
      ['start#1', 'insert_attempt'],
    ]
    const played = await run(['start', 'start'], legs(...order), false)
    expect(played.trace).toContain('(start#1 waiting)')
    const [first, second] = played.outcomes.map(
      ({ value }) => value as Awaited<ReturnType<typeof startAttempt>>,
    )
    expect([first!.created, second!.created]).toEqual([true, false])
    expect(second!.attempt.id).toBe(first!.attempt.id)
  })

  test('of two submits at once the second waits, and answers the receipt of the first', async () => {
    const { run } = await theatre()
    const order: Leg[] = [
      ['submit', 'write_closings'],
      ['submit#1', 'lock_own_attempt'],
    ]
    const played = await run(['submit', 'submit'], legs(...order))
    expect(played.trace).toContain('(submit#1 waiting)')
    const receipts = played.outcomes.map(({ value }) => (value as { receipt: string }).receipt)
    expect(receipts[0]).toMatch(/^ey/)
    expect(receipts[1]).toBe(receipts[0])
  })

  test('the job passes over an attempt that a submit is just closing', async () => {
    const { run } = await theatre()
    const played = await run(['submit', 'expire'], legs(['submit', 'lock_own_attempt'], ['expire', 'COMMIT']))
    expect(played.trace).not.toContain('(expire waiting)')
    expect(played.state).toBe('submitted')
  })

  test('a grant waits for a start that is under way, and reaches its attempt', async () => {
    const { run } = await theatre()
    const order: Leg[] = [
      ['start', 'share_caller'],
      ['accommodate', 'lock_person_time'],
    ]
    const played = await run(['start', 'accommodate'], legs(...order), false)
    expect(played.trace.join()).toContain('(accommodate waiting)')
    expect(failed(played)).toEqual({ start: undefined, accommodate: undefined })
  })
})

const NAMES = Object.keys(ACTS)

test.each([0, 25, 50, 75])(
  '100 seeded schedules keep every promise: seeds from %i',
  { timeout: 120_000 },
  async (from) => {
    const { run } = await theatre()
    for (let seed = from; seed < from + 25; seed++) {
      const random = randomOf(seed)
      const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
      const open = random() > 0.15
      const acts = Array.from({ length: 2 + Math.floor(random() * 2) }, () =>
        pick(open ? NAMES : ['start', 'accommodate']),
      )
      try {
        await run(acts, pick, open)
      } catch (error) {
        throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error })
      }
    }
  },
)
