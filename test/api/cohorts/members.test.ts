import { expect, test } from 'vitest'
import { type Api, createApi } from '../../support/api.ts'
import { PASSWORD } from '../../support/people/world.ts'
import type { TestPerson } from '../../support/world.ts'

const CODE = /^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/
const FILE = `nom;prénom;référence;e-mail
Lovelace;Ada;E-1;ada@example.org
Élan;Zoé;E-2;
Hopper;Grace;;`

interface Class {
  api: Api
  trainer: TestPerson
  cohort: string
  ask: ReturnType<typeof asker>
}

function asker(api: Api, as: TestPerson) {
  return (method: string, url: string, body?: unknown) =>
    api.request({ method, url, as, ...(body !== undefined && { body }) })
}

async function createClass(): Promise<Class> {
  const api = await createApi()
  const trainer = await api.world.person('trainer')
  const cohort = await api.world.cohort({ trainers: [trainer] })
  return { api, trainer, cohort: `/v1/cohorts/${cohort}`, ask: asker(api, trainer) }
}

const byLine = (rows: { line: number; outcome: string }[]) =>
  rows.map(({ line, outcome }) => `${line} ${outcome}`)

const resume = (api: Api, code: string) =>
  api.request({ method: 'POST', url: '/v1/auth/resume', body: { code } })

/** Whom a sign-in code signs in. */
async function signedInBy(api: Api, code: string): Promise<string> {
  const { accessToken } = (await resume(api, code)).body
  return (await api.request({ method: 'GET', url: '/v1/me', as: accessToken })).body.id
}

/** An account whose address is proven. */
async function holder(api: Api, email: string): Promise<TestPerson> {
  const person = await api.world.person()
  await api.world.db.pool.query(
    `UPDATE users SET name = 'Ada King', email = $2, email_verified_at = now(), password_hash = 'x' WHERE id = $1`,
    [person.id, email],
  )
  return person
}

test('a file of people makes each once, with a code that leads to that very record; again it changes nothing', async () => {
  const { api, cohort, ask } = await createClass()
  const dry = await ask('POST', `${cohort}/members/import`, { text: FILE, dryRun: true })
  expect(dry.body).toMatchObject({ applied: false, findings: [] })
  expect(byLine(dry.body.rows)).toEqual(['2 new', '3 new', '4 new'])
  expect((await ask('GET', `${cohort}/members`)).body.items).toEqual([])
  const { body } = await ask('POST', `${cohort}/members/import`, { text: FILE })
  expect(body.applied).toBe(true)
  for (const { user, signInCode } of body.rows) {
    expect(signInCode).toMatch(CODE)
    for (let time = 0; time < 2; time++) expect(await signedInBy(api, signInCode)).toBe(user.id)
  }
  const members = (await ask('GET', `${cohort}/members`)).body.items
  expect(
    members.map(({ name, reference, contactEmail }: Record<string, string>) => [
      name,
      reference,
      contactEmail,
    ]),
  ).toEqual([
    ['Zoé Élan', 'E-2', null],
    ['Grace Hopper', null, null],
    ['Ada Lovelace', 'E-1', 'ada@example.org'],
  ])
  const again = await ask('POST', `${cohort}/members/import`, { text: FILE })
  expect(byLine(again.body.rows)).toEqual(['2 same', '3 same', '4 same'])
  expect(again.body.rows.map(({ signInCode }: { signInCode: null }) => signInCode)).toEqual([
    null,
    null,
    null,
  ])
  expect((await ask('GET', `${cohort}/members`)).body.items).toEqual(members)
  const audited = await api.world.db.pool.query(`SELECT after FROM audit_log WHERE action = 'member.import'`)
  expect(audited.rows).toEqual([
    {
      after: {
        added: body.rows.map(({ user }: { user: { id: string } }) => user.id),
        returned: [],
        changed: [],
      },
    },
  ])
  expect(JSON.stringify(audited.rows)).not.toMatch(/Ada|example/)
})

test('rows that are wrong are told and left out, or keep all from being changed', async () => {
  const { cohort, ask } = await createClass()
  const text = `${FILE}\n;;;\nEve;=1+1;;\nMallory;M;;no address`
  const whole = await ask('POST', `${cohort}/members/import`, { text, allOrNothing: true })
  expect(whole.body).toMatchObject({ applied: false })
  expect((await ask('GET', `${cohort}/members`)).body.items).toEqual([])
  const part = await ask('POST', `${cohort}/members/import`, { text, name: 'promo.csv' })
  expect(part.body.findings).toMatchObject([
    { severity: 'error', rule: 'person-formula', file: 'promo.csv', line: 6, column: 2 },
    { severity: 'error', rule: 'person-email', file: 'promo.csv', line: 7, column: 4 },
  ])
  expect(part.body.findings[0].message).toMatch(/formule de tableur/)
  expect((await ask('GET', `${cohort}/members`)).body.items).toHaveLength(3)
})

