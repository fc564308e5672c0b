import { createLocalJWKSet, jwtVerify } from 'jose'
import { expect, onTestFinished, test } from 'vitest'
import { serviceContext } from '../../../../src/usecases/context.ts'
import { openPicker } from '../../../../src/usecases/integration/lti/picking/open.ts'
import { shareApi } from '../../../support/api.ts'
import { refused } from '../../../support/attempts.ts'
import { createPlace } from '../../../support/integration/lti/place.ts'

const api = shareApi({
  config: {
    PUBLIC_URL: 'https://bareme.example.org',
    CORS_ORIGINS: [],
    TRUST_PROXY: undefined,
    METRICS_TOKEN: undefined,
  },
})

const SETTINGS = 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings'
const ITEMS = 'https://purl.imsglobal.org/spec/lti-dl/claim/content_items'
const DATA = 'https://purl.imsglobal.org/spec/lti-dl/claim/data'
const RETURN = 'https://canvas.example.org/return?sesskey=a&b="c'

/** A platform that lets a trainer pick. */
async function asked(settings: object = {}) {
  const { world } = api()
  const here = await createPlace(world, 'canvas', onTestFinished)
  const ctx = serviceContext(world.services, 'launch')
  const whole = { deep_link_return_url: RETURN, accept_types: ['link', 'ltiResourceLink'], ...settings }
  const open = () =>
    world.db.transaction((tx) =>
      openPicker(ctx, tx, {
        user: here.trainer.id,
        platform: here.platformId,
        deployment: '3',
        claims: { [SETTINGS]: whole },
      }),
    )
  const answer = (form: Record<string, string>) =>
    api().request({
      method: 'POST',
      url: '/lti/pick',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    })
  /** What the page posts, checked as a Canvas does. */
  const claimsOf = async (page: string) => {
    const jwt = /name="JWT" value="([^"]+)"/.exec(page)![1]!
    const keys = createLocalJWKSet({ keys: await world.services.platformKeys.list(null) })
    const { rows } = await world.db.pool.query('SELECT client_id FROM lti_platforms WHERE id = $1', [
      here.platformId,
    ])
    const { payload } = await jwtVerify(jwt, keys, {
      algorithms: ['RS256'],
      issuer: rows[0].client_id,
      audience: 'https://canvas.instructure.com',
      requiredClaims: ['exp', 'iat', 'nonce'],
    })
    expect(payload.exp! - payload.iat!).toBe(300)
    return payload
  }
  return { open, answer, claimsOf }
}

test('what was picked goes to the platform: signed for it, on our host, with the quiz and never the cohort', async () => {
  const { open, answer, claimsOf } = await asked({ data: 'opaque "text"' })
  const { code, takesSeveral, quizzes } = await open()
  expect(takesSeveral).toBe(false)
  expect(quizzes).toContainEqual(expect.objectContaining({ quiz: 'sample' }))
  const page = await answer({ picking: code, quiz: 'sample' })
  expect(page.status).toBe(200)
  expect(page.text).toContain('action="https://canvas.example.org/return?sesskey=a&amp;b=&quot;c"')
  expect(page.headers['content-security-policy']).toMatch(
    /frame-ancestors 'self' .*https:\/\/canvas\.example\.org/,
  )
  const claims = await claimsOf(page.text)
  expect(claims[DATA]).toBe('opaque "text"')
  expect(claims[ITEMS]).toEqual([
    expect.objectContaining({
      type: 'ltiResourceLink',
      url: 'https://bareme.example.org/lti/launch',
      custom: { quiz: 'sample' },
      lineItem: expect.objectContaining({ scoreMaximum: 3, resourceId: 'sample' }),
    }),
  ])
})

test('several where the platform takes several, one where it takes one, none where it was cancelled', async () => {
  const many = await asked({ accept_multiple: true })
  const { code, quizzes } = await many.open()
  const ticked = Object.fromEntries(quizzes.map(({ quiz }) => [`quiz.${quiz}`, 'on']))
  const all = await many.claimsOf((await many.answer({ picking: code, ...ticked })).text)
  expect(all[ITEMS]).toHaveLength(quizzes.length)
  const single = await asked()
  const one = await single.answer({ picking: (await single.open()).code, ...ticked })
  expect((await single.claimsOf(one.text))[ITEMS]).toHaveLength(1)
  const none = await single.answer({ picking: (await single.open()).code, cancelled: 'yes' })
  expect((await single.claimsOf(none.text))[ITEMS]).toEqual([])
})

test('a choice is given once, and nobody gives another', async () => {
  const { open, answer } = await asked()
  const { code } = await open()
  const both = await Promise.all([
    answer({ picking: code, quiz: 'sample' }),
    answer({ picking: code, quiz: 'sample' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
  expect((await answer({ picking: 'guessed', quiz: 'sample' })).status).toBe(403)
})

test('refused: a platform that takes no links', async () => {
  const { open } = await asked({ accept_types: ['file'] })
  await refused(open(), 'launch-refused')
})
