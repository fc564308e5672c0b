import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { single } from '../../../src/domain/questions/single.ts'
import type { ReleasedQuestion } from '../../../src/domain/release/released-question.ts'
import { getAttempt } from '../../../src/usecases/attempts/get.ts'
import { getResult } from '../../../src/usecases/attempts/get-result.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import type { Context } from '../../../src/usecases/context.ts'
import { getQuiz } from '../../../src/usecases/quizzes/get.ts'
import { replayResponses } from '../../../src/usecases/responses/replay.ts'
import { revealResponse } from '../../../src/usecases/responses/reveal.ts'
import { saveResponse } from '../../../src/usecases/responses/save.ts'
import { rescoreAttempts } from '../../../src/usecases/scores/rescore.ts'
import { choose, refused, rowsOf, save, shown, shownOption, start, stored } from '../../support/attempts.ts'
import { DAY, MINUTE, plus, T0 } from '../../support/instant.ts'
import { type Leg, legs, openStage } from '../../support/races/schedule.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz } from '../../support/world.ts'

const CHAPTERS = 'chapters: [{ id: docker/images, title: Images, module: docker }]'
const STUDY = { timeLimit: '', feedback: 'immediate', attempts: '{ max: unlimited }' }
const FILES = {
  'chapters.yaml': CHAPTERS,
  'docker/sample.yaml': SAMPLE_BANK,
  'docker/study.quiz.yaml': sampleQuiz('study', STUDY),
  'docker/exam.quiz.yaml': sampleQuiz('exam', {
    access: 'assigned',
    attempts: '{ max: 1 }',
    sections: '[{ questions: { bank: sample, ids: [second] } }]',
  }),
}

/** Somebody who practises the three questions of the sample bank as they like. */
async function scene() {
  const errors: object[] = []
  const log = { debug() {}, info() {}, warn() {}, error: (data: object) => void errors.push(data) }
  const world = await createWorld({ content: false, log })
  await world.publish(FILES)
  const person = await world.person()
  const attempt = await start(person.at(T0), 'study')
  const on = (ctx: Context, position: number) => revealResponse(ctx, { attempt, position })
  const reveal = (position: number, at = T0) => on(person.at(at), position)
  return { world, person, attempt, reveal, on, errors }
}

const answersOf = async (ctx: Context, attempt: string): Promise<ReleasedQuestion[]> => {
  const { result } = await getResult(ctx, { attempt })
  if (result.released !== 'answers') throw new Error(`released: ${result.released}`)
  return result.questions
}

