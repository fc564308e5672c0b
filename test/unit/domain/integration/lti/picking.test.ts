import { describe, expect, test } from 'vitest'
import { pickerSettings } from '../../../../../src/domain/integration/lti/deep-linking/request.ts'
import { pickerClaims } from '../../../../../src/domain/integration/lti/deep-linking/response.ts'

describe('a request to pick', () => {
  const settings = {
    deep_link_return_url: 'https://lms.test/return?sesskey=1',
    accept_types: ['ltiResourceLink'],
  }
  test.each<[string, unknown, object | null]>([
    ['one link', settings, { takesLinks: true, takesSeveral: false, data: undefined }],
    ['several', { ...settings, accept_multiple: true }, { takesSeveral: true }],
    ['several, in words', { ...settings, accept_multiple: 'true' }, { takesSeveral: true }],
    ['files alone', { ...settings, accept_types: ['file'] }, { takesLinks: false }],
    ['data', { ...settings, data: 'a "b"' }, { data: 'a "b"' }],
    ['nothing', undefined, null],
    ['an answer nowhere', { ...settings, deep_link_return_url: undefined }, null],
    ['an answer to a script', { ...settings, deep_link_return_url: 'javascript:alert(1)' }, null],
  ])('may want %s', (_, claim, expected) => {
    const read = pickerSettings(claim)
    if (expected === null) expect(read).toBeNull()
    else expect(read).toMatchObject({ returnUrl: settings.deep_link_return_url, ...expected })
  })
})

describe('the answer', () => {
  const answer = {
    clientId: 'client-1',
    issuer: 'https://lms.test',
    deploymentId: '3',
    data: undefined,
    picked: [{ quiz: 'docker-1', title: 'Docker', maxPoints: 20 }],
    launchUrl: 'https://bareme.test/lti/launch',
  }
  const CLAIM = 'https://purl.imsglobal.org/spec/lti-dl/claim'

  test('names each quiz in what is copied with a course, with an address on our host and a column', () => {
    const claims = pickerClaims(answer)
    expect(claims).toMatchObject({ iss: 'client-1', aud: 'https://lms.test' })
    expect(claims).toHaveProperty(
      [`${CLAIM}/content_items`],
      [
        {
          type: 'ltiResourceLink',
          title: 'Docker',
          url: 'https://bareme.test/lti/launch',
          custom: { quiz: 'docker-1' },
          lineItem: { label: 'Docker', scoreMaximum: 20, resourceId: 'docker-1' },
        },
      ],
    )
  })

  test.each([['a "b"'], [''], [{ deep: [1, null] }]])('gives %j back as it came', (data) => {
    expect(pickerClaims({ ...answer, data })).toHaveProperty([`${CLAIM}/data`], data)
  })

  test('has no data where none came', () => {
    expect(pickerClaims(answer)).not.toHaveProperty([`${CLAIM}/data`])
  })
})
