import { describe, expect, test } from 'vitest'
import { releaseAttempt } from '../../../src/usecases/attempts/managing/release.ts'
import { reopenAttempt } from '../../../src/usecases/attempts/managing/reopen.ts'
import { voidAttempt } from '../../../src/usecases/attempts/managing/void.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { eraseMe } from '../../../src/usecases/me/erase.ts'
import { type ExportedAttempt, exportMe } from '../../../src/usecases/me/export.ts'
import { revealResponse } from '../../../src/usecases/responses/reveal.ts'
import { getReport } from '../../../src/usecases/results/reports/get.ts'
import { listReports, listReportsInput } from '../../../src/usecases/results/reports/list.ts'
import { listReportsOfAttempt } from '../../../src/usecases/results/reports/list-of-attempt.ts'
import { reportQuestion } from '../../../src/usecases/results/reports/report-question.ts'
import { updateReport } from '../../../src/usecases/results/reports/update.ts'
import { getStatistics, getStatisticsInput } from '../../../src/usecases/results/statistics/get.ts'
import { mergePeople } from '../../../src/usecases/users/merging/merge.ts'
import { undoMerge } from '../../../src/usecases/users/merging/undo.ts'
import { refused, start, stored } from '../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../support/instant.ts'
import {
  createWorld,
  type PersonContext,
  SAMPLE_BANK,
  sampleQuiz,
  type TestPerson,
  type World,
} from '../../support/world.ts'

const reason = 'Une panne.'
const FILES = {
  'chapters.yaml': 'chapters: [{ id: docker/images, title: Images, module: docker }]',
  'docker/sample.yaml': SAMPLE_BANK,
  'docker/sample.quiz.yaml': sampleQuiz('sample'),
  'docker/manual.quiz.yaml': sampleQuiz('manual', { release: '{ score: on-submit, answers: manual }' }),
  'docker/study.quiz.yaml': sampleQuiz('study', {
    timeLimit: '',
    feedback: 'immediate',
    release: '{ score: on-submit, answers: manual }',
  }),
  'docker/exam.quiz.yaml': sampleQuiz('exam', {
    access: 'assigned',
    attempts: '{ max: 2, counts: best }',
    sections: '[{ questions: { bank: sample, ids: [second] } }]',
  }),
}

/** Two trainees of one trainer, who give an exam, and a trainer of others. */
async function scene() {
  const world = await createWorld({ content: false, max: 12 })
  await world.publish(FILES)
  const [trainer, other] = [await world.person('trainer'), await world.person('trainer')]
  const [trainee, mate] = [await world.person(), await world.person()]
  const cohort = await world.cohort({ trainers: [trainer], members: [trainee, mate] })
  await world.cohort({ trainers: [other] })
  const window = { opensAt: T0, closesAt: plus(60 * MINUTE) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window })
  return { world, trainer, other, trainee, mate, cohort, assignment }
}

/** An attempt that was handed in. */
async function take({ at }: TestPerson, quiz = 'sample'): Promise<string> {
  const attempt = await start(at(T0), quiz)
  await submitAttempt(at(T0), { attempt })
  return attempt
}

const report = (ctx: PersonContext, attempt: string, text = 'Faux.', position = 1) =>
  reportQuestion(ctx, { attempt, position, text })

const seenBy = async ({ ctx }: TestPerson, query: Record<string, string> = {}) =>
  (await listReports(ctx, listReportsInput.parse(query))).items.map(({ id }) => id)

const ofAttempt = async (ctx: PersonContext, attempt: string) =>
  (await listReportsOfAttempt(ctx, { attempt, limit: 50 })).items

const rowsIn = async ({ db }: World) =>
  (await db.pool.query('SELECT * FROM question_reports ORDER BY id')).rows

