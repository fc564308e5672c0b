import { createLocalJWKSet, jwtVerify } from 'jose'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createOutbound } from '../../../../src/outbound/client.ts'
import { serviceContext } from '../../../../src/usecases/context.ts'
import { syncNextCourse } from '../../../../src/usecases/integration/lti/members/sync.ts'
import { compareScores } from '../../../../src/usecases/integration/lti/scores/compare.ts'
import { deliverScores } from '../../../../src/usecases/integration/lti/scores/deliver.ts'
import { type RawReply, shareApi } from '../../../support/api.ts'
import { choose, shown } from '../../../support/attempts.ts'
import { Browser } from '../../../support/integration/lti/browser.ts'
import { type FamilyName, INSTRUCTOR, LEARNER } from '../../../support/integration/lti/families.ts'
import { type Launching, Platform } from '../../../support/integration/lti/platform.ts'

const LTI = 'https://purl.imsglobal.org/spec/lti/claim'
const DEEP_LINKING = 'https://purl.imsglobal.org/spec/lti-dl/claim'
const FAMILIES: FamilyName[] = ['moodle', 'canvas', 'brightspace', 'blackboard']

const api = shareApi({ outbound: createOutbound({ allow: ['127.0.0.1'] }) })

const keysOfTool = async () => (await api().request({ method: 'GET', url: '/lti/jwks' })).body.keys

/** A platform that is registered here, and whose services we may call. */
async function registered(family: FamilyName): Promise<Platform> {
  const platform = await (await new Platform(family).start()).serve(keysOfTool)
  onTestFinished(() => platform.stop())
  const as = await api().world.person('admin')
  const body = platform.registration
  expect((await api().request({ method: 'POST', url: '/v1/lti/platforms', as, body })).status).toBe(201)
  return platform
}

/** Who may show a page in a frame. */
const framedBy = ({ headers }: RawReply) =>
  /frame-ancestors ([^;]*)/.exec(headers['content-security-policy']!)![1]!.split(' ')

/** Who a launch lets in, and where. */
async function arrive(platform: Platform, launching: Launching): Promise<{ page: string; token: string }> {
  const browser = new Browser(api())
  const launched = await browser.launch(platform, launching)
  expect(launched.status, launched.text).toBe(303)
  const { body } = await browser.show(launched)
  return { page: body.page, token: body.accessToken }
}

/** A platform asks which quizzes a course is to link to. */
function picking(platform: Platform, changes: Launching = {}): Launching {
  const settings = {
    deep_link_return_url: `${platform.url}/return`,
    accept_types: ['ltiResourceLink'],
    accept_presentation_document_targets: ['iframe', 'window'],
    data: 'opaque',
  }
  return {
    sub: 'teacher',
    roles: [INSTRUCTOR],
    link: null,
    ...changes,
    claims: {
      [`${LTI}/message_type`]: 'LtiDeepLinkingRequest',
      [`${DEEP_LINKING}/deep_linking_settings`]: settings,
      ...changes.claims,
    },
  }
}

describe('picking', () => {
  test.each(FAMILIES)('a quiz that a trainer of a %s picked is what its link opens', async (family) => {
    const platform = await registered(family)
    const browser = new Browser(api())
    const picker = await browser.launch(platform, picking(platform))
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
    const { page } = await arrive(platform, { sub: 'ada', custom: custom! })
    expect(page).toMatch(/^\/quiz\/sample\/for\//)
  })

  test.each<[string, Launching, string]>([
    ['a learner', { roles: [LEARNER] }, 'role'],
    ['an unknown deployment', { claims: { [`${LTI}/deployment_id`]: '2' } }, 'deployment'],
  ])('is refused to %s', async (_name, changes, reason) => {
    const platform = await registered('moodle')
    const { status, text } = await new Browser(api()).launch(platform, picking(platform, changes))
    expect(status).toBe(403)
    expect(text).toContain(` · ${reason} · `)
  })

  test('a choice that is refused is refused by a page', async () => {
    const { status, headers } = await new Browser(api()).post('/lti/pick', 'picking=spent&quiz=sample')
    expect(status).toBe(403)
    expect(headers['content-type']).toContain('text/html')
  })
})

describe('scores', () => {
  test.each(FAMILIES)(
    'a quiz that was opened from a %s is told to it once it is handed in',
    async (family) => {
      const platform = await registered(family)
      const { book } = platform.services!
      book.students.add('ada')
      const { token: as, page } = await arrive(platform, { sub: 'ada', custom: { quiz: 'sample' } })
      const assignment = page.split('/').at(-1)
      const url = '/v1/quizzes/sample/attempts'
      const started = await api().request({ method: 'POST', url, as, body: { assignment } })
      const attempt = `/v1/attempts/${started.body.id}`
      const body = { response: shown(api().world, choose('right-1')) }
      expect((await api().request({ method: 'PUT', url: `${attempt}/responses/1`, as, body })).status).toBe(
        200,
      )
      expect((await api().request({ method: 'POST', url: `${attempt}/submit`, as, body: {} })).status).toBe(
        200,
      )
      const ctx = serviceContext(api().world.services, 'tell-platforms')
      while (await compareScores(ctx)) {}
      while (await deliverScores(ctx)) {}
      expect(book.columns).toMatchObject([{ resourceLinkId: 'r1', resourceId: 'sample', scoreMaximum: 3 }])
      expect(platform.services!.grade('ada')).toMatchObject({ score: 1, maximum: 3, progress: 'FullyGraded' })
    },
  )

  test('who teaches brings the learners of the course along', async () => {
    const platform = await registered('canvas')
    platform.services!.members.push({ user_id: 'ada', name: 'Ada', roles: [LEARNER], status: 'Active' })
    const at = { sub: 'teacher', roles: [INSTRUCTOR], custom: { quiz: 'sample' } }
    const { page, token: as } = await arrive(platform, at)
    while (await syncNextCourse(serviceContext(api().world.services, 'tell-platforms'))) {}
    const url = `/v1/assignments/${page.split('/').at(-1)}`
    const { cohort } = (await api().request({ method: 'GET', url, as })).body
    const members = await api().request({ method: 'GET', url: `/v1/cohorts/${cohort.id}/members`, as })
    expect(members.body.items).toMatchObject([{ name: 'Ada' }])
  })
})