test('changes are noted, who left comes back, and who is like somebody waits for a decision', async () => {
  const { api, trainer, cohort, ask } = await createClass()
  const { rows } = (await ask('POST', `${cohort}/members/import`, { text: FILE })).body
  await ask('DELETE', `${cohort}/members/${rows[2].user.id}`)
  const other = `/v1/cohorts/${await api.world.cohort({ trainers: [trainer] })}`
  const elsewhere = (await ask('POST', `${other}/members`, { name: 'Alan Turing' })).body.member
  const text = `nom;prénom;référence
King;Ada;E-1
Hopper;Grace;E-3
TURING;Alan;
Élan;Zoé;E-9
elan;ZOE;`
  const first = (await ask('POST', `${cohort}/members/import`, { text })).body
  expect(byLine(first.rows)).toEqual(['2 changed', '3 changed', '4 like', '5 new', '6 like'])
  expect(first.rows[0].changes).toEqual(['name', 'familyName'])
  expect(first.rows[2].like).toEqual([{ id: elsewhere.id, name: 'Alan Turing' }])
  const decisions = [
    { line: 4, user: elsewhere.id },
    { line: 6, user: null },
  ]
  const second = (await ask('POST', `${cohort}/members/import`, { text, decisions })).body
  expect(byLine(second.rows)).toEqual(['2 same', '3 same', '4 changed', '5 same', '6 new'])
  const { items } = (await ask('GET', `${cohort}/members`)).body
  expect(items.map(({ name }: { name: string }) => name).sort()).toEqual(
    ['Ada King', 'Alan TURING', 'Grace Hopper', 'ZOE elan', 'Zoé Élan', 'Zoé Élan'].sort(),
  )
  const stranger = { line: 4, user: trainer.id }
  const third = (
    await ask('POST', `${other}/members/import`, {
      text: 'nom\nALAN turing',
      decisions: [{ ...stranger, line: 2 }],
    })
  ).body
  expect(third.findings).toMatchObject([{ rule: 'person-decision', line: 2 }])
})

test('nothing tells whether an address is known: its holder is invited, and the answer is the same', async () => {
  const { api, cohort, ask } = await createClass()
  const known = await holder(api, 'ada@example.org')
  const [one, other] = [
    await ask('POST', `${cohort}/members`, { name: 'Ada Lovelace', email: 'ada@example.org' }),
    await ask('POST', `${cohort}/members`, { name: 'Bob', email: 'bob@example.org' }),
  ]
  const shape = ({ status, body: { member, signInCode } }: typeof one) => [
    status,
    Object.keys(member),
    CODE.test(signInCode),
    member.hasAccount,
    member.email,
  ]
  expect(shape(one)).toEqual(shape(other))
  const invited = await api.world.db.pool.query('SELECT user_id, record_id FROM cohort_invitations')
  expect(invited.rows).toEqual([{ user_id: known.id, record_id: one.body.member.id }])
  const { rows } = await api.world.db.pool.query(
    `SELECT after FROM audit_log WHERE action LIKE 'member.%' ORDER BY id`,
  )
  expect(rows.map(({ after }) => Object.keys(after))).toEqual([['userId'], ['userId']])
  // The address signs nobody in, and is nobody's.
  const login = { email: 'bob@example.org', password: PASSWORD }
  expect(await api.request({ method: 'POST', url: '/v1/auth/login', body: login })).toMatchObject({
    status: 401,
  })
  // Who types an address themselves has proven nothing, and hears of no invitation.
  const claimer = await api.world.person()
  await api.world.db.pool.query(`UPDATE users SET email = 'carl@example.org' WHERE id = $1`, [claimer.id])
  await ask('POST', `${cohort}/members`, { name: 'Carl', email: 'carl@example.org' })
  expect((await api.world.db.pool.query('SELECT FROM cohort_invitations')).rowCount).toBe(1)
  // An address that was mistyped invites nobody any more.
  await ask('PATCH', `/v1/users/${one.body.member.id}`, { contactEmail: 'ada@example.com' })
  expect((await api.world.db.pool.query('SELECT FROM cohort_invitations')).rowCount).toBe(0)
})

test('a new person like somebody whom the trainer follows is made only when it is another one', async () => {
  const { api, trainer, cohort, ask } = await createClass()
  const ada = (await ask('POST', `${cohort}/members`, { familyName: 'Lovelace', givenName: 'Ada' })).body
    .member
  expect(ada).toMatchObject({ name: 'Ada Lovelace', familyName: 'Lovelace' })
  const twin = await ask('POST', `${cohort}/members`, { name: 'lovelace ada' })
  expect(twin).toMatchObject({ status: 409, body: { code: 'person-alike', like: [ada.id] } })
  expect(await ask('POST', `${cohort}/members`, { name: 'lovelace ada', force: true })).toMatchObject({
    status: 201,
  })
  expect(await ask('POST', `${cohort}/members`, {})).toMatchObject({ status: 400 })
  const other = `/v1/cohorts/${await api.world.cohort({ trainers: [trainer] })}`
  expect(await ask('POST', `${other}/members`, { user: ada.id, name: 'x' })).toMatchObject({ status: 400 })
  for (let time = 0; time < 2; time++)
    expect(await ask('POST', `${other}/members`, { user: ada.id })).toMatchObject({
      status: 200,
      body: { signInCode: null },
    })
  const stranger = await api.world.person()
  expect(await ask('POST', `${other}/members`, { user: stranger.id })).toMatchObject({ status: 404 })
})