describe('a question is reported by whoever may read its answer', () => {
  type Scene = Awaited<ReturnType<typeof scene>>
  test.each<[string, (given: Scene) => Promise<unknown>, string]>([
    [
      'of a running practice',
      async ({ trainee: { at } }) => report(at(T0), await start(at(T0))),
      'not-released',
    ],
    [
      'of a result without its answers',
      async ({ trainee }) => report(trainee.at(T0), await take(trainee, 'manual')),
      'not-released',
    ],
    [
      'that such a paper does not have, which it does not tell',
      async ({ trainee }) => report(trainee.at(T0), await take(trainee, 'manual'), 'Faux.', 9),
      'not-released',
    ],
    [
      'that was not revealed',
      async ({ trainee: { at } }) => {
        const attempt = await start(at(T0), 'study')
        await revealResponse(at(T0), { attempt, position: 1 })
        return report(at(T0), attempt, 'Faux.', 2)
      },
      'not-released',
    ],
    [
      'that the paper does not have',
      async ({ trainee }) => report(trainee.at(T0), await take(trainee), 'Faux.', 4),
      'not-on-paper',
    ],
    [
      'that they have on another paper, which is open',
      async ({ trainee }) => {
        const attempt = await take(trainee)
        await start(trainee.at(T0), 'exam')
        return report(trainee.at(T0), attempt, 'Faux.', 2)
      },
      'on-open-paper',
    ],
    [
      'of an attempt that was voided',
      async ({ trainee, trainer }) => {
        const attempt = await take(trainee)
        await voidAttempt(trainer.at(T0), { attempt, reason })
        return report(trainee.at(T0), attempt)
      },
      'attempt-voided',
    ],
    [
      "of somebody else's attempt",
      async ({ trainee, mate }) => report(mate.at(T0), await take(trainee)),
      'not-found',
    ],
    [
      'of a trainee, by their trainer',
      async ({ trainee, trainer }) => report(trainer.at(T0), await take(trainee)),
      'not-found',
    ],
  ])('not one %s', async (_name, work, code) => {
    const given = await scene()
    await refused(work(given), code as never)
    expect(await rowsIn(given.world)).toEqual([])
  })

  test('one that was revealed, while the practice runs and after', async () => {
    const { trainee } = await scene()
    const attempt = await start(trainee.at(T0), 'study')
    for (const position of [1, 2]) await revealResponse(trainee.at(T0), { attempt, position })
    expect(await report(trainee.at(T0), attempt)).toMatchObject({ created: true })
    await submitAttempt(trainee.at(T0), { attempt })
    expect(await report(trainee.at(T0), attempt, 'Faux.', 2)).toMatchObject({ created: true })
  })

  test('one of a result that a trainer released to its owner alone', async () => {
    const { trainee, mate, trainer } = await scene()
    const [mine, theirs] = [await take(trainee, 'manual'), await take(mate, 'manual')]
    await releaseAttempt(trainer.at(T0), { attempt: mine, answers: true, reason })
    expect(await report(trainee.at(T0), mine)).toMatchObject({ created: true })
    await refused(report(mate.at(T0), theirs), 'not-released')
  })
})

