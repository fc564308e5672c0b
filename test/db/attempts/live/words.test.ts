import { describe, expect, it, test } from 'vitest'
import type { z } from 'zod'
import { getTiming } from '../../../../src/usecases/attempts/get-timing.ts'
import { callTrainer, callTrainerInput } from '../../../../src/usecases/attempts/live/call.ts'
import { closeCall } from '../../../../src/usecases/attempts/live/close-call.ts'
import { sendToAssignment, sendToAttempt } from '../../../../src/usecases/attempts/live/send-message.ts'
import { extendAttempt, extendAttemptInput } from '../../../../src/usecases/attempts/managing/extend.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { eraseMe } from '../../../../src/usecases/me/erase.ts'
import { exportMe } from '../../../../src/usecases/me/export.ts'
import { refused, rowsOf, start } from '../../../support/attempts.ts'
import { MINUTE, plus, SECOND, T0 } from '../../../support/instant.ts'
import { createWorld, type PersonContext, type TestPerson, type World } from '../../../support/world.ts'

/** Two who take an exam, one who has handed it in, and who follows them. */
async function scene() {
  const world = await createWorld()
  const [trainer, one, two, done] = await Promise.all([
    world.person('trainer'),
    ...[1, 2, 3].map(() => world.person()),
  ])
  const cohort = await world.cohort({ trainers: [trainer!], members: [one!, two!, done!] })
  const window = { opensAt: T0, closesAt: plus(60 * MINUTE) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window })
  const attempts: string[] = []
  for (const { at } of [one!, two!, done!]) attempts.push(await start(at(T0), 'exam'))
  await submitAttempt(done!.at(T0), { attempt: attempts[2]! })
  return { world, assignment, trainer: trainer!, one: one!, two: two!, done: done!, attempts }
}

const call = (ctx: PersonContext, given: z.input<typeof callTrainerInput>) =>
  callTrainer(ctx, callTrainerInput.parse(given))

const heard = async (ctx: PersonContext, attempt: string) =>
  (await getTiming(ctx, { attempt })).messages.map(({ text }) => text)

async function eventsOf({ db }: World, attempt: string): Promise<unknown[]> {
  const rows = await rowsOf(db, 'attempt_events', attempt, 'id')
  return rows.filter(({ event }) => event !== 'started').map(({ event, data }) => [event, data])
}

describe('a call', () => {
  it('is told by timing until a message answers it, and its words stand in no event and no audit row', async () => {
    const { world, trainer, one, attempts } = await scene()
    const [attempt] = attempts as [string]
    const made = await call(one.at(plus(SECOND)), { attempt, position: 2, text: 'SECRET question?' })
    const bare = await call(one.at(plus(2 * SECOND)), { attempt })
    expect((await getTiming(one.at(T0), { attempt })).calls).toEqual([
      {
        id: made.id,
        position: 2,
        text: 'SECRET question?',
        calledAt: plus(SECOND).toISOString(),
        closedAt: null,
      },
      { id: bare.id, position: null, text: null, calledAt: plus(2 * SECOND).toISOString(), closedAt: null },
    ])
    const answer = await sendToAttempt(trainer.at(plus(MINUTE)), {
      attempt,
      text: 'SECRET answer.',
      call: made.id,
    })
    await closeCall(trainer.at(plus(2 * MINUTE)), { attempt, call: bare.id })
    await closeCall(trainer.at(plus(3 * MINUTE)), { attempt, call: bare.id })
    const { calls, messages } = await getTiming(one.at(plus(MINUTE)), { attempt })
    expect(calls.map(({ closedAt }) => closedAt)).toEqual(
      [plus(MINUTE), plus(2 * MINUTE)].map((at) => at.toISOString()),
    )
    const sentAt = plus(MINUTE).toISOString()
    expect(messages).toEqual([{ id: answer.id, text: 'SECRET answer.', sentAt, call: made.id }])
    expect(await eventsOf(world, attempt)).toEqual([
      ['called', { call: made.id, position: 2 }],
      ['called', { call: bare.id, position: null }],
      ['messaged', { message: answer.id, call: made.id }],
      ['callClosed', { call: made.id }],
      ['callClosed', { call: bare.id }],
    ])
    const { rows } = await world.db.pool.query(
      "SELECT action, actor_id, object_id, after, row(a.*)::text AS line FROM audit_log a WHERE object_type = 'attempt' ORDER BY id",
    )
    const told = rows.map(({ action, after }) => [action, after])
    expect(told).toEqual([
      ['attempt.close-call', { call: made.id }],
      ['attempt.message', { message: answer.id, call: made.id }],
      ['attempt.close-call', { call: bare.id }],
    ])
    expect(rows.map(({ line }) => line).join()).not.toContain('SECRET')
  })

  it.each<[string, (told: Awaited<ReturnType<typeof scene>>) => Promise<unknown>, string]>([
    [
      'of an attempt that is closed',
      ({ done, attempts }) => call(done.at(T0), { attempt: attempts[2]! }),
      'attempt-closed',
    ],
    [
      'of an attempt whose time is over',
      ({ one, attempts }) => call(one.at(plus(30 * MINUTE)), { attempt: attempts[0]! }),
      'attempt-closed',
    ],
    [
      "from another's attempt",
      ({ two, attempts }) => call(two.at(T0), { attempt: attempts[0]! }),
      'not-found',
    ],
    [
      'from a question that the paper does not have',
      ({ one, attempts }) => call(one.at(T0), { attempt: attempts[0]!, position: 4 }),
      'not-on-paper',
    ],
    [
      'from practice, which nobody follows',
      async ({ one }) => call(one.at(T0), { attempt: await start(one.at(T0)) }),
      'nobody-to-call',
    ],
  ])('%s is refused', async (_name, work, code) => {
    await refused(work(await scene()), code as never)
  })

  it('is refused while five wait, and not once one was closed', async () => {
    const { trainer, one, attempts } = await scene()
    const [attempt] = attempts as [string]
    const { id } = await call(one.at(T0), { attempt })
    for (let more = 0; more < 4; more++) await call(one.at(T0), { attempt })
    await refused(call(one.at(T0), { attempt }), 'calls-waiting')
    await closeCall(trainer.at(T0), { attempt, call: id })
    await call(one.at(T0), { attempt })
  })

  it('of another attempt is not closed by its number', async () => {
    const { trainer, one, attempts } = await scene()
    const { id } = await call(one.at(T0), { attempt: attempts[0]! })
    await refused(closeCall(trainer.at(T0), { attempt: attempts[1]!, call: id }), 'not-found')
    const message = { attempt: attempts[1]!, text: 'Oui.', call: id }
    await refused(sendToAttempt(trainer.at(T0), message), 'not-found')
    expect(await heard(one.at(T0), attempts[0]!)).toEqual([])
  })
})

