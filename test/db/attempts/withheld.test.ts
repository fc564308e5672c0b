import { describe, expect, test } from 'vitest'
import { nodesOf } from '../../../bench/plan.ts'
import { recordSteps } from '../../../bench/recording.ts'
import { getResult } from '../../../src/usecases/attempts/get-result.ts'
import { listAttempts } from '../../../src/usecases/attempts/list.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { exportMe } from '../../../src/usecases/me/export.ts'
import { choose, save, start } from '../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../support/instant.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type TestPerson, type World } from '../../support/world.ts'

const CHAPTERS = 'chapters: [{ id: docker/images, title: Images, module: docker }]'
const only = (id: string) => `[{ questions: { bank: sample, ids: [${id}] } }]`

/** As many closed attempts of others over the same paper. */
async function crowd({ db }: World, attempt: string, size: number): Promise<void> {
  await db.pool.query(
    `WITH people AS (
       INSERT INTO users (id, role, name) SELECT gen_random_uuid(), 'trainee', 'Other' FROM generate_series(1, $2) RETURNING id
     ), copies AS (
       INSERT INTO attempts SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'user_id', p.id))).*
       FROM attempts a, people p WHERE a.id = $1 RETURNING id
     )
     INSERT INTO paper_entries SELECT (jsonb_populate_record(e, jsonb_build_object('attempt_id', c.id))).*
     FROM paper_entries e, copies c WHERE e.attempt_id = $1`,
    [attempt, size],
  )
  await db.pool.query('ANALYZE attempts, paper_entries, question_revisions')
}

/** Training over the three questions of the bank, and a test that counts over the second. */
async function scene({ training = {} }: { training?: Record<string, string> } = {}) {
  const world = await createWorld({ content: false })
  const files = {
    'chapters.yaml': CHAPTERS,
    'docker/sample.yaml': SAMPLE_BANK,
    'docker/training.quiz.yaml': sampleQuiz('training', { attempts: '{ max: unlimited }', ...training }),
    'docker/counting.quiz.yaml': sampleQuiz('counting', { attempts: '{ max: 1 }', sections: only('second') }),
    'docker/apart.quiz.yaml': sampleQuiz('apart', { sections: only('first') }),
  }
  await world.publish(files)
  return { world, files, person: await world.person() }
}

const submitted = async (person: TestPerson, quiz: string, at: Date) => {
  const attempt = await start(person.at(at), quiz)
  const { result } = await submitAttempt(person.at(at), { attempt })
  return { attempt, result }
}

const seen = async (person: TestPerson, attempt: string, at: Date) => {
  const { result } = await getResult(person.at(at), { attempt })
  return 'questions' in result
    ? `${result.released} ${result.questions.map(({ position }) => position).join(',')}`
    : result.released
}

/** Whether the total of an attempt is told, by its result and by the list. */
const told = async (person: TestPerson, attempt: string, at: Date) => {
  const { result } = await getResult(person.at(at), { attempt })
  const { items } = await listAttempts(person.at(at), { limit: 50 })
  const listed = items.find(({ id }) => id === attempt)!
  return { result: 'score' in result && result.score !== null, list: listed.score !== null }
}
const BOTH = { result: true, list: true }
const NEITHER = { result: false, list: false }

const scores = async (person: TestPerson, at: Date) => {
  const all: [string, boolean][] = []
  for await (const { attempt, score } of (await exportMe(person.at(at))).attempts)
    all.push([attempt.quiz, score !== null])
  return all
}