describe('a question that is revealed', () => {
  test('tells its key, its explanation and what the stored answer earned, the same whenever it is asked', async () => {
    const { world, person, attempt, reveal } = await scene()
    await save(person.at(T0), attempt, 1, choose('wrong-1'))
    const told = await reveal(1)
    expect(told).toMatchObject({
      position: 1,
      section: 'All',
      response: shown(world, choose('wrong-1')),
      points: 0,
      maxPoints: 1,
      key: shown(world, choose('right-1')),
      explanation: 'SECRET-EXPLANATION-1',
      feedback: [{ option: shownOption(world, 'wrong-1'), text: 'SECRET-FEEDBACK-1' }],
    })
    expect(JSON.stringify(await reveal(1, plus(MINUTE)))).toBe(JSON.stringify(told))
  })

  test('takes no other answer, and the others do', async () => {
    const { world, person, attempt, reveal } = await scene()
    await save(person.at(T0), attempt, 1, choose('wrong-1'))
    await reveal(1)
    for (const response of [choose('right-1'), choose('wrong-1'), null])
      await refused(save(person.at(T0), attempt, 1, response), 'revealed')
    const flagging = { attempt, position: 1, response: choose('wrong-1'), flagged: true, expectedVersion: 1 }
    await refused(saveResponse(person.at(T0), flagging), 'revealed')
    expect((await save(person.at(T0), attempt, 2, choose('right-2'))).version).toBe(1)
    expect(await rowsOf(world.db, 'responses', attempt, 'position')).toMatchObject([
      { position: 1, response: choose('wrong-1'), version: 1, flagged: false },
      { position: 2, version: 1 },
    ])
    expect(await rowsOf(world.db, 'response_journal', attempt)).toHaveLength(2)
  })

  test('refuses its entry of a replay alone, and keeps nothing of it', async () => {
    const { world, person, attempt, reveal } = await scene()
    await reveal(1)
    const entry = (n: number, position: number, choice: string) => ({
      id: `01890000-0000-7000-8000-00000000000${n}`,
      position,
      response: choose(choice),
    })
    const entries = [entry(1, 1, 'right-1'), entry(2, 2, 'right-2')]
    for (const second of ['accepted', 'duplicate']) {
      const told = await replayResponses(person.at(T0), { attempt, entries })
      expect(told.map(({ outcome }) => outcome)).toEqual(['revealed', second])
    }
    expect(await rowsOf(world.db, 'responses', attempt, 'position')).toMatchObject([
      { position: 1, response: null },
      { position: 2, response: choose('right-2') },
    ])
  })

  test('answers the retry of a save whose reply was lost before it', async () => {
    const { person, attempt, reveal } = await scene()
    const first = { attempt, position: 1, response: choose('wrong-1'), expectedVersion: 0 }
    const { version } = await saveResponse(person.at(T0), first)
    await reveal(1)
    expect((await saveResponse(person.at(T0), first)).version).toBe(version)
  })

  test('was a blank: it earns nothing, and stays one', async () => {
    const { world, person, attempt, reveal } = await scene()
    expect(await reveal(1)).toMatchObject({ response: null, points: 0, key: shown(world, choose('right-1')) })
    await refused(save(person.at(T0), attempt, 1, choose('right-1')), 'revealed')
    expect(await rowsOf(world.db, 'response_journal', attempt)).toMatchObject([
      { seq: 1, position: 1, response: null, version: 1, outcome: 'accepted' },
    ])
    expect((await stored(world.db, attempt)).last_seq).toBe(1)
  })

  test('is known by the attempt, so that a page draws it after a reload', async () => {
    const { person, attempt, reveal } = await scene()
    await reveal(2)
    const { reveals, questions } = await getAttempt(person.at(T0), { attempt })
    expect(reveals).toBe(true)
    expect(questions!.map(({ revealed }) => revealed)).toEqual([false, true, false])
  })

  test('is in the history of the attempt once, by its owner', async () => {
    const { world, person, attempt, reveal } = await scene()
    await save(person.at(T0), attempt, 2, choose('right-2'))
    await reveal(2, plus(MINUTE))
    await reveal(2, plus(2 * MINUTE))
    const events = await rowsOf(world.db, 'attempt_events', attempt, 'id')
    expect(events.filter(({ event }) => event === 'revealed')).toMatchObject([
      { at: plus(MINUTE), actor_kind: 'person', actor_id: person.id, data: { position: 2, version: 1 } },
    ])
  })
})

describe('closing', () => {
  test('takes the grade that was revealed, whatever grading says by then', async () => {
    const { world, person, attempt, reveal } = await scene()
    await save(person.at(T0), attempt, 1, choose('right-1'))
    await save(person.at(T0), attempt, 2, choose('right-2'))
    const told = await reveal(1)
    const grading = vi.spyOn(single, 'grade')
    onTestFinished(() => grading.mockRestore())
    grading.mockReturnValue({ fraction: { n: 0, d: 1 }, parts: [] })
    await submitAttempt(person.at(T0), { attempt })
    expect(grading).toHaveBeenCalledTimes(1)
    const [first, second] = await answersOf(person.at(T0), attempt)
    expect(JSON.stringify(first)).toBe(JSON.stringify(told))
    expect(second!.points).toBe(0)
    expect((await rowsOf(world.db, 'question_scores', attempt, 'position'))[0]).toMatchObject({
      points: '1.0000000',
      fraction_numerator: 1,
      chosen: ['right-1'],
    })
  })

  test('grades once more what could not be graded: it was given away without points, and counts as it was', async () => {
    const { world, person, attempt, reveal, errors } = await scene()
    await save(person.at(T0), attempt, 1, choose('right-1'))
    const grading = vi.spyOn(single, 'grade').mockImplementation(() => {
      throw new Error('no grade')
    })
    onTestFinished(() => grading.mockRestore())
    expect(await reveal(1)).toMatchObject({ points: null, key: shown(world, choose('right-1')), parts: [] })
    expect(errors).toMatchObject([{ attempt, position: 1 }])
    await refused(save(person.at(T0), attempt, 1, choose('wrong-1')), 'revealed')
    await submitAttempt(person.at(T0), { attempt })
    grading.mockRestore()
    const admin = await world.person('admin')
    expect(await rescoreAttempts(admin.at(T0))).toEqual({ settled: 1, pending: 0 })
    expect((await answersOf(person.at(T0), attempt))[0]).toMatchObject({ points: 1 })
  })
})

