import { describe, expect, test } from 'vitest'
import {
  hostsOf,
  platformConfiguration,
  registeredAs,
} from '../../../../../src/domain/integration/lti/registration/configuration.ts'
import { registrationDocument } from '../../../../../src/domain/integration/lti/registration/document.ts'

const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration'

describe('the configuration of a platform', () => {
  const document = {
    issuer: 'https://blackboard.com',
    authorization_endpoint: 'https://developer.blackboard.com/auth',
    token_endpoint: 'https://developer.blackboard.com/token',
    jwks_uri: 'https://developer.blackboard.com/jwks',
    registration_endpoint: 'https://developer.blackboard.com/register',
    'https://purl.imsglobal.org/spec/lti-platform-configuration': { product_family_code: 'BlackboardLearn' },
  }

  test('may have its issuer on another host, as a Blackboard and a Canvas do', () => {
    const read = platformConfiguration(document)!
    expect(read).toMatchObject({ issuer: 'https://blackboard.com', productFamily: 'BlackboardLearn' })
    expect(hostsOf(read)).toEqual(['developer.blackboard.com'])
  })

  test('may say nothing of the product', () => {
    const { 'https://purl.imsglobal.org/spec/lti-platform-configuration': _, ...bare } = document
    expect(platformConfiguration(bare)).toMatchObject({ productFamily: null, scopes: [] })
  })

  test.each(['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri', 'registration_endpoint'])(
    'is none without %s',
    (field) => {
      expect(platformConfiguration({ ...document, [field]: undefined })).toBeNull()
      expect(platformConfiguration({ ...document, [field]: ['https://twice.test'] })).toBeNull()
    },
  )

  test('is none with an address of another kind', () => {
    expect(platformConfiguration({ ...document, jwks_uri: 'file:///etc/passwd' })).toBeNull()
  })
})

describe('the answer to a registration', () => {
  test.each<[string, unknown, object | null]>([
    [
      'of a Moodle',
      { client_id: 'abc', [TOOL]: { deployment_id: '3' } },
      { clientId: 'abc', deploymentId: '3', scopes: null },
    ],
    [
      'with a number for a deployment',
      { client_id: 'abc', [TOOL]: { deployment_id: 3 } },
      { deploymentId: '3' },
    ],
    [
      'without a deployment yet',
      { client_id: 'abc', scope: 'a b' },
      { deploymentId: null, scopes: ['a', 'b'] },
    ],
    ['that names us not', { [TOOL]: {} }, null],
  ])('%s', (_, answer, expected) => {
    const read = registeredAs(answer)
    if (expected === null) expect(read).toBeNull()
    else expect(read).toMatchObject(expected)
  })
})

test('a registration asks for what a Moodle and a Canvas need', () => {
  const body = registrationDocument({
    origin: 'https://bareme.test:8443',
    login: 'https://bareme.test:8443/lti/login',
    launch: 'https://bareme.test:8443/lti/launch',
    jwks: 'https://bareme.test:8443/.well-known/jwks.json',
  })
  expect(body).toMatchObject({
    response_types: ['id_token'],
    redirect_uris: ['https://bareme.test:8443/lti/launch'],
    token_endpoint_auth_method: 'private_key_jwt',
    [TOOL]: {
      domain: 'bareme.test:8443',
      custom_parameters: { link_history: '$ResourceLink.id.history' },
      'https://canvas.instructure.com/lti/privacy_level': 'public',
    },
  })
  expect(body).toHaveProperty('scope', expect.stringContaining('lti-ags/scope/score'))
  expect(body).toHaveProperty([TOOL, 'claims'], expect.arrayContaining(['name', 'email']))
  expect(body).toHaveProperty(
    [TOOL, 'messages', 1, 'placements'],
    expect.arrayContaining(['assignment_selection']),
  )
})
