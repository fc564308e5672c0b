import { describe, expect, test } from 'vitest'
import type { Log } from '../../src/usecases/context.ts'
import { type Api, createApi } from '../support/api.ts'
import { HOUR } from '../support/instant.ts'
import { SILENT, type TestPerson } from '../support/world.ts'

/** An exam that is open, and asks for a start code; the class is of two. */
async function exam() {
  const api = await createApi()
  const [trainer, person, other] = [
    await api.world.person('trainer'),
    await api.world.person(),
    await api.world.person(),
  ]
  const cohort = await api.world.cohort({ trainers: [trainer], members: [person, other] })
  const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
  const assignment = await api.world.assignment({ cohort, quiz: 'exam', ...window, maxAttempts: 2 })
  const url = `/v1/assignments/${assignment}/start-code`
  const code = async (method: 'GET' | 'PUT' | 'DELETE' = 'GET'): Promise<string | null> =>
    (await api.request({ method, url, as: trainer })).body?.startCode
  return { api, trainer, person, other, assignment, url, code }
}

async function starts(api: Api, person: TestPerson, startCode?: string) {
  const { status, body } = await api.request({
    method: 'POST',
    url: '/v1/quizzes/exam/attempts',
    as: person,
    body: startCode === undefined ? {} : { startCode },
  })
  return status < 300 ? status : `${status} ${body.code}`
}

describe('a start code', () => {
  test('is asked of whoever has not started, and read however it is typed', async () => {
    const { api, person, code } = await exam()
    const startCode = (await code('PUT'))!
    expect(startCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(await code()).toBe(startCode)
    const shown = async () =>
      (await api.request({ method: 'GET', url: '/v1/me/assignments', as: person })).body.items[0]
    expect(await shown()).toMatchObject({ canStart: true, asksStartCode: true })
    expect(await starts(api, person)).toBe('409 start-code')
    expect(await starts(api, person, 'AAAA-AAAA')).toBe('409 start-code')
    expect(await starts(api, person, startCode.toLowerCase().replace('-', ' '))).toBe(201)
    expect(await shown()).toMatchObject({ asksStartCode: false })
    // The open attempt is given back without it, and so is a second one.
    expect(await starts(api, person)).toBe(200)
    const { body } = await api.request({ method: 'GET', url: '/v1/attempts', as: person })
    await api.request({
      method: 'POST',
      url: `/v1/attempts/${body.items[0].id}/submit`,
      as: person,
      body: {},
    })
    expect(await starts(api, person)).toBe(201)
  })

  test('is renewed, and taken away', async () => {
    const { api, person, other, code } = await exam()
    const first = (await code('PUT'))!
    const second = (await code('PUT'))!
    expect(second).not.toBe(first)
    expect(await starts(api, person, first)).toBe('409 start-code')
    expect(await starts(api, person, second)).toBe(201)
    await code('DELETE')
    expect(await code()).toBeNull()
    expect(await starts(api, other)).toBe(201)
  })

  test('is guessed twenty times by one person, who then waits with the right one too; the others do not', async () => {
    const { api, person, other, code } = await exam()
    const right = (await code('PUT'))!
    for (let guess = 0; guess < 20; guess++)
      expect(await starts(api, person, `GUESS-${guess}`)).toBe('409 start-code')
    expect(await starts(api, person, right)).toBe('429 too-many-requests')
    expect(await starts(api, other, right)).toBe(201)
  })

  test('stands in the clear nowhere: in no table, and in nothing that is logged of the calls', async () => {
    const lines: unknown[] = []
    const log: Log = { ...SILENT }
    for (const level of ['debug', 'info', 'warn', 'error'] as const)
      log[level] = (...line) => void lines.push(line)
    const { api, person, other, trainer, url, code } = await exam()
    Object.assign(api.world.services.log, log)
    const right = (await code('PUT'))!
    await api.request({ method: 'PUT', url, as: trainer, headers: { 'idempotency-key': 'k' } })
    const now = (await code())!
    await starts(api, person, now)
    await starts(api, other, right)
    const { rows } = await api.world.db.pool.query(`
      SELECT string_agg(query_to_xml(format('SELECT * FROM %I', table_name), true, false, '')::text, '') AS all
      FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`)
    const all = `${rows[0].all} ${JSON.stringify(lines)}`
    expect(all).toContain('assignment.start-code')
    for (const secret of [right, now, right.replace('-', ''), now.replace('-', '')])
      expect(all).not.toContain(secret)
  })
})