describe('a message', () => {
  it('to all reaches those who take the assignment at that moment, and nobody else', async () => {
    const { world, trainer, assignment, one, two, done, attempts } = await scene()
    const late = await world.person()
    await world.db.pool.query(
      'INSERT INTO cohort_members (cohort_id, user_id) SELECT cohort_id, $2 FROM assignments WHERE id = $1',
      [assignment, late.id],
    )
    const practice = await start(one.at(T0))
    const sent = await sendToAssignment(trainer.at(plus(MINUTE)), { assignment, text: 'Cinq minutes.' })
    expect(sent).toMatchObject({ recipients: 2, sentAt: plus(MINUTE).toISOString() })
    const afterwards = await start(late.at(plus(2 * MINUTE)), 'exam')
    const asked: [TestPerson, string][] = [
      [one, attempts[0]!],
      [two, attempts[1]!],
      [done, attempts[2]!],
      [late, afterwards],
      [one, practice],
    ]
    const texts = []
    for (const [person, attempt] of asked) texts.push(await heard(person.at(plus(2 * MINUTE)), attempt))
    expect(texts).toEqual([['Cinq minutes.'], ['Cinq minutes.'], [], [], []])
    expect(await eventsOf(world, attempts[1]!)).toEqual([['messaged', { message: sent.id }]])
  })

  it('to one reaches them alone, after those before', async () => {
    const { trainer, one, two, assignment, attempts } = await scene()
    await sendToAssignment(trainer.at(plus(SECOND)), { assignment, text: 'Bonjour.' })
    await sendToAttempt(trainer.at(plus(2 * SECOND)), { attempt: attempts[0]!, text: 'Courage.' })
    expect(await heard(one.at(plus(MINUTE)), attempts[0]!)).toEqual(['Bonjour.', 'Courage.'])
    expect(await heard(two.at(plus(MINUTE)), attempts[1]!)).toEqual(['Bonjour.'])
  })

  it('that nobody would read is not sent', async () => {
    const { world, trainer, assignment, attempts } = await scene()
    await refused(
      sendToAttempt(trainer.at(T0), { attempt: attempts[2]!, text: 'Trop tard.' }),
      'attempt-closed',
    )
    const over = trainer.at(plus(50 * MINUTE))
    await refused(sendToAssignment(over, { assignment, text: 'Trop tard.' }), 'attempt-closed')
    const { rows } = await world.db.pool.query(
      `SELECT FROM messages UNION ALL SELECT FROM audit_log WHERE action LIKE '%.message'`,
    )
    expect(rows).toEqual([])
  })

  it("is no other trainer's to send, nor a trainee's", async () => {
    const { world, assignment, attempts } = await scene()
    const other = await world.person('trainer')
    await refused(sendToAssignment(other.at(T0), { assignment, text: 'Non.' }), 'not-found')
    await refused(sendToAttempt(other.at(T0), { attempt: attempts[0]!, text: 'Non.' }), 'not-found')
  })

  it('is one of sixty in ten minutes, and told when the next may be', async () => {
    const { world, trainer, attempts } = await scene()
    const send = (ms: number) =>
      sendToAttempt(trainer.at(plus(ms)), { attempt: attempts[0]!, text: 'Encore.' })
    await send(0)
    await world.db.pool.query(
      `INSERT INTO messages (id, author_id, attempt_id, sent_at)
       SELECT gen_random_uuid(), author_id, attempt_id, sent_at + interval '1 minute'
       FROM messages, generate_series(1, 59)`,
    )
    const data = await refused(send(5 * MINUTE), 'too-many-requests')
    expect(data).toEqual({ retryAfterSeconds: 300 })
    await world.db.pool.query('UPDATE attempts SET deadline_at = $1', [plus(60 * MINUTE)])
    await send(10 * MINUTE + SECOND)
    await refused(send(10 * MINUTE + SECOND), 'too-many-requests')
  })

  it('brings no more than the last fifty with a heartbeat', async () => {
    const { world, trainer, one, attempts } = await scene()
    const [attempt] = attempts as [string]
    await sendToAttempt(trainer.at(T0), { attempt, text: 'La première.' })
    await world.db.pool.query(
      `INSERT INTO attempt_events (attempt_id, event, at, actor_kind, data)
       SELECT e.attempt_id, e.event, e.at, 'person', e.data FROM attempt_events e, generate_series(1, 60)
       WHERE e.event = 'messaged'`,
    )
    expect(await heard(one.at(T0), attempt)).toHaveLength(50)
  })
})

