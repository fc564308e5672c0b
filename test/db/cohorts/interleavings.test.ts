import { expect, onTestFinished, test } from 'vitest'
import { createJoinCode } from '../../../src/usecases/cohorts/create-join-code.ts'
import { deleteCohort } from '../../../src/usecases/cohorts/delete.ts'
import { joinCohort } from '../../../src/usecases/cohorts/join.ts'
import { addMember } from '../../../src/usecases/cohorts/members/add.ts'
import { importMembers, importMembersInput } from '../../../src/usecases/cohorts/members/import.ts'
import { removeTrainer } from '../../../src/usecases/cohorts/remove-trainer.ts'
import { updateCohort } from '../../../src/usecases/cohorts/update.ts'
import { anonymousContext } from '../../../src/usecases/context.ts'
import { ADDRESS } from '../../support/people/world.ts'
import { legs, openStage, type Player } from '../../support/races/schedule.ts'
import { createWorld } from '../../support/world.ts'

async function theatre() {
  const world = await createWorld({ content: false })
  const stage = await openStage(world.url, 2)
  onTestFinished(() => stage.close())
  const [one, other] = [await world.person('trainer'), await world.person('trainer')]
  const cohort = await world.cohort({ trainers: [one, other] })
  return { world, stage, one, other, cohort }
}

const codeOf = (error: unknown) => (error as { code?: string } | undefined)?.code

test('of two trainers who remove each other at once, the second no longer may', async () => {
  const { world, stage, one, other, cohort } = await theatre()
  const players: Player[] = [
    { name: 'one', run: (db) => removeTrainer({ ...one.ctx, db }, { cohort, trainer: other.id }) },
    { name: 'other', run: (db) => removeTrainer({ ...other.ctx, db }, { cohort, trainer: one.id }) },
  ]
  const { outcomes } = await stage.play(players, legs(['one', 'end_trainer'], ['other', 'end_trainer']))
  expect(outcomes.map(({ error }) => codeOf(error))).toEqual([undefined, 'not-found'])
  const { rows } = await world.db.pool.query('SELECT user_id FROM cohort_trainers')
  expect(rows).toEqual([{ user_id: one.id }])
})

test.each([
  ['archived', 'update_cohort_row'],
  ['deleted', 'delete_cohort_row'],
] as const)('nobody joins a cohort that is being %s', async (end, statement) => {
  const { world, stage, one, cohort } = await theatre()
  const { code } = await createJoinCode(one.ctx, { cohort, seats: 5, expiresInDays: 1 })
  const players: Player[] = [
    {
      name: 'end',
      run: (db) =>
        end === 'archived'
          ? updateCohort({ ...one.ctx, db }, { cohort, archived: true })
          : deleteCohort({ ...one.ctx, db }, { cohort }),
    },
    {
      name: 'join',
      run: (db) =>
        joinCohort(
          { ...anonymousContext(world.services, 'fr'), db },
          { code, name: 'Ada', address: ADDRESS },
        ),
    },
  ]
  const { outcomes, trace } = await stage.play(
    players,
    legs(['join', 'find_join_code_cohort'], ['end', statement], ['join', 'share_living_cohort']),
  )
  expect(trace).toContain('(join waiting)')
  expect(outcomes.map(({ error }) => codeOf(error))).toEqual([undefined, 'invalid-join-code'])
})

test('a cohort that somebody is joining is not deleted', async () => {
  const { world, stage, one, cohort } = await theatre()
  const { code } = await createJoinCode(one.ctx, { cohort, seats: 5, expiresInDays: 1 })
  const stranger = anonymousContext(world.services, 'fr')
  const players: Player[] = [
    { name: 'join', run: (db) => joinCohort({ ...stranger, db }, { code, name: 'Ada', address: ADDRESS }) },
    { name: 'delete', run: (db) => deleteCohort({ ...one.ctx, db }, { cohort }) },
  ]
  const { outcomes } = await stage.play(
    players,
    legs(['join', 'share_living_cohort'], ['delete', 'lock_cohort']),
  )
  expect(outcomes.map(({ error }) => codeOf(error))).toEqual([undefined, 'cohort-in-use'])
})

test('two trainers who add the same person at once make one', async () => {
  const { stage, one, other, cohort } = await theatre()
  const add = ({ ctx }: typeof one, name: string): Player => ({
    name,
    run: (db) => addMember({ ...ctx, db }, { cohort, name: 'Ada Lovelace' }),
  })
  const players = [add(one, 'one'), add(other, 'other')]
  const { outcomes } = await stage.play(players, legs(['one', 'insert_records'], ['other', 'insert_records']))
  expect(outcomes.map(({ error }) => codeOf(error))).toEqual([undefined, 'person-alike'])
})

test('a trainer who is removed while their file is read changes nothing of the cohort', async () => {
  const { world, one, cohort } = await theatre()
  const person = { line: 2, name: 'Ada', familyName: null, givenName: null, reference: null, email: null }
  const run = async () => {
    await world.db.pool.query('DELETE FROM cohort_trainers WHERE user_id = $1', [one.id])
    return { people: [person], findings: [] } as never
  }
  const ctx = { ...one.ctx, bankWork: { ...one.ctx.bankWork, run } }
  const given = importMembersInput.parse({ cohort })
  const imported = importMembers(ctx, { ...given, file: Buffer.from('nom') })
  await expect(imported).rejects.toMatchObject({ code: 'not-found' })
  expect((await world.db.pool.query('SELECT FROM cohort_members')).rowCount).toBe(0)
})
