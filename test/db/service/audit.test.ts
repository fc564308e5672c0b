import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { explainPrepared, type Node, nodesOf } from '../../../bench/plan.ts'
import type { Connection } from '../../../src/db/connection.ts'
import { listFollowedAudit } from '../../../src/db/repositories/service/audit-trail.ts'
import { extendAttempt } from '../../../src/usecases/attempts/managing/extend.ts'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { addMember } from '../../../src/usecases/cohorts/members/add.ts'
import { updateCohort } from '../../../src/usecases/cohorts/update.ts'
import { setAccommodation } from '../../../src/usecases/grants/set-accommodation.ts'
import { updateMe } from '../../../src/usecases/me/update.ts'
import { listAuditInput, listAuditLines } from '../../../src/usecases/service/list-audit.ts'
import { mergePeople } from '../../../src/usecases/users/merging/merge.ts'
import { reissueResumeCode } from '../../../src/usecases/users/reissue-resume-code.ts'
import { updatePerson } from '../../../src/usecases/users/update.ts'
import { HOUR } from '../../support/instant.ts'
import { codeOf } from '../../support/people/world.ts'
import { createWorld, type TestPerson } from '../../support/world.ts'

const reason = 'Panne de courant.'

const read = (who: TestPerson, query: Record<string, unknown> = {}) =>
  listAuditLines(who.ctx, listAuditInput.parse(query))
const actions = async (who: TestPerson, query?: Record<string, unknown>) =>
  (await read(who, query)).items.map(({ action }) => action)

/** Two cohorts of two trainers, with everything that can be done in each. */
async function createClasses() {
  const world = await createWorld()
  const [trainer, other, admin] = [
    await world.person('trainer'),
    await world.person('trainer'),
    await world.person('admin'),
  ]
  const classes = []
  for (const who of [trainer, other]) {
    const member = await world.person()
    const cohort = await world.cohort({ trainers: [who], members: [member] })
    const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
    await world.assignment({ cohort, quiz: 'exam', ...window })
    await updateCohort(who.ctx, { cohort, name: `Promo ${cohort}` })
    const { attempt } = await startAttempt(member.ctx, { quiz: 'exam' })
    await extendAttempt(who.ctx, { attempt: attempt.id, minutes: 5, reason, dryRun: false })
    await setAccommodation(who.ctx, { user: member.id, multiplier: 1.5, minutes: 0, reason: 'Dyslexie.' })
    await updateMe(member.ctx, { name: 'Myself' })
    await updatePerson(who.ctx, { user: member.id, reference: 'E-1' })
    const added = await addMember(who.ctx, { cohort, name: 'Ada Lovelace' })
    await reissueResumeCode(who.ctx, { user: added.member.id })
    const twin = await addMember(who.ctx, { cohort, name: 'Ada Lovelace', force: true })
    const pair = { user: twin.member.id, into: added.member.id, reason, dryRun: false }
    await mergePeople(who.ctx, pair)
    classes.push({ cohort, member, attempt: attempt.id })
  }
  return { world, trainer, other, admin, classes }
}

const OF_A_CLASS = [
  'user.merge',
  'member.add',
  'resume-code.reissue',
  'member.add',
  'user.update',
  'accommodation.set',
  'attempt.extend',
  'assignment.pin',
  'cohort.update',
]

test('a trainer reads what was done about their cohorts and nothing else; not why a person has extra time, nor what they do with their account', async () => {
  const { trainer, other, admin, classes } = await createClasses()
  const [mine, theirs] = classes as [(typeof classes)[0], (typeof classes)[0]]
  for (const [who, own] of [
    [trainer, mine],
    [other, theirs],
  ] as const) {
    expect(await actions(who)).toEqual(OF_A_CLASS)
    const lines = (await read(who)).items
    expect(new Set(lines.map(({ actor }) => actor.id))).toEqual(new Set([who.id, own.member.id]))
    expect(JSON.stringify(lines)).not.toMatch(/Dyslexie|Ada/)
    expect(lines.find(({ action }) => action === 'attempt.extend')).toMatchObject({
      object: { type: 'attempt', id: own.attempt },
      actor: { kind: 'person', role: 'trainer', name: 'Test' },
      reason,
    })
  }
  expect(await actions(trainer, { cohort: mine.cohort })).toEqual(OF_A_CLASS)
  expect(await codeOf(read(trainer, { cohort: theirs.cohort }))).toBe('not-found')
  expect(await actions(trainer, { object: theirs.attempt })).toEqual([])
  expect(await actions(admin, { cohort: theirs.cohort })).toEqual(OF_A_CLASS)
  const all = await actions(admin, { limit: 200 })
  expect(all.filter((action) => action === 'accommodation.set')).toHaveLength(4)
  expect(all.filter((action) => action === 'user.update')).toHaveLength(4)
})

test('filters narrow the log, and pages hold each line once', async () => {
  const { trainer, classes } = await createClasses()
  const [mine] = classes as [(typeof classes)[0]]
  expect(await actions(trainer, { action: 'member.add' })).toEqual(['member.add', 'member.add'])
  expect(await actions(trainer, { object: mine.attempt })).toEqual(['attempt.extend'])
  expect(await actions(trainer, { actor: mine.member.id })).toEqual(['assignment.pin'])
  const lines = (await read(trainer)).items
  const until = lines[3]!.at
  expect(await actions(trainer, { until, since: lines.at(-1)!.at })).toEqual(
    lines.filter(({ at }) => at < until).map(({ action }) => action),
  )
  const seen: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await read(trainer, { limit: 3, ...(cursor && { cursor }) })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  expect(seen).toEqual(lines.map(({ id }) => id))
})

test('whoever follows a cohort no more reads nothing of it', async () => {
  const { world, trainer } = await createClasses()
  await world.db.pool.query('DELETE FROM cohort_trainers WHERE user_id = $1', [trainer.id])
  expect(await actions(trainer)).toEqual([])
})

const ran = (plan: Node) => nodesOf(plan).filter((node) => node['Actual Loops'] > 0)

test('a trainer’s page goes by the index of objects, however much others did', async () => {
  const { world, trainer } = await createClasses()
  await world.db.pool.query(`
    INSERT INTO audit_log (action, object_type, object_id)
    SELECT 'attempt.extend', CASE n % 3 WHEN 0 THEN 'attempt' WHEN 1 THEN 'cohort' ELSE 'user' END, gen_random_uuid()::text
    FROM generate_series(1, 30000) n`)
  await world.db.pool.query('ANALYZE')
  let asked: { text: string; values: unknown[] } | undefined
  const query = async (given: typeof asked) => {
    asked = given
    return { rows: [] }
  }
  const spy = { pg: { query } } as unknown as Connection
  const none = { action: null, actor: null, object: null, since: null, until: null, cohort: null }
  await listFollowedAudit(spy, { ...none, after: null, limit: 51, trainer: trainer.id })
  const client = new pg.Client(world.url)
  await client.connect()
  onTestFinished(() => client.end())
  for (const mode of ['custom', 'generic'] as const) {
    const { plan } = await explainPrepared(client, asked!, mode)
    expect(plan['Actual Rows']).toBe(OF_A_CLASS.length)
    const lines = ran(plan).filter((node) => node['Relation Name'] === 'audit_log')
    expect(new Set(lines.map((node) => node['Node Type']))).not.toContain('Seq Scan')
    expect(lines.map((node) => node['Index Name'])).toContain('audit_log_object_order_idx')
  }
})
