import { expect, test } from 'vitest'
import { ENGINE_VERSION } from '../../../src/domain/scoring/grade-paper.ts'
import { countAttempts } from '../../../src/usecases/attempts/count.ts'
import { getResult } from '../../../src/usecases/attempts/get-result.ts'
import { listAttempts, listAttemptsInput } from '../../../src/usecases/attempts/list.ts'
import { voidAttempt } from '../../../src/usecases/attempts/managing/void.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { rescoreAttempts } from '../../../src/usecases/scores/rescore.ts'
import { rowsOf, save, start, tick } from '../../support/attempts.ts'
import { createWorld, sampleQuiz, type TestPerson, type World } from '../../support/world.ts'

const QUESTION = (id: string) => `
  - id: ${id}
    type: multiple
    prompt: What of ${id}?
    options:
      - { id: a, text: Option one, correct: true }
      - { id: b, text: Option two }
      - { id: c, text: Option three, correct: true }
      - { id: d, text: Option four }
    explanation: Because.`

const FILES = {
  'chapters.yaml': 'chapters: [{ id: docker/images, title: Images, module: docker }]',
  'docker/ticks.yaml': `bank: ticks
title: Ticks
module: docker
chapter: docker/images
language: en
license: MIT
questions:${['first', 'second', 'third'].map(QUESTION).join('')}
`,
  'docker/ticks.quiz.yaml': sampleQuiz('ticks', {
    sections: '[{ title: All, questions: { bank: ticks } }]',
    release: '{ score: on-submit, answers: manual }',
  }),
}

interface Submitted {
  id: string
  person: TestPerson
  /** Lets the grader that failed read its answer again. */
  mend(position: number): Promise<unknown>
}

async function ticksWorld(): Promise<World> {
  const world = await createWorld({ content: false })
  await world.publish(FILES)
  return world
}

/** An attempt of three half right answers, closed while the graders of these positions could not read theirs. */
async function submitted(world: World, ...failing: number[]): Promise<Submitted> {
  const person = await world.person()
  const id = await start(person.ctx, 'ticks')
  for (const position of [1, 2, 3]) await save(person.ctx, id, position, tick('a'))
  const store = (position: number, choices: unknown) =>
    world.db.pool.query('UPDATE responses SET response = $3 WHERE attempt_id = $1 AND position = $2', [
      id,
      position,
      { type: 'multiple', choices },
    ])
  // An answer that no schema lets in.
  for (const position of failing) await store(position, 7)
  await submitAttempt(person.ctx, { attempt: id })
  return { id, person, mend: (position) => store(position, ['a']) }
}

const commandLine = ({ services }: World) => serviceContext(services, 'command-line')

test('a pending score becomes what grading gives now, with an audit line', async () => {
  const world = await ticksWorld()
  const { id, person, mend } = await submitted(world, 3)
  expect((await getResult(person.ctx, { attempt: id })).result).toMatchObject({ score: { state: 'pending' } })
  await mend(3)
  expect(await rescoreAttempts(commandLine(world))).toEqual({ settled: 1, pending: 0 })
  await world.db.pool.query('UPDATE attempts SET answers_released_at = now()')
  const { result, receipt } = await getResult(person.ctx, { attempt: id })
  expect(result).toMatchObject({
    score: { state: 'final', points: 1.5 },
    questions: [
      { points: 0.5 },
      { points: 0.5 },
      { points: 0.5, parts: expect.arrayContaining([expect.objectContaining({ code: 'option-right' })]) },
    ],
  })
  expect(receipt).not.toBeNull()
  const { rows } = await world.db.pool.query(
    `SELECT action, actor_kind, before, after FROM audit_log WHERE object_id = $1`,
    [id],
  )
  expect(rows).toEqual([
    {
      action: 'attempt.rescore',
      actor_kind: 'service',
      before: { state: 'pending', revision: 1 },
      after: { state: 'final', points: '1.5000000', revision: 2 },
    },
  ])
})

