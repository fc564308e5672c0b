import { expect, test } from 'vitest'
import type { CanonicalQuestion } from '../../../../src/domain/bank/canonical.ts'
import { QUESTION_TYPE_NAMES, questionType } from '../../../../src/domain/questions/registry.ts'
import type { QuestionResponse } from '../../../../src/domain/questions/type.ts'
import { voidAttempt } from '../../../../src/usecases/attempts/managing/void.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { removeMember } from '../../../../src/usecases/cohorts/members/remove.ts'
import { eraseMe } from '../../../../src/usecases/me/erase.ts'
import { getGradebook } from '../../../../src/usecases/results/gradebook.ts'
import { type Computed, compute } from '../../../../src/usecases/results/statistics/compute.ts'
import { COUNTED } from '../../../../src/usecases/results/statistics/get.ts'
import { overrideScore } from '../../../../src/usecases/scores/override.ts'
import { mergePeople } from '../../../../src/usecases/users/merging/merge.ts'
import { undoMerge } from '../../../../src/usecases/users/merging/undo.ts'
import { save, start } from '../../../support/attempts.ts'
import { publishWorked } from '../../../support/worked.ts'
import { createWorld, type TestPerson, type World } from '../../../support/world.ts'

const reason = 'a reason'

/** Takes a quiz to its end: the questions whose bit is set rightly, every third other one wrongly or not at all. */
async function sit(world: World, { ctx }: TestPerson, quiz: string, bits: number): Promise<string> {
  const attempt = await start(ctx, quiz)
  const { rows } = await world.db.pool.query<{ position: number; content: CanonicalQuestion }>(
    `SELECT p.position, r.content FROM paper_entries p JOIN question_revisions r ON r.id = p.question_revision_id
     WHERE p.attempt_id = $1 ORDER BY p.position`,
    [attempt],
  )
  for (const { position, content: question } of rows) {
    const answer = (bits >> position) & 1 ? right(question) : (bits + position) % 3 ? wrong(question) : null
    if (answer !== null) await save(ctx, attempt, position, answer)
  }
  await submitAttempt(ctx, { attempt })
  return attempt
}

const right = ({ type, content }: CanonicalQuestion) => questionType(type).solution(content)

/** The last of the wrong options, where there are some. */
function wrong({ type, content }: CanonicalQuestion): QuestionResponse | null {
  if (type !== 'single' && type !== 'multiple') return null
  const { options } = content as { options: { id: string; correct?: boolean }[] }
  const { id } = options.findLast(({ correct }) => correct !== true)!
  return (type === 'single' ? { type, choice: id } : { type, choices: [id] }) as unknown as QuestionResponse
}

/** A class of eight that took an exam and practised, in all the ways in which attempts come to count or not. */
async function school() {
  const world = await createWorld({ content: false })
  const attempts = '{ max: 3, counts: best }'
  await publishWorked(world, QUESTION_TYPE_NAMES, {
    exam: { access: 'assigned', attempts, release: '{ score: manual, answers: manual }' },
    practice: { attempts, scoring: '{ multiple: each-option }' },
  })
  const trainer = await world.person('trainer')
  const people = await Promise.all(Array.from({ length: 8 }, () => world.person()))
  const cohort = await world.cohort({ trainers: [trainer], members: people })
  const window = { opensAt: new Date(Date.now() - 1000), closesAt: new Date(Date.now() + 3_600_000) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window })
  const exams = await Promise.all(people.map((person, at) => sit(world, person, 'exam', 37 * at + 11)))
  await Promise.all(people.map((person, at) => sit(world, person, 'practice', 53 * at + 5)))
  await sit(world, people[1]!, 'practice', 1023)
  await voidAttempt(trainer.ctx, { attempt: exams[0]!, reason })
  await sit(world, people[0]!, 'exam', 345)
  const given = { attempt: exams[2]!, position: 1, points: '0.5', comment: 'Well.', reason }
  await overrideScore(trainer.ctx, given)
  const merged = (from: number, into: number) => ({ user: people[from]!.id, into: people[into]!.id, reason })
  await mergePeople(trainer.ctx, { ...merged(3, 2), dryRun: false })
  await undoMerge(trainer.ctx, { user: people[3]!.id, reason })
  await mergePeople(trainer.ctx, { ...merged(4, 5), dryRun: false })
  await removeMember(trainer.ctx, { cohort, user: people[6]!.id })
  return { world, trainer, people, cohort, assignment }
}

type School = Awaited<ReturnType<typeof school>>

/** Every figure of the exam, both quizzes and each question, by all attempts that may count. */
async function statistics({ world: { db }, trainer, cohort, assignment }: School) {
  const { rows } = await db.pool.query<{ key: string }>(
    'SELECT DISTINCT key_hash AS key FROM question_revisions',
  )
  const all = { trainer: null, cohort: null }
  const own = { trainer: trainer.id, cohort }
  const subjects = [
    { ...own, kind: 'assignment' as const, subject: assignment, trend: null },
    { ...own, kind: 'quiz' as const, subject: 'practice', trend: null },
    { ...all, kind: 'quiz' as const, subject: 'practice', trend: null },
    { ...all, kind: 'quiz' as const, subject: 'exam', trend: null },
    ...rows.map(({ key }) => ({ ...own, kind: 'key' as const, subject: key, trend: [key] })),
  ]
  const figures: Record<string, Computed> = {}
  for (const subject of subjects)
    for (const attempts of COUNTED)
      figures[`${attempts} of ${subject.subject}, ${subject.cohort}`] = await compute(db, {
        ...subject,
        question: null,
        attempts,
      })
  return figures
}

/** The gradebook without who they are. */
async function gradebook({ trainer, cohort }: School) {
  const { columns, trainees } = await getGradebook(trainer.ctx, { cohort, absent: 'zero', limit: 50 })
  const cells = trainees.map(({ trainee, leftAt, cells }) => ({ id: trainee.id, leftAt, cells }))
  return { columns, rows: cells.toSorted((one, other) => (one.id < other.id ? -1 : 1)) }
}

/** Each by its own text: of two numbers that are told alike, every bit is alike. */
const texts = (all: object) => Object.entries(all).map(([name, one]) => `${name}: ${JSON.stringify(one)}`)

test('erasing people changes no statistic by a bit, nor a mark of the gradebook', async () => {
  const given = await school()
  const [figures, marks] = [await statistics(given), await gradebook(given)]
  const whole = Object.values(figures)
  expect(whole).toHaveLength((4 + QUESTION_TYPE_NAMES.length) * COUNTED.length)
  expect(whole.every(({ n }) => n >= 6)).toBe(true)
  expect(whole.filter(({ alpha }) => alpha.value !== null).length).toBeGreaterThan(20)
  // One who sat it twice, one given points, one whose merge was undone, one with a record, one who left.
  for (const at of [0, 2, 3, 5, 6]) await eraseMe(given.people[at]!.ctx)
  const { rows } = await given.world.db.pool.query('SELECT FROM users WHERE erased_at IS NOT NULL')
  expect(rows).toHaveLength(6)
  const before = new Set(texts(figures))
  expect(texts(await statistics(given)).filter((text) => !before.has(text))).toEqual([])
  expect(await gradebook(given)).toEqual(marks)
})
