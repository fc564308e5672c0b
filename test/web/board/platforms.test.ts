import { expect, test } from 'vitest'
import type { LtiPlatform } from '../../../web/api/types.ts'
import {
  changeOf,
  type Filled,
  filledOf,
  platformOf,
  refilled,
  takenAway,
  UNFILLED,
} from '../../../web/board/integration/lti/filled.ts'

const PLATFORM: LtiPlatform = {
  id: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a21',
  name: 'Moodle',
  issuer: 'https://moodle.example.org',
  clientId: 'x7Kp2vQ9dLw4TzB',
  productFamily: 'moodle',
  authorizationEndpoint: 'https://moodle.example.org/mod/lti/auth.php',
  tokenEndpoint: 'https://moodle.example.org/mod/lti/token.php',
  tokenAudience: null,
  jwksUri: 'https://moodle.example.org/mod/lti/certs.php',
  scopes: ['a scope'],
  state: 'active',
  deployments: ['1', '2'],
  createdAt: '2026-11-22T21:30:00.000Z',
}

test('what is pasted for a new platform loses the spaces around it, and what is empty is none', () => {
  const filled = { ...filledOf(PLATFORM), issuer: ' https://moodle.example.org\n', family: '' }
  const deployments = ' 1 \n\n2\r\n1'
  expect(platformOf({ ...filled, deployments })).toEqual({
    name: 'Moodle',
    issuer: 'https://moodle.example.org',
    clientId: PLATFORM.clientId,
    productFamily: null,
    authorizationEndpoint: PLATFORM.authorizationEndpoint,
    tokenEndpoint: PLATFORM.tokenEndpoint,
    tokenAudience: null,
    jwksUri: PLATFORM.jwksUri,
    deployments: ['1', '2'],
  })
  expect(platformOf(UNFILLED)).toMatchObject({ productFamily: 'moodle', deployments: [] })
})

test.each<{ name: string; fields: Partial<Filled>; change: object | null }>([
  { name: 'nothing', fields: {}, change: null },
  { name: 'spaces alone', fields: { name: ' Moodle ', deployments: '1\n2\n' }, change: null },
  { name: 'what does not change later', fields: { issuer: 'https://other.example' }, change: null },
  { name: 'an audience', fields: { tokenAudience: 'api' }, change: { tokenAudience: 'api' } },
  {
    name: 'a deployment more, and another name',
    fields: { name: 'LMS', deployments: '1\n2\n3' },
    change: { name: 'LMS', deployments: ['1', '2', '3'] },
  },
])('of a known platform is sent what was changed: $name', ({ fields, change }) => {
  expect(changeOf(PLATFORM, { ...filledOf(PLATFORM), ...fields })).toEqual(change)
})

test('a deployment that would go is named, one whose line moved is not', () => {
  const filled = filledOf(PLATFORM)
  expect(takenAway(PLATFORM, { ...filled, deployments: '2\n1' })).toEqual([])
  expect(takenAway(PLATFORM, { ...filled, deployments: '2\n3' })).toEqual(['1'])
})

const MOODLE = { ...UNFILLED, issuer: 'https://moodle.example.org' }
const AUTH = 'https://moodle.example.org/mod/lti/auth.php'

test.each<{ name: string; before: Filled; fields: Partial<Filled>; auth: string }>([
  { name: 'follow its own', before: UNFILLED, fields: { issuer: 'https://moodle.example.org/' }, auth: AUTH },
  {
    name: 'follow it when it is corrected',
    before: { ...MOODLE, authorizationEndpoint: AUTH },
    fields: { issuer: 'https://moodle.example.org/campus' },
    auth: 'https://moodle.example.org/campus/mod/lti/auth.php',
  },
  {
    name: 'stay where they were filled in otherwise',
    before: { ...MOODLE, authorizationEndpoint: 'https://sso.example.org/auth' },
    fields: { issuer: 'https://other.example.org' },
    auth: 'https://sso.example.org/auth',
  },
  {
    name: 'may be emptied',
    before: { ...MOODLE, authorizationEndpoint: AUTH },
    fields: { authorizationEndpoint: '' },
    auth: '',
  },
  {
    name: 'go when it is no Moodle',
    before: { ...MOODLE, authorizationEndpoint: AUTH },
    fields: { family: 'canvas' },
    auth: '',
  },
])('the addresses of a Moodle $name', ({ before, fields, auth }) => {
  expect(refilled(before, fields)).toMatchObject({ ...fields, authorizationEndpoint: auth })
})