test("a person's extension is a new deadline at the next heartbeat", async () => {
  const { trainer, one, attempts } = await scene()
  const [attempt] = attempts as [string]
  const before = await getTiming(one.at(plus(MINUTE)), { attempt })
  const extension = extendAttemptInput.parse({ attempt, minutes: 5, reason: 'Panne.' })
  await extendAttempt(trainer.at(plus(2 * MINUTE)), extension)
  const after = await getTiming(one.at(plus(2 * MINUTE)), { attempt })
  expect(Date.parse(after.deadlineAt!) - Date.parse(before.deadlineAt!)).toBe(5 * MINUTE)
})

describe('what was said', () => {
  it('is in the export of who said it and of whom it was said to', async () => {
    const { trainer, one, assignment, attempts } = await scene()
    const [attempt] = attempts as [string]
    await call(one.at(T0), { attempt, text: 'Une question.' })
    await sendToAttempt(trainer.at(plus(SECOND)), { attempt, text: 'Pour vous.' })
    await sendToAssignment(trainer.at(plus(2 * SECOND)), { assignment, text: 'Pour tous.' })
    const exported = []
    const { messages, attempts: read } = await exportMe(one.at(plus(MINUTE)))
    for await (const { attempt: of, ...words } of read)
      exported.push([of.id, words.calls.map(({ text }) => text), words.messages.map(({ text }) => text)])
    expect(exported).toEqual([[attempt, ['Une question.'], ['Pour vous.', 'Pour tous.']]])
    expect(messages).toEqual([])
    expect((await exportMe(trainer.at(plus(MINUTE)))).messages).toMatchObject([
      { attempt, assignment: null, text: 'Pour vous.' },
      { attempt: null, assignment, text: 'Pour tous.' },
    ])
  })

  it('goes with who said it, and with whom alone it was said to; what was said to all stays', async () => {
    const { world, trainer, one, two, assignment, attempts } = await scene()
    const [first, second] = attempts as [string, string]
    await call(one.at(T0), { attempt: first, text: 'MINE' })
    await call(two.at(T0), { attempt: second, text: 'OTHER' })
    await sendToAttempt(trainer.at(T0), { attempt: first, text: 'TO ME' })
    await sendToAttempt(trainer.at(T0), { attempt: second, text: 'TO OTHER' })
    await sendToAssignment(trainer.at(T0), { assignment, text: 'TO ALL' })
    const kept = async () => {
      const { rows } = await world.db.pool.query(
        'SELECT text FROM attempt_calls WHERE text IS NOT NULL UNION ALL SELECT text FROM messages WHERE text IS NOT NULL',
      )
      return rows.map(({ text }) => text).sort()
    }
    await submitAttempt(one.at(T0), { attempt: first })
    await eraseMe(one.at(plus(MINUTE)))
    expect(await kept()).toEqual(['OTHER', 'TO ALL', 'TO OTHER'])
    await eraseMe(trainer.at(plus(MINUTE)))
    expect(await kept()).toEqual(['OTHER'])
    expect(await heard(two.at(plus(MINUTE)), second)).toEqual([null, null])
  })
})