describe('nothing is revealed', () => {
  test('of an attempt that is closed, or whose time is over', async () => {
    const { person, attempt, reveal } = await scene()
    const times = await refused(reveal(1, plus(31 * DAY)), 'attempt-closed')
    expect(times).toMatchObject({ state: 'expired' })
    await submitAttempt(person.at(T0), { attempt })
    await refused(reveal(1), 'attempt-closed')
  })

  test('of a quiz that does not say so', async () => {
    const { world } = await scene()
    await world.publish({ ...FILES, 'docker/plain.quiz.yaml': sampleQuiz('plain', { timeLimit: '' }) })
    const person = await world.person()
    const attempt = await start(person.at(T0), 'plain')
    await refused(revealResponse(person.at(T0), { attempt, position: 1 }), 'not-revealable')
    expect((await getAttempt(person.at(T0), { attempt })).reveals).toBe(false)
  })

  test('under an assignment, even of a quiz that says so', async () => {
    const { world } = await scene()
    const person = await world.person()
    const cohort = await world.cohort({ members: [person] })
    const window = { opensAt: plus(-MINUTE), closesAt: plus(DAY) }
    const assignment = await world.assignment({ cohort, quiz: 'study', ...window })
    expect((await getQuiz(person.at(T0), { quiz: 'study' })).reveals).toBe(false)
    const attempt = await start(person.at(T0), 'study', assignment)
    await refused(revealResponse(person.at(T0), { attempt, position: 1 }), 'not-revealable')
    expect((await getAttempt(person.at(T0), { attempt })).reveals).toBe(false)
  })

  test('at a position that the paper does not have', async () => {
    const { reveal } = await scene()
    await refused(reveal(4), 'not-on-paper')
  })

  test('to anybody else', async () => {
    const { world, on } = await scene()
    for (const role of ['trainee', 'trainer', 'admin'] as const)
      await refused(on((await world.person(role)).at(T0), 1), 'not-found')
  })

  test('that stands on another open paper of the person, in whatever revision, before and after', async () => {
    const { world, person, attempt, reveal } = await scene()
    const other = await world.person()
    const cohort = await world.cohort({ members: [person, other] })
    await world.assignment({ cohort, quiz: 'exam', opensAt: plus(-MINUTE), closesAt: plus(DAY) })
    await reveal(2)
    await world.publish({
      ...FILES,
      'docker/sample.yaml': SAMPLE_BANK.replace('Second question?', 'The second question?'),
    })
    const exam = await start(person.at(T0), 'exam')
    await refused(reveal(2), 'on-open-paper')
    expect(await reveal(1)).toMatchObject({ key: shown(world, choose('right-1')) })
    expect(await rowsOf(world.db, 'attempt_events', attempt)).toHaveLength(3)
    // Somebody else's paper keeps nothing from anyone.
    await start(other.at(T0), 'exam')
    await submitAttempt(person.at(T0), { attempt: exam })
    expect(await reveal(2)).toMatchObject({ key: shown(world, choose('right-2')) })
  })
})

test('a trainer tries it in a preview', async () => {
  const { world } = await scene()
  const trainer = await world.person('trainer')
  const attempt = await start(trainer.at(T0), 'study')
  expect(await revealResponse(trainer.at(T0), { attempt, position: 1 })).toMatchObject({ points: 0 })
})