describe('a report', () => {
  test('takes another text until it is settled; the same one sent again says what stands', async () => {
    const { world, trainee, trainer } = await scene()
    const attempt = await take(trainee)
    const made = await report(trainee.at(T0), attempt)
    const put = await report(trainee.at(plus(MINUTE)), attempt, 'Très faux.')
    expect(put).toMatchObject({ created: false, report: { id: made.report.id, text: 'Très faux.' } })
    expect(put.report.changedAt).toBe(plus(MINUTE).toISOString())
    const { id } = made.report
    await updateReport(trainer.at(plus(2 * MINUTE)), { report: id, answer: 'Non.' })
    const again = await report(trainee.at(plus(3 * MINUTE)), attempt, 'Très faux.')
    expect(again.report).toMatchObject({ state: 'answered', changedAt: plus(2 * MINUTE).toISOString() })
    await refused(report(trainee.at(plus(3 * MINUTE)), attempt, 'Si.'), 'report-settled')
    await updateReport(trainer.at(plus(4 * MINUTE)), { report: id, state: 'open' })
    expect((await report(trainee.at(plus(5 * MINUTE)), attempt, 'Si.')).report).toMatchObject({
      ...{ text: 'Si.', state: 'open', answer: null, answeredAt: null },
    })
    expect(await rowsIn(world)).toHaveLength(1)
  })

  test('is one a question, however many are sent at once', async () => {
    const { world, trainee } = await scene()
    const attempt = await take(trainee)
    const texts = Array.from({ length: 10 }, (_, n) => `Faux ${n}.`)
    const outcomes = await Promise.all(texts.map((text) => report(trainee.at(T0), attempt, text)))
    expect(outcomes.filter(({ created }) => created)).toHaveLength(1)
    expect(new Set(outcomes.map((outcome) => outcome.report.id)).size).toBe(1)
    const [row] = await rowsIn(world)
    expect(texts).toContain(row.text)
  })

  test('that is put right while it is answered is one or the other: no answer stands beside a later text', async () => {
    const { world, trainee, trainer } = await scene()
    const attempt = await take(trainee)
    for (let round = 0; round < 10; round++) {
      await world.db.pool.query('DELETE FROM question_reports')
      const { id } = (await report(trainee.ctx, attempt, 'Before.')).report
      const [put] = await Promise.allSettled([
        report(trainee.ctx, attempt, 'After.'),
        updateReport(trainer.ctx, { report: id, answer: 'Non.' }),
      ])
      const [row] = await rowsIn(world)
      expect(row).toMatchObject({
        state: 'answered',
        text: put.status === 'fulfilled' ? 'After.' : 'Before.',
      })
      if (put.status === 'rejected') expect(put.reason).toMatchObject({ code: 'report-settled' })
    }
  })

  test('stays where its attempt is voided since, and is answered', async () => {
    const { trainee, trainer } = await scene()
    const attempt = await take(trainee)
    const { id } = (await report(trainee.at(T0), attempt)).report
    await voidAttempt(trainer.at(T0), { attempt, reason })
    expect(await seenBy(trainer)).toEqual([id])
    await updateReport(trainer.at(T0), { report: id, answer: 'Oui.' })
    expect(await ofAttempt(trainee.at(T0), attempt)).toMatchObject([{ id, answer: 'Oui.' }])
  })

  test('keeps its answer from its owner while they have the question on a paper that is open', async () => {
    const { world, trainee, trainer } = await scene()
    const attempt = await take(trainee)
    const { id } = (await report(trainee.at(T0), attempt, 'Faux.', 2)).report
    await updateReport(trainer.at(T0), { report: id, answer: 'SECRET' })
    const answers = async () => [
      (await ofAttempt(trainee.at(T0), attempt))[0]!.answer,
      (await exported(trainee)).attempts.find((one) => one.attempt.id === attempt)!.reports[0]!.answer,
    ]
    expect(await answers()).toEqual(['SECRET', 'SECRET'])
    const exam = await start(trainee.at(T0), 'exam')
    expect(await answers()).toEqual([null, null])
    expect((await ofAttempt(trainer.at(T0), attempt))[0]!.answer).toBe('SECRET')
    await submitAttempt(trainee.at(T0), { attempt: exam })
    expect(await answers()).toEqual(['SECRET', 'SECRET'])
    const again = { attempt, minutes: 5, until: plus(30 * MINUTE).toISOString(), reason, force: true }
    await reopenAttempt(trainer.at(T0), again as never)
    expect((await stored(world.db, attempt)).waiting_until).not.toBeNull()
    expect(await answers()).toEqual([null, null])
  })
})

async function exported({ at }: TestPerson) {
  const { attempts: items, ...rest } = await exportMe(at(T0))
  const attempts: ExportedAttempt[] = []
  for await (const attempt of items) attempts.push(attempt)
  return { ...rest, attempts }
}

