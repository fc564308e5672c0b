import { expect, onTestFinished, test } from 'vitest'
import { closeAttempt } from '../../../../src/usecases/attempts/managing/close.ts'
import { reopenAttempt } from '../../../../src/usecases/attempts/managing/reopen.ts'
import { voidAttempt } from '../../../../src/usecases/attempts/managing/void.ts'
import { startAttempt } from '../../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import type { Context } from '../../../../src/usecases/context.ts'
import { carryOut } from '../../../../src/usecases/scores/corrections/carry-out.ts'
import { abandonCorrection, revertCorrection } from '../../../../src/usecases/scores/corrections/manage.ts'
import { overrideScore } from '../../../../src/usecases/scores/override.ts'
import { rowsOf } from '../../../support/attempts.ts'
import { type Chooser, legs, openStage, type Player, randomOf } from '../../../support/races/schedule.ts'
import { begun, corrected, recorded, sat, standing, WRONG_IS_RIGHT } from './class.ts'

const reason = 'a schedule'
const UNTIL = new Date(Date.now() + 600_000)

/** A class of three who chose the same wrong option, a fourth who is about to hand in, and a correction that is recorded. */
async function theatre() {
  const class_ = await sat(['wrong-1', 'wrong-1', 'wrong-1'])
  const { world, trainer, cohort, assignment, attempts, people } = class_
  const stage = await openStage(world.url, 3)
  onTestFinished(() => stage.close())
  const late = await world.person()
  await world.db.pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
    cohort,
    late.id,
  ])
  const running = await begun(late, 'wrong-1', assignment)
  const given = { policy: 'new-key', key: WRONG_IS_RIGHT, cohorts: [cohort] }
  const correction = await recorded(trainer.ctx, given)
  const act = (name: string, ctx: Context, run: (ctx: Context) => Promise<unknown>): Player => ({
    name,
    run: (db) => run({ ...ctx, db }),
  })
  const place = { attempt: attempts[0]!, position: 1, points: '0.5', comment: 'Presque.', reason }
  const players = {
    apply: act('apply', trainer.ctx, (ctx) => carryOut(ctx, correction)),
    again: act('again', trainer.ctx, (ctx) => carryOut(ctx, correction)),
    submit: act('submit', late.ctx, (ctx) => submitAttempt(ctx, { attempt: running })),
    override: act('override', trainer.ctx, (ctx) => overrideScore(ctx, place)),
    void: act('void', trainer.ctx, (ctx) => voidAttempt(ctx, { attempt: attempts[1]!, reason })),
    reopen: act('reopen', trainer.ctx, async (ctx) => {
      await reopenAttempt(ctx, { attempt: attempts[2]!, minutes: 5, until: UNTIL, reason })
      await startAttempt({ ...people[2]!.ctx, db: ctx.db }, { quiz: 'exam' })
      await closeAttempt(ctx, { attempt: attempts[2]!, reason })
    }),
  }
  const play = async (choose: Chooser, ...names: (keyof typeof players)[]) => {
    const { outcomes, trace } = await stage.play(
      names.map((name) => players[name]),
      choose,
    )
    for (const { name, error } of outcomes)
      if (error) throw new Error(`${name}: ${trace.join(' ')}`, { cause: error })
    return trace
  }
  return { ...class_, running, correction, play, given }
}

/** Every closed attempt is graded under the correction, and what a trainer gave stays above it. */
async function expectCorrected(scene: Awaited<ReturnType<typeof theatre>>, ...played: string[]) {
  const [first, second, third, last] = await standing(scene, [...scene.attempts, scene.running])
  expect(first).toBe(played.includes('override') ? '1.5/3' : '2/3')
  if (!played.includes('void')) expect(second).toBe('2/3')
  expect(third).toBe('2/3')
  if (played.includes('submit')) expect(last).toBe('2/3')
  const { rows } = await scene.world.db.pool.query('SELECT graded FROM score_overrides')
  for (const { graded } of rows) expect(graded.points).toBe('1.0000000')
  for (const attempt of scene.attempts) {
    const revisions = await rowsOf(scene.world.db, 'attempt_scores', attempt, 'revision')
    expect(revisions.map(({ revision }) => revision)).toEqual(revisions.map((_, at) => at + 1))
    expect(revisions.filter(({ superseded_at }) => superseded_at === null)).toHaveLength(1)
  }
}

