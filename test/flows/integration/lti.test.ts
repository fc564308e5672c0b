import { createLocalJWKSet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { createOutbound } from '../../../src/outbound/client.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { syncNextCourse } from '../../../src/usecases/integration/lti/members/sync.ts'
import { compareScores } from '../../../src/usecases/integration/lti/scores/compare.ts'
import { deliverScores } from '../../../src/usecases/integration/lti/scores/deliver.ts'
import { type Caller, dataOf, type RawReply, shareApi } from '../../support/api.ts'
import { choose, shown } from '../../support/attempts.ts'
import { Browser } from '../../support/integration/lti/browser.ts'
import { type FamilyName, INSTRUCTOR, LEARNER } from '../../support/integration/lti/families.ts'
import { type Launching, Platform } from '../../support/integration/lti/platform.ts'
import { registerByHand } from '../../support/integration/lti/registered.ts'
import { startRegistering } from '../../support/integration/lti/registering.ts'

const LTI = 'https://purl.imsglobal.org/spec/lti/claim'
const DEEP_LINKING = 'https://purl.imsglobal.org/spec/lti-dl/claim'

const api = shareApi({ outbound: createOutbound({ allow: ['127.0.0.1'] }) })

const keysOfTool = async () => (await api().request({ method: 'GET', url: '/lti/jwks' })).body.keys

/** A platform whose services we may call, once it is registered. */
async function playing(family: FamilyName): Promise<Platform> {
  return (await new Platform(family).start()).serve(keysOfTool)
}

/** A platform registers itself by the link of an admin, who confirms it and says what its configuration did not. */
async function registerItself(platform: Platform): Promise<void> {
  const admin = api().client(await api().world.person('admin'))
  const { id, link } = dataOf(await admin.POST('/v1/lti/registrations'))
  const manner = { family: platform.family.product, token: 'once', of: platform }
  const { configuration } = await startRegistering(manner)
  const from = new URLSearchParams({ openid_configuration: configuration, registration_token: 'once' })
  const page = await api().request({ method: 'GET', url: `/lti/register${new URL(link).search}&${from}` })
  expect(page.text).toContain('Barème est enregistré')
  expect((await new Browser(api()).begin(platform)).status).toBe(403)
  const params = { path: { registration: id } }
  const confirmed = dataOf(await admin.POST('/v1/lti/registrations/{registration}/confirm', { params }))
  const { tokenAudience } = platform.registration
  const path = { platform: confirmed.platform!.id }
  dataOf(await admin.PATCH('/v1/lti/platforms/{platform}', { params: { path }, body: { tokenAudience } }))
}

/** Who may show a page in a frame. */
const framedBy = ({ headers }: RawReply) =>
  /frame-ancestors ([^;]*)/.exec(headers['content-security-policy']!)![1]!.split(' ')

/** A trainer of the platform picks the sample quiz: what its link says of it from then on. */
async function pick(platform: Platform): Promise<Record<string, unknown>> {
  const browser = new Browser(api())
  const picker = await browser.launch(platform, platform.picking())
  expect(picker.status, picker.text).toBe(200)
  expect(browser.cookies.size).toBe(0)
  const code = /name="picking" value="([^"]+)"/.exec(picker.text)![1]!
  const answer = await browser.post('/lti/pick', `picking=${code}&quiz=sample`)
  expect(answer.text).toContain(`action="${platform.url}/return"`)
  for (const page of [picker, answer])
    expect(framedBy(page).filter((origin) => origin.includes('127.0.0.1'))).toEqual([platform.url])
  const jwt = /name="JWT" value="([^"]+)"/.exec(answer.text)![1]!
  const { payload } = await jwtVerify(jwt, createLocalJWKSet({ keys: await keysOfTool() }), {
    issuer: platform.clientId,
    audience: platform.issuer,
  })
  expect(payload).toMatchObject({
    [`${LTI}/message_type`]: 'LtiDeepLinkingResponse',
    [`${LTI}/deployment_id`]: platform.deployment,
    [`${DEEP_LINKING}/data`]: 'opaque',
  })
  const [{ custom, url }] = payload[`${DEEP_LINKING}/content_items`] as [Launching & { url: string }]
  expect(new URL(url).pathname).toBe('/lti/launch')
  return custom!
}

/** Answers one question of three right, and hands in. */
async function take(as: Caller, assignment: string): Promise<void> {
  const url = '/v1/quizzes/sample/attempts'
  const started = await api().request({ method: 'POST', url, as, body: { assignment } })
  const attempt = `/v1/attempts/${started.body.id}`
  const body = { response: shown(api().world, choose('right-1')) }
  expect((await api().request({ method: 'PUT', url: `${attempt}/responses/1`, as, body })).status).toBe(200)
  expect((await api().request({ method: 'POST', url: `${attempt}/submit`, as, body: {} })).status).toBe(200)
}

test.each<[FamilyName, string, (platform: Platform) => Promise<unknown>]>([
  ['moodle', 'registers itself', registerItself],
  ['canvas', 'registers itself', registerItself],
  ['brightspace', 'registers itself', registerItself],
  ['blackboard', 'is registered by hand', (platform) => registerByHand(api(), platform)],
])(
  'a %s %s, a trainer picks a quiz there, a learner takes it, and the score stands in its column',
  async (family, _how, register) => {
    const platform = await playing(family)
    await register(platform)
    const custom = await pick(platform)
    const { book } = platform.services!
    book.students.add('ada')
    const { page, token } = await new Browser(api()).arrive(platform, { sub: 'ada', custom })
    expect(page).toMatch(/^\/quiz\/sample\/for\//)
    await take(token, page.split('/').at(-1)!)
    const ctx = serviceContext(api().world.services, 'tell-platforms')
    while (await compareScores(ctx)) {}
    while (await deliverScores(ctx)) {}
    expect(book.columns).toMatchObject([{ resourceLinkId: 'r1', resourceId: 'sample', scoreMaximum: 3 }])
    expect(platform.services!.grade('ada')).toMatchObject({ score: 1, maximum: 3, progress: 'FullyGraded' })
  },
)

test('who teaches brings the learners of the course along', async () => {
  const platform = await playing('canvas')
  await registerByHand(api(), platform)
  platform.services!.members.push({ user_id: 'ada', name: 'Ada', roles: [LEARNER], status: 'Active' })
  const at = { sub: 'teacher', roles: [INSTRUCTOR], custom: { quiz: 'sample' } }
  const { page, token: as } = await new Browser(api()).arrive(platform, at)
  while (await syncNextCourse(serviceContext(api().world.services, 'tell-platforms'))) {}
  const url = `/v1/assignments/${page.split('/').at(-1)}`
  const { cohort } = (await api().request({ method: 'GET', url, as })).body
  const members = await api().request({ method: 'GET', url: `/v1/cohorts/${cohort.id}/members`, as })
  expect(members.body.items).toMatchObject([{ name: 'Ada' }])
})