describe('trainers', () => {
  test('see the reports of who they follow: of assignments also once a member left, of practice while present', async () => {
    const { world, trainer, other, trainee, mate, cohort, assignment } = await scene()
    const admin = await world.person('admin')
    const outsider = await world.person()
    const [exam, practice] = [await take(trainee, 'exam'), await take(mate)]
    const ids: string[] = []
    for (const [who, attempt] of [
      [trainee, exam],
      [mate, practice],
      [outsider, await take(outsider)],
    ] as const)
      ids.push((await report(who.at(T0), attempt)).report.id)
    const [assigned, practised, foreign] = ids as [string, string, string]
    const questions = { question: 'sample/first', cohort }
    expect(await seenBy(trainer)).toEqual([practised, assigned])
    expect(await seenBy(other)).toEqual([])
    expect(await seenBy(admin)).toEqual([foreign, practised, assigned])
    expect(await seenBy(trainer, { assignment })).toEqual([assigned])
    expect(await seenBy(admin, { cohort })).toEqual([practised, assigned])
    expect(await seenBy(trainer, questions)).toEqual([practised])
    const { keyHash } = await getReport(trainer.ctx, { report: assigned })
    expect(await seenBy(trainer, { keyHash })).toEqual([assigned])
    expect(await seenBy(trainer, { state: 'closed' })).toEqual([])
    for (const query of [{ cohort }, { assignment }])
      await refused(listReports(other.ctx, listReportsInput.parse(query)), 'not-found')
    await world.db.pool.query('UPDATE cohort_members SET left_at = now()')
    expect(await seenBy(trainer)).toEqual([assigned])
    for (const [who, id] of [
      [trainer, practised],
      [other, assigned],
    ] as const) {
      await refused(getReport(who.ctx, { report: id }), 'not-found')
      await refused(updateReport(who.ctx, { report: id, answer: 'Non.' }), 'not-found')
    }
    expect((await rowsIn(world)).map(({ state }) => state)).toEqual(['open', 'open', 'open'])
  })

  test('leave an audit row of ids and names of fields, and none for what changes nothing', async () => {
    const { world, trainer, trainee } = await scene()
    const attempt = await take(trainee)
    const { id } = (await report(trainee.at(T0), attempt, 'SECRET')).report
    for (const change of [
      { answer: 'SECRET', reason },
      { answer: 'SECRET' },
      {},
      { state: 'closed' as const },
    ])
      await updateReport(trainer.at(T0), { report: id, ...change })
    const { rows } = await world.db.pool.query(
      `SELECT before, after, reason, object_id, row(a.*)::text AS line FROM audit_log a
       WHERE action = 'report.update' ORDER BY id`,
    )
    const told = { report: id, position: 1 }
    expect(rows).toMatchObject([
      {
        ...{ object_id: attempt, reason, before: { state: 'open' } },
        after: { ...told, state: 'answered', fields: ['state', 'answer'] },
      },
      { reason: null, before: { state: 'answered' }, after: { ...told, state: 'closed', fields: ['state'] } },
    ])
    expect(rows.map(({ line }) => line).join()).not.toContain('SECRET')
  })

  test('find beside the figures how many are open, at once, though the figures are kept', async () => {
    const { world, trainer, other, trainee, mate, cohort } = await scene()
    const [mine, theirs] = [await take(trainee), await take(mate)]
    const open = async (who: TestPerson, query: object = { quiz: 'sample' }) => {
      const { questions, computedAt } = await getStatistics(who.ctx, getStatisticsInput.parse(query))
      return { computedAt, open: questions.map(({ question, openReports }) => [question, openReports]) }
    }
    const before = await open(trainer)
    expect(before.open).toEqual(['first', 'second', 'third'].map((question) => [question, 0]))
    const { id } = (await report(trainee.at(T0), mine)).report
    await report(mate.at(T0), theirs)
    expect(await open(trainer)).toMatchObject({ computedAt: before.computedAt, open: [['first', 2], {}, {}] })
    expect((await open(trainer, { quiz: 'sample', cohort })).open[0]).toEqual(['first', 2])
    await updateReport(trainer.at(T0), { report: id, state: 'closed' })
    expect((await open(trainer)).open[0]).toEqual(['first', 1])
    await world.db.pool.query('UPDATE cohort_members SET left_at = now() WHERE user_id = $1', [mate.id])
    expect((await open(trainer)).open[0]).toEqual(['first', 0])
    const stranger = await world.person()
    await world.cohort({ trainers: [other], members: [stranger] })
    await take(stranger)
    expect((await open(other)).open[0]).toEqual(['first', 0])
  })
})