test('a closing that has read what holds is waited for, and corrected with the others', async () => {
  const scene = await theatre()
  const trace = await scene.play(
    legs(['submit', 'list_papers'], ['apply', 'lock_scoring']),
    'submit',
    'apply',
  )
  expect(trace).toContain('(apply waiting)')
  await expectCorrected(scene, 'submit')
})

test('a closing that comes while scores are made current waits, and reads the correction', async () => {
  const scene = await theatre()
  const trace = await scene.play(
    legs(['apply', 'lock_scoring'], ['submit', 'enter_scoring']),
    'submit',
    'apply',
  )
  expect(trace.join()).toContain('(submit waiting)')
  await expectCorrected(scene, 'submit')
})

test('points given while its score was prepared stand, over the corrected grade', async () => {
  const scene = await theatre()
  await scene.play(legs(['apply', 'upsert_staged'], ['override', 'COMMIT']), 'apply', 'override')
  await expectCorrected(scene, 'override')
})

test.each([0, 10])(
  'seeded schedules leave no attempt behind: seeds from %i',
  { timeout: 60_000 },
  async (from) => {
    for (let seed = from; seed < from + 10; seed++) {
      const random = randomOf(seed)
      const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
      const others = (['again', 'submit', 'override', 'void', 'reopen'] as const)
        .filter(() => random() < 0.5)
        .slice(0, 2)
      const scene = await theatre()
      try {
        await scene.play(pick, 'apply', ...others)
        await expectCorrected(scene, ...others)
      } catch (error) {
        throw new Error(`seed ${seed} (${others.join()}): ${(error as Error).message}`, { cause: error })
      }
    }
  },
)

test('a crash at any step leaves scores as they were; resumed, it ends as if nothing had happened', async () => {
  const scene = await theatre()
  const { trainer, attempts, correction } = scene
  const before = await standing(scene, attempts)
  const statements = [
    'share_correction',
    'upsert_staged',
    'lock_scoring',
    'lock_correction',
    'make_current',
    'set_correction_state',
  ]
  for (const last of statements) {
    await expect(carryOut({ ...trainer.ctx, db: crashing(trainer.ctx, last) }, correction)).rejects.toThrow(
      last,
    )
    expect(await standing(scene, attempts)).toEqual(before)
  }
  await carryOut(trainer.ctx, correction)
  await expectCorrected(scene)
})

/** The same database, on which a statement ends the work before it is run. */
function crashing({ db }: Context, name: string): Context['db'] {
  return {
    ...db,
    transaction: (work) =>
      db.transaction((tx) => {
        const query = ((statement: { name?: string }) => {
          if (statement.name === name) throw new Error(`crashed before ${name}`)
          return tx.pg.query(statement as never)
        }) as typeof tx.pg.query
        return work({ pg: { query }, orm: tx.orm, canPrepare: true })
      }),
  }
}

test('given up, it has changed nothing and makes way for another', async () => {
  const scene = await theatre()
  const { trainer, attempts, correction, given } = scene
  await abandonCorrection(trainer.ctx, { correction, reason })
  await carryOut(trainer.ctx, correction)
  expect(await standing(scene, attempts)).toEqual(['1/3', '1/3', '1/3'])
  const second = await corrected(trainer.ctx, given)
  await revertCorrection(trainer.ctx, { correction: second, reason })
  await abandonCorrection(trainer.ctx, { correction: second, reason })
  await expectCorrected(scene)
  await revertCorrection(trainer.ctx, { correction: second, reason })
  await carryOut(trainer.ctx, second)
  expect(await standing(scene, attempts)).toEqual(['1/3', '1/3', '1/3'])
})