describe('beside another call, on connections of their own', () => {
  /** Two calls on one attempt whose first answer is right, in a given order of statements. */
  async function race(
    calls: Record<string, (ctx: Context, attempt: string) => Promise<unknown>>,
    ...order: Leg[]
  ) {
    const { world, person, attempt } = await scene()
    await save(person.at(T0), attempt, 1, choose('right-1'))
    const stage = await openStage(world.url, 2)
    onTestFinished(() => stage.close())
    const players = Object.entries(calls).map(([name, call]) => ({
      name,
      run: (db: Context['db']) => call({ ...person.at(T0), db }, attempt),
    }))
    const { outcomes, trace } = await stage.play(players, legs(...order))
    const codes = outcomes.map(
      ({ error }) => (error as { code?: string } | undefined)?.code ?? error ?? 'done',
    )
    return { world, person, attempt, codes, trace, outcomes }
  }

  const reveal = (ctx: Context, attempt: string) => revealResponse(ctx, { attempt, position: 1 })
  const change = (ctx: Context, attempt: string) => save(ctx, attempt, 1, choose('wrong-1'))
  const blank = (ctx: Context, attempt: string) => revealResponse(ctx, { attempt, position: 2 })
  const fill = (ctx: Context, attempt: string) => save(ctx, attempt, 2, choose('right-2'))
  const submit = (ctx: Context, attempt: string) => submitAttempt(ctx, { attempt })

  /** What is stored is what was graded. */
  async function expectGraded({ world, attempt }: Awaited<ReturnType<typeof race>>) {
    for (const { response, revealed } of await rowsOf(world.db, 'responses', attempt)) {
      if (!revealed) continue
      const { choice } = (response ?? {}) as { choice?: string }
      expect((revealed as { chosen: string[] }).chosen).toEqual(choice === undefined ? [] : [choice])
    }
  }

  test('a save waits for it and is refused: the answer that was graded is the one that stays', async () => {
    const raced = await race({ reveal, change }, ['reveal', 'list_papers'], ['change', 'upsert_response'])
    expect(raced.trace).toContain('(change waiting)')
    expect(raced.codes).toEqual(['done', 'revealed'])
    await expectGraded(raced)
  })

  test('a first save waits for a blank to be revealed, and is refused', async () => {
    const raced = await race({ blank, fill }, ['blank', 'list_papers'], ['fill', 'upsert_response'])
    expect(raced.trace).toContain('(fill waiting)')
    expect(raced.codes).toEqual(['done', 'revealed'])
    await expectGraded(raced)
  })

  test('it waits for a save, and grades what that stored', async () => {
    const raced = await race({ change, reveal }, ['change', 'upsert_response'], ['reveal', 'lock_own'])
    expect(raced.trace).toContain('(reveal waiting)')
    expect(raced.codes).toEqual(['done', 'done'])
    expect(raced.outcomes[1]!.value).toMatchObject({
      response: shown(raced.world, choose('wrong-1')),
      points: 0,
    })
    await expectGraded(raced)
  })

  test('a submit waits for it, and takes its grade', async () => {
    const raced = await race({ reveal, submit }, ['reveal', 'set_revealed'], ['submit', 'lock_own_attempt'])
    expect(raced.trace).toContain('(submit waiting)')
    expect(raced.codes).toEqual(['done', 'done'])
    const [first] = await answersOf(raced.person.at(T0), raced.attempt)
    expect(JSON.stringify(first)).toBe(JSON.stringify(raced.outcomes[0]!.value))
  })

  test('it waits for a submit, and is refused', async () => {
    const raced = await race({ submit, reveal }, ['submit', 'lock_own_attempt'], ['reveal', 'lock_own'])
    expect(raced.trace).toContain('(reveal waiting)')
    expect(raced.codes).toEqual(['done', 'attempt-closed'])
  })

  test('a second reveal waits, and answers the same without a second entry of the history', async () => {
    const raced = await race({ reveal, again: reveal }, ['reveal', 'set_revealed'], ['again', 'lock_own'])
    expect(raced.trace).toContain('(again waiting)')
    const [one, other] = raced.outcomes.map(({ value }) => JSON.stringify(value))
    expect(other).toBe(one)
    const events = await rowsOf(raced.world.db, 'attempt_events', raced.attempt)
    expect(events.filter(({ event }) => event === 'revealed')).toHaveLength(1)
  })
})