test('what is replaced is kept: a revision each, with rows only for the questions that changed', async () => {
  const world = await ticksWorld()
  const { id, mend } = await submitted(world, 2, 3)
  for (const position of [2, 3]) {
    await mend(position)
    await rescoreAttempts(commandLine(world))
  }
  const scores = await rowsOf(world.db, 'attempt_scores', id, 'revision')
  expect(scores).toMatchObject([
    { revision: 1, cause: 'close', cause_id: null, close_number: 1, state: 'pending', points: null },
    { revision: 2, cause: 'rescore', cause_id: null, close_number: 1, state: 'pending', points: null },
    { revision: 3, cause: 'rescore', cause_id: null, close_number: 1, state: 'final', points: '1.5000000' },
  ])
  expect(scores.map((row) => row['superseded_at'])).toEqual([
    scores[1]!['scored_at'],
    scores[2]!['scored_at'],
    null,
  ])
  const questions = await rowsOf(world.db, 'question_scores', id, 'position, revision')
  expect(questions.map(({ position, revision, points }) => [position, revision, points])).toEqual([
    [1, 1, '0.5000000'],
    [2, 1, null],
    [2, 2, '0.5000000'],
    [3, 1, null],
    [3, 3, '0.5000000'],
  ])
  const parts = await rowsOf(world.db, 'question_score_parts', id, 'position, revision')
  expect(parts.map(({ position, revision }) => [position, revision])).toEqual(
    questions.map(({ position, revision }) => [position, revision]),
  )
})

test('a question keeps the engine that graded it, whatever engine settles another', async () => {
  const world = await ticksWorld()
  const { id, mend } = await submitted(world, 3)
  // As a closing under an older engine left it; only a superuser who lifts the triggers can.
  const client = await world.db.pool.connect()
  await client.query('SET session_replication_role = replica')
  for (const table of ['question_scores', 'attempt_scores'])
    await client.query(`UPDATE ${table} SET engine_version = 0 WHERE attempt_id = $1`, [id])
  await client.query('RESET session_replication_role')
  client.release()
  await mend(3)
  await rescoreAttempts(commandLine(world))
  const engines = async (table: 'attempt_scores' | 'question_scores', by: string) =>
    (await rowsOf(world.db, table, id, by)).map((row) => row['engine_version'])
  expect(await engines('attempt_scores', 'revision')).toEqual([0, ENGINE_VERSION])
  expect(await engines('question_scores', 'position, revision')).toEqual([0, 0, 0, ENGINE_VERSION])
})

test('a final score never changes, and what cannot be graded yet is left as it is', async () => {
  const world = await ticksWorld()
  const final = await submitted(world)
  const waiting = await submitted(world, 3)
  expect(await rescoreAttempts(commandLine(world))).toEqual({ settled: 0, pending: 1 })
  for (const { id } of [final, waiting]) {
    expect(await rowsOf(world.db, 'attempt_scores', id)).toMatchObject([{ revision: 1, superseded_at: null }])
    expect(await rowsOf(world.db, 'question_scores', id)).toHaveLength(3)
  }
})

test('two runs at once settle each attempt once', async () => {
  const world = await ticksWorld()
  for (let count = 0; count < 4; count++) await (await submitted(world, 3)).mend(3)
  const ctx = commandLine(world)
  const runs = await Promise.all([rescoreAttempts(ctx), rescoreAttempts(ctx), rescoreAttempts(ctx)])
  expect(runs.reduce((sum, run) => sum + run.settled, 0)).toBe(4)
})

test('nobody waits for the score of an attempt that was voided', async () => {
  const world = await ticksWorld()
  const { id, mend } = await submitted(world, 3)
  const admin = await world.person('admin')
  const waiting = async () => ({
    listed: (await listAttempts(admin.ctx, listAttemptsInput.parse({ score: 'pending' }))).items.map(
      (attempt) => attempt.id,
    ),
    counted: (await countAttempts(world.db)).pending,
  })
  expect(await waiting()).toEqual({ listed: [id], counted: 1 })
  await voidAttempt(admin.ctx, { attempt: id, reason: 'the wrong room' })
  expect(await waiting()).toEqual({ listed: [], counted: 0 })
  await mend(3)
  expect(await rescoreAttempts(commandLine(world))).toEqual({ settled: 0, pending: 0 })
  expect(await rowsOf(world.db, 'attempt_scores', id)).toMatchObject([{ revision: 1, state: 'pending' }])
})