test('a trainer finds, reads and corrects whom they follow; an account keeps its own names and its own address', async () => {
  const { api, cohort, ask } = await createClass()
  const { rows } = (await ask('POST', `${cohort}/members/import`, { text: FILE })).body
  const account = await holder(api, 'own@example.org')
  await api.world.db.pool.query('UPDATE users SET email_verified_at = NULL WHERE id = $1', [account.id])
  const id = cohort.split('/').at(-1)
  await api.world.db.pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
    id,
    account.id,
  ])
  const stranger = await api.world.person()
  await api.world.db.pool.query(`UPDATE users SET name = 'Ada Stranger' WHERE id = $1`, [stranger.id])
  const find = async (query: string, as = ask) =>
    (await as('GET', `/v1/users?${query}`)).body.items.map(({ name }: { name: string }) => name)
  expect(await find('search=ELAN zoe')).toEqual(['Zoé Élan'])
  expect(await find('search=E-1')).toEqual(['Ada Lovelace'])
  expect(await find('search=ada')).toEqual(['Ada King', 'Ada Lovelace'])
  expect(await find('search=EXAMPLE')).toEqual(['Ada Lovelace'])
  expect(await find('email=own@example.org')).toEqual([])
  expect(await find('search=%25')).toEqual([])
  expect(await find('search=ada')).not.toContain('Ada Stranger')
  const admin = asker(api, await api.world.person('admin'))
  expect(await find('search=ada', admin)).toEqual(['Ada King', 'Ada Stranger', 'Ada Lovelace'])
  expect(await find('email=own@example.org', admin)).toEqual(['Ada King'])
  expect((await ask('GET', `/v1/users/${account.id}`)).body).toMatchObject({ email: null, hasPassword: true })
  expect(await ask('GET', `/v1/users/${stranger.id}`)).toMatchObject({ status: 404 })
  const ada = `/v1/users/${rows[0].user.id}`
  const changed = await ask('PATCH', ada, { familyName: 'King', name: 'Ada King', reference: null })
  expect(changed.body).toMatchObject({ familyName: 'King', givenName: 'Ada', reference: null })
  const theirs = `/v1/users/${account.id}`
  expect(await ask('PATCH', theirs, { name: 'x' })).toMatchObject({
    status: 409,
    body: { code: 'has-account' },
  })
  expect(await ask('PATCH', theirs, { reference: 'E-7' })).toMatchObject({
    status: 200,
    body: { reference: 'E-7' },
  })
  expect(await ask('POST', `${theirs}/sign-in-code`)).toMatchObject({
    status: 409,
    body: { code: 'has-account' },
  })
  expect(await ask('PATCH', `/v1/users/${stranger.id}`, { name: 'x' })).toMatchObject({ status: 404 })
})

test('a sign-in code is reissued by their trainer: the lost one opens nothing, and no trainer gets that of another', async () => {
  const { api, cohort, ask } = await createClass()
  const { member, signInCode } = (await ask('POST', `${cohort}/members`, { name: 'Ada' })).body
  const { body } = await ask('POST', `/v1/users/${member.id}/sign-in-code`)
  expect(body.signInCode).toMatch(CODE)
  expect(await resume(api, signInCode)).toMatchObject({ status: 401 })
  expect(await signedInBy(api, body.signInCode)).toBe(member.id)
  await api.world.db.pool.query(`UPDATE users SET role = 'trainer' WHERE id = $1`, [member.id])
  expect(await ask('POST', `/v1/users/${member.id}/sign-in-code`)).toMatchObject({ status: 404 })
})

test('a file too large for a table is refused before it is read, and a garbled one with its line', async () => {
  const { cohort, ask } = await createClass()
  const huge = await ask('POST', `${cohort}/members/import`, { text: 'x'.repeat(3 * 1024 * 1024) })
  expect(huge).toMatchObject({ status: 413, body: { code: 'body-too-large' } })
  for (const text of ['nom\n"Ada', 'âge\n12', 'nom;'.repeat(10_000), 'x'.repeat(100_000), ''])
    expect(await ask('POST', `${cohort}/members/import`, { text })).toMatchObject({
      status: 422,
      body: { code: 'unreadable-file' },
    })
  const nul = { base64: Buffer.from('nom\nA\0da').toString('base64') }
  expect(await ask('POST', `${cohort}/members/import`, nul)).toMatchObject({ status: 422 })
  expect((await ask('GET', `${cohort}/members`)).body.items).toEqual([])
})