describe('with the person', () => {
  test('a report is exported, and goes when they are erased; what a trainer answered goes with the trainer', async () => {
    const { world, trainer, trainee, mate } = await scene()
    const [mine, theirs] = [await take(trainee), await take(mate)]
    const { id } = (await report(trainee.at(T0), mine, 'MINE')).report
    await report(mate.at(T0), theirs, 'THEIRS')
    await updateReport(trainer.at(T0), { report: id, answer: 'ANSWER' })
    const { attempts } = await exported(trainee)
    expect(attempts.map(({ reports }) => reports)).toMatchObject([[{ text: 'MINE', answer: 'ANSWER' }]])
    expect((await exported(trainer)).reportAnswers).toEqual([
      { report: id, answer: 'ANSWER', answeredAt: T0.toISOString() },
    ])
    await eraseMe(trainer.ctx)
    expect(await ofAttempt(trainee.at(T0), mine)).toMatchObject([
      { text: 'MINE', state: 'answered', answer: null },
    ])
    await eraseMe(trainee.ctx)
    expect((await rowsIn(world)).map(({ text }) => text)).toEqual(['THEIRS'])
    await refused(report(trainee.ctx, mine, 'MINE'), 'unauthenticated')
  })

  test('no answer is left behind by a trainer who is erased at that very moment', async () => {
    const { world, trainee, cohort } = await scene()
    const attempt = await take(trainee)
    const { id } = (await report(trainee.at(T0), attempt)).report
    for (let round = 0; round < 10; round++) {
      const trainer = await world.person('trainer')
      const follows = 'INSERT INTO cohort_trainers (cohort_id, user_id) VALUES ($1, $2)'
      await world.db.pool.query(follows, [cohort, trainer.id])
      await Promise.allSettled([
        updateReport(trainer.ctx, { report: id, answer: `Non ${round}.` }),
        eraseMe(trainer.ctx),
      ])
      expect(await rowsIn(world)).toMatchObject([{ text: 'Faux.', answer: null }])
    }
  })

  test('none is left behind by who is erased at that very moment', async () => {
    const { world } = await scene()
    for (let round = 0; round < 10; round++) {
      const trainee = await world.person()
      const attempt = await take(trainee)
      await Promise.allSettled([report(trainee.ctx, attempt), eraseMe(trainee.ctx)])
      expect(await rowsIn(world)).toEqual([])
    }
  })

  test('a report moves with the attempts of a record that is merged, and back', async () => {
    const { trainer, trainee, mate } = await scene()
    const attempt = await take(trainee)
    const { id } = (await report(trainee.at(T0), attempt)).report
    await mergePeople(trainer.ctx, { user: trainee.id, into: mate.id, reason })
    expect(await ofAttempt(mate.at(T0), attempt)).toMatchObject([{ id }])
    expect(await getReport(trainer.ctx, { report: id })).toMatchObject({ trainee: { id: mate.id } })
    expect((await report(mate.at(T0), attempt, 'Oui.')).report.id).toBe(id)
    await undoMerge(trainer.ctx, { user: trainee.id, reason })
    expect(await ofAttempt(trainee.at(T0), attempt).catch(() => [])).toEqual([])
    expect(await getReport(trainer.ctx, { report: id })).toMatchObject({ trainee: { id: trainee.id } })
  })
})