describe('what a person has on an open paper', () => {
  test('is in no result that they read meanwhile: neither the submit’s, nor a later one, nor the export', async () => {
    const { person } = await scene()
    const before = await submitted(person, 'training', T0)
    expect(before.result.released).toBe('answers')
    const counting = await start(person.at(plus(1)), 'counting')
    expect(await seen(person, before.attempt, plus(2))).toBe('partly 1,3')
    const { result } = await submitted(person, 'training', plus(3))
    expect(result).toMatchObject({ released: 'partly', withheld: [2] })
    expect(result).toHaveProperty('score', null)
    expect(JSON.stringify(result)).not.toMatch(/right-2|SECRET-EXPLANATION-2/)
    // What was handed in before is a total that they could read then; since, it may be the trial of one answer.
    const meanwhile = [
      ['training', false],
      ['counting', false],
      ['training', true],
    ]
    expect(await scores(person, plus(4))).toEqual(meanwhile)
    await submitAttempt(person.at(plus(5)), { attempt: counting })
    expect(await seen(person, before.attempt, plus(6))).toBe('answers 1,2,3')
    expect(await scores(person, plus(6))).toEqual(meanwhile.map(([quiz]) => [quiz, true]))
  })

  test('is known by bank and id, whatever revision either paper shows', async () => {
    const { world, files, person } = await scene()
    const { attempt } = await submitted(person, 'training', T0)
    await world.publish({
      ...files,
      'docker/sample.yaml': SAMPLE_BANK.replace('Second question?', 'Reworded?'),
    })
    await start(person.at(plus(1)), 'counting')
    expect(await seen(person, attempt, plus(2))).toBe('partly 1,3')
  })

  test.each(['on-submit', 'on-close'])(
    'takes the total with it, in the result and in the list, but where it could be read before: answers %s',
    async (answers) => {
      const { person } = await scene({ training: { release: `{ score: on-submit, answers: ${answers} }` } })
      const { attempt: before } = await submitted(person, 'training', T0)
      expect(await told(person, before, plus(1))).toEqual(BOTH)
      const counting = await start(person.at(plus(1)), 'counting')
      const { attempt: since } = await submitted(person, 'training', plus(2))
      expect(await told(person, before, plus(3))).toEqual(BOTH)
      expect(await told(person, since, plus(3))).toEqual(NEITHER)
      await submitAttempt(person.at(plus(4)), { attempt: counting })
      expect(await told(person, since, plus(5))).toEqual(BOTH)
    },
  )

  test('takes a total with it that is opened since, though its attempt is older', async () => {
    const { world, person } = await scene({ training: { release: '{ score: manual, answers: manual }' } })
    const { attempt } = await submitted(person, 'training', T0)
    const open = (at: Date) =>
      world.db.pool.query('UPDATE attempts SET score_released_at = $2 WHERE id = $1', [attempt, at])
    const counting = await start(person.at(plus(1)), 'counting')
    await open(plus(2))
    expect(await told(person, attempt, plus(3))).toEqual(NEITHER)
    await open(plus(0.5))
    expect(await told(person, attempt, plus(3))).toEqual(BOTH)
    await open(plus(2))
    await submitAttempt(person.at(plus(4)), { attempt: counting })
    expect(await told(person, attempt, plus(5))).toEqual(BOTH)
  })

  test('takes the points of sections and chapters with it', async () => {
    const release = '{ score: on-submit, answers: on-close }'
    const { person } = await scene({ training: { release, groups: 'true' } })
    const counting = await start(person.at(T0), 'counting')
    const { attempt, result } = await submitted(person, 'training', plus(1))
    expect(result).not.toHaveProperty('groups')
    await submitAttempt(person.at(plus(2)), { attempt: counting })
    const all = { questions: 3, points: 0, maxPoints: 3, percentage: 0 }
    expect((await getResult(person.at(plus(3)), { attempt })).result).toMatchObject({
      released: 'score',
      groups: {
        sections: [{ section: 1, title: 'All', ...all }],
        chapters: [{ chapter: 'docker/images', ...all }],
      },
    })
  })

  test('hides nothing else: other questions, other people’s papers, and one whose time is over', async () => {
    const { world, person } = await scene()
    const { attempt } = await submitted(person, 'training', T0)
    await start(person.at(plus(1)), 'counting')
    expect((await submitted(person, 'apart', plus(1))).result.released).toBe('answers')
    const other = await world.person()
    expect((await submitted(other, 'training', plus(1))).result.released).toBe('answers')
    expect(await seen(person, attempt, plus(9 * MINUTE))).toBe('partly 1,3')
    expect(await seen(person, attempt, plus(11 * MINUTE))).toBe('answers 1,2,3')
  })

  test('is the paper of an attempt, not the trial of a trainer', async () => {
    const { world } = await scene()
    const trainer = await world.person('trainer')
    const { attempt } = await submitted(trainer, 'training', T0)
    await start(trainer.at(plus(1)), 'counting')
    expect(await seen(trainer, attempt, plus(2))).toBe('answers 1,2,3')
  })
})

test('the question is asked in one statement, by indexes alone, and costs a submit no round trip', async () => {
  const { world, person } = await scene()
  const { attempt } = await submitted(person, 'training', T0)
  await crowd(world, attempt, 2_000)
  await save(person.at(plus(1)), await start(person.at(plus(1)), 'counting'), 1, choose('wrong-2'))
  const { db, steps } = recordSteps(world.db)
  await getResult({ ...person.at(plus(2)), db }, { attempt })
  const asked = steps.flatMap((step) =>
    typeof step !== 'string' && step.name === 'get_withheld' ? [step] : [],
  )
  expect(asked).toHaveLength(1)
  const plan = await world.db.transaction(async ({ pg }) => {
    // The few questions of a test would be read whole whatever indexes there are.
    await pg.query('SET LOCAL enable_seqscan = off')
    const { text, values } = asked[0]!
    return (await pg.query(`EXPLAIN (FORMAT JSON) ${text}`, values)).rows[0]['QUERY PLAN'][0].Plan
  })
  const nodes = nodesOf(plan)
  expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan')
  // Two indexes of the papers begin with the attempt; one by the question would meet everybody's.
  const indexes = nodes.map((node) =>
    node['Index Name']?.replace(/^paper_entries_(pkey|attempt_id_.*)$/, 'papers'),
  )
  expect(new Set(indexes.filter(Boolean))).toEqual(
    new Set([
      'assignments_id_quiz_key',
      'attempts_pkey',
      'attempts_one_open_key',
      'attempts_waiting_idx',
      'papers',
      'question_revisions_pkey',
    ]),
  )
})
