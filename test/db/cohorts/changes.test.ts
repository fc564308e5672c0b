import { afterAll, beforeAll, expect, it } from 'vitest'
import { resume } from '../../../src/usecases/auth/resume.ts'
import { addTrainer } from '../../../src/usecases/cohorts/add-trainer.ts'
import { joinCohort } from '../../../src/usecases/cohorts/join.ts'
import { listCohortMembers } from '../../../src/usecases/cohorts/members/list.ts'
import { removeMember } from '../../../src/usecases/cohorts/members/remove.ts'
import { revokeJoinCode } from '../../../src/usecases/cohorts/revoke-join-code.ts'
import type { Context } from '../../../src/usecases/context.ts'
import { reissueResumeCode } from '../../../src/usecases/users/reissue-resume-code.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  ADDRESS,
  codeOf,
  cohortWithCode,
  contextOf,
  signedIn,
  strangerOf,
} from '../../support/people/world.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const membersOf = async (ctx: Context, { cohort }: { cohort: string }) =>
  (await listCohortMembers(ctx, { cohort, limit: 50 })).items

async function audited(object: string): Promise<string[]> {
  const { rows } = await database.db.pg.query(
    'SELECT action FROM audit_log WHERE object_id = $1 ORDER BY id',
    [object],
  )
  return rows.map(({ action }) => action)
}

it('a revoked join code lets nobody in any more, by its text in any case or its id', async () => {
  for (const by of ['code', 'id'] as const) {
    const { ctx, cohort, made, join } = await cohortWithCode(database.db)
    await join('Ada')
    const code = by === 'code' ? made.code.toLowerCase() : made.id
    expect(await revokeJoinCode(ctx, { code })).toEqual(cohort)
    expect(await codeOf(join('Bob'))).toBe('invalid-join-code')
    expect(await codeOf(revokeJoinCode(ctx, { code }))).toBe('not-found')
    expect((await membersOf(ctx, { cohort: cohort.id })).map(({ name }) => name)).toEqual(['Ada'])
    expect(await audited(cohort.id)).toEqual([
      'cohort.create',
      'join-code.create',
      'cohort.join',
      'join-code.revoke',
    ])
  }
})

it("the code of another's cohort is not there to revoke, nor its members to remove", async () => {
  const { cohort, made, join } = await cohortWithCode(database.db)
  const { user } = await join('Ada')
  const { ctx: stranger } = await signedIn(database.db, 'trainer')
  expect(await codeOf(revokeJoinCode(stranger, { code: made.code }))).toBe('not-found')
  expect(await codeOf(removeMember(stranger, { cohort: cohort.id, user: user.id }))).toBe('not-found')
  expect(await codeOf(membersOf(stranger, { cohort: cohort.id }))).toBe('not-found')
  await join('Bob')
})

it('a member who is removed is one no more, once, and may come back by a code', async () => {
  const { ctx, cohort, join, made } = await cohortWithCode(database.db)
  const [ada, bob] = [await join('Ada'), await join('Bob')]
  expect(await removeMember(ctx, { cohort: cohort.id, user: ada.user.id })).toEqual(cohort)
  expect((await membersOf(ctx, { cohort: cohort.id })).map(({ id }) => id)).toEqual([bob.user.id])
  expect(await codeOf(removeMember(ctx, { cohort: cohort.id, user: ada.user.id }))).toBe('not-found')
  expect((await audited(cohort.id)).at(-1)).toBe('member.remove')
  const { user, sessionId, epoch } = ada.session
  const actor = { kind: 'person' as const, role: user.role, userId: user.id, sessionId, epoch }
  await joinCohort(contextOf(database.db, actor), { code: made.code, address: ADDRESS })
  expect(await membersOf(ctx, { cohort: cohort.id })).toHaveLength(2)
})

it('a reissued resume code is the only one that opens, and a person with a password has none', async () => {
  const { ctx, join } = await cohortWithCode(database.db)
  const { user, resumeCode: lost } = await join('Ada')
  const { resumeCode } = await reissueResumeCode(ctx, { user: user.id })
  expect(await codeOf(resume(strangerOf(database.db), { code: lost, address: ADDRESS }))).toBe(
    'invalid-resume-code',
  )
  const session = await resume(strangerOf(database.db), { code: resumeCode, address: ADDRESS })
  expect(session.user.id).toBe(user.id)
  expect(await audited(user.id)).toEqual(['resume-code.reissue'])
  const { session: account } = await signedIn(database.db)
  expect(await codeOf(reissueResumeCode(ctx, { user: account.user.id }))).toBe('has-account')
})

it('a trainer who is added to a cohort of before acts on it, and is added once', async () => {
  const { ctx, cohort } = await cohortWithCode(database.db)
  const [trainer, trainee] = [await signedIn(database.db, 'trainer'), await signedIn(database.db)]
  const added = { cohort: cohort.id, trainer: trainer.session.user.id }
  expect(await codeOf(membersOf(trainer.ctx, { cohort: cohort.id }))).toBe('not-found')
  await addTrainer(ctx, added)
  await addTrainer(ctx, added)
  expect(await membersOf(trainer.ctx, { cohort: cohort.id })).toEqual([])
  expect((await audited(cohort.id)).filter((action) => action === 'trainer.add')).toHaveLength(1)
  expect(await codeOf(addTrainer(ctx, { ...added, trainer: trainee.session.user.id }))).toBe('not-found')
})
