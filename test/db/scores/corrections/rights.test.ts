import { expect, test } from 'vitest'
import { serviceContext } from '../../../../src/usecases/context.ts'
import { carryOut } from '../../../../src/usecases/scores/corrections/carry-out.ts'
import { createCorrection, tryCorrection } from '../../../../src/usecases/scores/corrections/create.ts'
import { revertCorrection } from '../../../../src/usecases/scores/corrections/manage.ts'
import { getCorrection, listCorrections } from '../../../../src/usecases/scores/corrections/view.ts'
import { overrideScore } from '../../../../src/usecases/scores/override.ts'
import { refused } from '../../../support/attempts.ts'
import { asked, corrected, recorded, sat } from './class.ts'

const reason = 'test'
const drop = { policy: 'drop' }

test('a trainer corrects own cohorts, sees what touches them, and takes back what touches no other', async () => {
  const mine = await sat(['wrong-1'])
  const theirs = await sat(['wrong-1'], mine.world)
  const both = [mine.cohort, theirs.cohort]
  await refused(tryCorrection(mine.trainer.ctx, asked({ ...drop, cohorts: both })), 'not-found')
  const admin = serviceContext(mine.world.services, 'command-line')
  const own = await corrected(mine.trainer.ctx, { ...drop, cohorts: [mine.cohort] })
  const shared = await corrected(admin, { policy: 'full-credit', cohorts: both })
  const everybody = await corrected(admin, { policy: 'full-credit' })
  const seen = async ({ trainer }: typeof mine) =>
    (await listCorrections(trainer.ctx, { limit: 50 })).items.map(({ id }) => id)
  expect(await seen(mine)).toEqual([everybody, shared, own])
  expect(await seen(theirs)).toEqual([everybody, shared])
  await refused(getCorrection(theirs.trainer.ctx, { correction: own }), 'not-found')
  expect(await getCorrection(mine.trainer.ctx, { correction: shared })).toMatchObject({
    touchesOthers: true,
    cohorts: [{ id: mine.cohort }],
    attempts: 2,
  })
  for (const correction of [shared, everybody])
    await refused(revertCorrection(mine.trainer.ctx, { correction, reason }), 'forbidden')
  await revertCorrection(mine.trainer.ctx, { correction: own, reason })
  await carryOut(mine.trainer.ctx, own)
  expect(await getCorrection(mine.trainer.ctx, { correction: own })).toMatchObject({
    state: 'reverted',
    staged: 1,
  })
})

test('it is made only by a preview of what still stands, and one at a time', async () => {
  const { trainer, cohort, attempts } = await sat(['wrong-1'])
  const input = asked({ ...drop, cohorts: [cohort] })
  await refused(createCorrection(trainer.ctx, input, null), 'preview-required')
  const { version } = await tryCorrection(trainer.ctx, input)
  const other = asked({ policy: 'full-credit', cohorts: [cohort] })
  await refused(createCorrection(trainer.ctx, other, version), 'stale-version')
  const given = { attempt: attempts[0]!, position: 2, points: '0.5', comment: 'x', reason }
  await overrideScore(trainer.ctx, given)
  await refused(createCorrection(trainer.ctx, input, version), 'stale-version')
  const running = await recorded(trainer.ctx, { ...drop, cohorts: [cohort] })
  await refused(recorded(trainer.ctx, { policy: 'full-credit', cohorts: [cohort] }), 'correction-running')
  await refused(revertCorrection(trainer.ctx, { correction: running, reason }), 'correction-state')
  await carryOut(trainer.ctx, running)
  const both = await Promise.allSettled(
    ['full-credit', 'drop'].map((policy) => recorded(trainer.ctx, { policy, cohorts: [cohort] })),
  )
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('of a question with several keys that people sat, one is named', async () => {
  const { world, trainer, cohort } = await sat(['wrong-1'])
  const { rows } = await world.db.pool.query(
    `SELECT DISTINCT key_hash FROM question_revisions WHERE question = 'first'`,
  )
  const keyHash = rows[0].key_hash
  const { preview } = await tryCorrection(trainer.ctx, asked({ ...drop, cohorts: [cohort] }))
  expect(preview.keyHash).toBe(keyHash)
})

test('a paper is never left with nothing to earn', async () => {
  const { trainer, cohort } = await sat(['wrong-1'])
  const of = (question: string) => ({ ...drop, question, cohorts: [cohort] })
  await corrected(trainer.ctx, of('sample/first'))
  await corrected(trainer.ctx, of('sample/second'))
  await refused(tryCorrection(trainer.ctx, asked(of('sample/third'))), 'all-dropped')
})
