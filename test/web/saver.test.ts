import { describe, expect, test } from 'vitest'
import { Problem, Unreachable } from '../../web/api/problem.ts'
import { type Content, type Draft, Saver, type SaveState } from '../../web/paper/saver.ts'

type Given = Content<string>
const content = (response: string | null): Given => ({ response, flagged: false, certainty: null })

/** A saver whose network and clock the test holds: each request waits until it is answered; `keeps`: as browsers do that keep. */
function bench({ keeps = false } = {}) {
  const sent: {
    response: string | null
    version: number
    ok(version: number): void
    fail(error: unknown): void
  }[] = []
  const states: SaveState<string>['is'][] = []
  const drafts: (Draft<string> | null)[] = []
  const timers: { run: () => void; ms: number }[] = []
  const saver = new Saver<string>({
    version: 0,
    send: ({ response }, version) =>
      new Promise((ok, fail) => {
        sent.push({ response, version, ok, fail })
      }),
    tell: ({ is }) => states.push(is),
    ...(keeps && {
      async keep(draft: Draft<string> | null) {
        drafts.push(draft)
      },
    }),
    later: (run, ms) => {
      const timer = { run, ms }
      timers.push(timer)
      return () => timers.splice(0, timers.length, ...timers.filter((one) => one !== timer))
    },
  })
  const settle = () => new Promise((done) => setImmediate(done))
  return { saver, sent, states, drafts, timers, settle }
}

const refused = (code: string, more: object = {}) =>
  new Problem({ type: '', title: '', status: 409, detail: code, instance: '', code, requestId: '', ...more })

describe('a saver', () => {
  test('sends one request at a time, then the newest content alone, over the version it has got', async () => {
    const { saver, sent, states, settle } = bench()
    for (const one of ['a', 'b', 'c']) saver.change(content(one))
    expect(sent).toMatchObject([{ response: 'a', version: 0 }])
    sent[0]!.ok(1)
    await settle()
    expect(sent.slice(1)).toMatchObject([{ response: 'c', version: 1 }])
    expect(states).not.toContain('saved')
    sent[1]!.ok(2)
    await settle()
    expect(states.at(-1)).toBe('saved')
    expect(saver.isDirty).toBe(false)
  })

  test('waits for a pause in what is typed, and for none when all is to be stored now', async () => {
    const { saver, sent, timers } = bench()
    for (const one of ['d', 'do', 'doc']) saver.change(content(one), { isTyped: true })
    expect([sent.length, timers.length]).toEqual([0, 1])
    void saver.flush()
    expect(sent).toMatchObject([{ response: 'doc' }])
    expect(timers).toEqual([])
  })

  test('keeps what the network took, and sends it again ever less often, newer content in its place', async () => {
    const { saver, sent, states, timers, settle } = bench()
    saver.change(content('a'))
    const waits: number[] = []
    for (let round = 0; round < 6; round++) {
      sent.at(-1)!.fail(new Unreachable())
      await settle()
      expect(states.at(-1)).toBe('unsent')
      expect(saver.isDirty).toBe(true)
      waits.push(timers.at(-1)!.ms)
      timers.at(-1)!.run()
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000])
    saver.change(content('b'))
    sent.at(-1)!.fail(new Unreachable())
    await settle()
    timers.at(-1)!.run()
    expect(sent.at(-1)).toMatchObject({ response: 'b', version: 0 })
  })

  test.each(['too-many-requests', 'unauthenticated', 'internal', 'stale-version'])(
    'takes %s for no word on the answer, and sends it again',
    async (code) => {
      const { saver, sent, states, settle } = bench()
      saver.change(content('a'))
      sent[0]!.fail(refused(code))
      await settle()
      expect(states.at(-1)).toBe('unsent')
    },
  )

  test('says what was refused, and keeps it', async () => {
    const { saver, sent, states, settle } = bench()
    saver.change(content('a'))
    sent[0]!.fail(refused('attempt-closed'))
    await settle()
    expect(states.at(-1)).toBe('refused')
    expect(saver.isDirty).toBe(true)
  })

  test('lets the person choose where another window has saved: theirs, or the other one', async () => {
    const theirs = { response: 'z', flagged: false, certainty: null, version: 7 }
    for (const isKept of [true, false]) {
      const { saver, sent, states, settle } = bench()
      saver.change(content('a'))
      sent[0]!.fail(refused('stale-version', { current: theirs }))
      await settle()
      expect(states.at(-1)).toBe('conflict')
      if (isKept) void saver.overrule(theirs)
      else saver.yield(theirs)
      expect(sent.slice(1)).toMatchObject(isKept ? [{ response: 'a', version: 7 }] : [])
      saver.change(content('b'))
      sent.at(-1)!.ok(8)
      await settle()
      expect(sent.at(-1)).toMatchObject({ response: 'b', version: isKept ? 8 : 7 })
    }
  })

  test('keeps what is given before it is sent, with the version that it will replace, and nothing once stored', async () => {
    const { saver, sent, drafts, settle } = bench({ keeps: true })
    saver.change(content('a'))
    expect([drafts.at(-1), sent.length]).toMatchObject([{ content: { response: 'a' }, version: 0 }, 0])
    await settle()
    saver.change(content('b'), { isTyped: true })
    expect(drafts.at(-1)).toMatchObject({ content: { response: 'b' }, version: 0 })
    sent[0]!.ok(1)
    await settle()
    expect(drafts.at(-1)).toMatchObject({ content: { response: 'b' }, version: 1 })
    sent[1]!.ok(2)
    await settle()
    expect(drafts.at(-1)).toBeNull()
  })

  test('takes for stored what arrived though its reply was lost', async () => {
    const { saver, sent, states, drafts, timers, settle } = bench({ keeps: true })
    saver.change(content('a'))
    await settle()
    sent[0]!.fail(new Unreachable())
    await settle()
    timers.at(-1)!.run()
    await settle()
    sent[1]!.fail(refused('stale-version', { current: { ...content('a'), version: 1 } }))
    await settle()
    expect([states.at(-1), drafts.at(-1), saver.isDirty]).toEqual(['saved', null, false])
  })

  test('puts what a page before has left over what that page had sent without a reply, and asks nobody', async () => {
    const { saver, sent, states, settle } = bench({ keeps: true })
    saver.resume({ content: content('b'), version: 0, unanswered: [content('a')] })
    await settle()
    expect(sent).toMatchObject([{ response: 'b', version: 0 }])
    sent[0]!.fail(refused('stale-version', { current: { ...content('a'), version: 1 } }))
    await settle()
    expect(sent.slice(1)).toMatchObject([{ response: 'b', version: 1 }])
    sent[1]!.ok(2)
    await settle()
    expect(states).not.toContain('conflict')
    expect(states.at(-1)).toBe('saved')
  })
})
