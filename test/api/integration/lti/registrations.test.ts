import { expect, onTestFinished, test } from 'vitest'
import { createOutbound } from '../../../../src/outbound/client.ts'
import { dataOf, shareApi } from '../../../support/api.ts'
import { startRegistering } from '../../../support/integration/lti/registering.ts'

const api = shareApi({
  outbound: createOutbound({ allow: ['127.0.0.1'] }),
  config: {
    PUBLIC_URL: 'https://bareme.example.org',
    CORS_ORIGINS: [],
    TRUST_PROXY: undefined,
    METRICS_TOKEN: undefined,
  },
})

type Manner = Parameters<typeof startRegistering>[0]

async function registering(manner: Manner) {
  const platform = await startRegistering(manner)
  onTestFinished(() => platform.close())
  const admin = api().client(await api().world.person('admin'))
  const { id, link } = dataOf(await admin.POST('/v1/lti/registrations'))
  const address = new URL(link)
  address.searchParams.set('openid_configuration', platform.configuration)
  if (manner.token !== null) address.searchParams.set('registration_token', manner.token)
  const open = (query = address.search) => api().request({ method: 'GET', url: `/lti/register${query}` })
  const registration = async () => {
    const { items } = dataOf(await admin.GET('/v1/lti/registrations', { params: { query: {} } }))
    return items.find((one) => one.id === id)!
  }
  const stored = async () => {
    const { rows } = await api().world.db.pool.query(
      `SELECT p.state, p.client_id, p.product_family, i.issuer, ARRAY(SELECT deployment_id FROM lti_deployments d
         WHERE d.lti_platform_id = p.id) AS deployments
       FROM lti_registrations r JOIN lti_platforms p ON p.id = r.lti_platform_id
       JOIN lti_issuers i ON i.id = p.lti_issuer_id WHERE r.id = $1`,
      [id],
    )
    return rows[0]
  }
  return { platform, admin, id, link, open, registration, stored }
}

test.each<[string, Manner, string[]]>([
  ['a Moodle', { family: 'moodle', token: 'once' }, ['GET Bearer once', 'POST Bearer once']],
  [
    'a Canvas, which guards its configuration and has an issuer of another host',
    {
      family: 'canvas',
      token: 'once',
      issuer: 'https://canvas.instructure.com',
      guardsConfiguration: true,
    },
    ['GET Bearer once', 'POST Bearer once'],
  ],
  ['a Brightspace, which has no token', { family: 'brightspace', token: null }, ['GET none', 'POST none']],
])('%s registers itself by the link of an admin, and is in use once confirmed', async (_, manner, calls) => {
  const { platform, admin, id, link, open, registration, stored } = await registering(manner)
  expect(link).toMatch(/^https:\/\/bareme\.example\.org\/lti\/register\?code=[\w-]{40,}$/)
  const page = await open()
  expect(page.status).toBe(200)
  expect(page.text).toContain('Barème est enregistré')
  expect(page.text).toContain(new URL(platform.base).host)
  expect(page.text).toContain('org.imsglobal.lti.close')
  expect(page.headers['content-security-policy']).toMatch(
    new RegExp(`frame-ancestors 'self' ${platform.base}${manner.issuer ? ` ${manner.issuer}` : '$'}`),
  )
  expect(platform.authorizations).toEqual(calls)
  expect(await stored()).toEqual({
    state: 'pending',
    client_id: 'client-7',
    product_family: manner.family,
    issuer: manner.issuer ?? platform.base,
    deployments: ['3'],
  })
  expect(await registration()).toMatchObject({ state: 'pending', hosts: [new URL(platform.base).host] })
  const params = { path: { registration: id } }
  expect(dataOf(await admin.POST('/v1/lti/registrations/{registration}/confirm', { params }))).toMatchObject({
    state: 'confirmed',
    platform: { clientId: 'client-7' },
  })
  expect(await stored()).toMatchObject({ state: 'active' })
})

test('a link is good once, however many come at once', async () => {
  const { platform, open } = await registering({ family: 'moodle', token: 'once' })
  const pages = await Promise.all([open(), open(), open()])
  expect(pages.filter(({ text }) => text.includes('Barème est enregistré'))).toHaveLength(1)
  expect(platform.authorizations.filter((call) => call.startsWith('POST'))).toHaveLength(1)
  expect((await open()).text).toContain('déjà servi')
})

test('a link of which nothing came is good for another go', async () => {
  const { platform, open, registration } = await registering({ family: 'moodle', token: 'once' })
  platform.refuses = 403
  expect((await open()).text).toContain('réponse 403')
  expect(await registration()).toMatchObject({ state: 'open', platform: null })
  platform.refuses = null
  expect((await open()).text).toContain('Barème est enregistré')
})

test('nobody registers without a link, nor has the service call what it may not', async () => {
  const { platform, open, link } = await registering({ family: 'moodle', token: 'once' })
  const configuration = encodeURIComponent(platform.configuration)
  expect((await open(`?code=guessed&openid_configuration=${configuration}`)).text).toContain('déjà servi')
  expect(platform.authorizations).toEqual([])
  const inside = encodeURIComponent('http://169.254.169.254/latest/meta-data')
  expect((await open(`${new URL(link).search}&openid_configuration=${inside}`)).text).toContain(
    'ne répond pas',
  )
})

test('the page of a registration says what came of it in English too, and runs nothing but its own script', async () => {
  const { link } = await registering({ family: 'moodle', token: null })
  const url = `/lti/register${new URL(link).search}x&openid_configuration=https%3A%2F%2Flms.example.org`
  const page = await api().request({ method: 'GET', url, headers: { 'accept-language': 'en' } })
  expect(page.text).toContain('The registration did not come about')
  expect(page.headers['content-security-policy']).toMatch(
    /script-src 'sha256-.*frame-ancestors 'self' https:\/\/lms\.example\.org$/,
  )
})
