import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLaunch } from '../../../../../src/domain/integration/lti/launch/claims.ts'
import { LTI_CLAIM } from '../../../../../src/domain/integration/lti/launch/names.ts'
import { repeatedMember } from '../../../../../src/domain/integration/lti/launch/repeated-member.ts'
import { courseRole } from '../../../../../src/domain/integration/lti/launch/roles.ts'
import { tokenFault } from '../../../../../src/domain/integration/lti/launch/token.ts'

const MEMBERSHIP = 'http://purl.imsglobal.org/vocab/lis/v2/membership'
const NOW = new Date('2026-12-01T09:00:00Z')
const SECOND = NOW.getTime() / 1000

const CLAIMS: Record<string, unknown> = {
  iss: 'https://lms.example',
  aud: 'our-id',
  iat: SECOND,
  exp: SECOND + 60,
  nonce: 'n-1',
  sub: '7',
  [LTI_CLAIM.messageType]: 'LtiResourceLinkRequest',
  [LTI_CLAIM.version]: '1.3.0',
  [LTI_CLAIM.deployment]: '1',
  [LTI_CLAIM.target]: 'https://bareme.example/lti/launch',
  [LTI_CLAIM.roles]: [`${MEMBERSHIP}#Learner`],
  [LTI_CLAIM.context]: { id: 'c1', label: 'DK', title: 'Docker' },
  [LTI_CLAIM.resourceLink]: { id: 'r1', title: 'QCM' },
}

const expected = {
  issuer: 'https://lms.example',
  clientId: 'our-id',
  isNonce: (text: string) => text === 'n-1',
  now: NOW,
}

/** What is wrong with claims, in a word; null when nothing is. */
function faultOf(changes: Record<string, unknown>): string | null {
  const claims = Object.fromEntries(
    Object.entries({ ...CLAIMS, ...changes }).filter(([, value]) => value !== undefined),
  )
  const read = readLaunch(claims)
  const fault = tokenFault(claims, expected) ?? ('fault' in read ? read : null)
  return fault && `${fault.claim.split('/').at(-1)} ${fault.fault}`
}

describe('a launch', () => {
  test('is taken as it should be', () => expect(faultOf({})).toBeNull())

  test.each<[string, Record<string, unknown>]>([
    [
      'an audience of several, where we are the authorised party',
      { aud: ['other', 'our-id'], azp: 'our-id' },
    ],
    ['an audience of one in a list', { aud: ['our-id'] }],
    ['a clock that is 59 s slow', { exp: SECOND - 59, iat: SECOND - 120 }],
    ['a clock that is 59 s fast', { iat: SECOND + 59, nbf: SECOND + 59 }],
    ['no course', { [LTI_CLAIM.context]: undefined }],
    ['no role at all', { [LTI_CLAIM.roles]: [] }],
    ['names that are odd', { name: '', given_name: 7, email: 'nobody' }],
    ['services that are odd', { [LTI_CLAIM.grades]: 'none', [LTI_CLAIM.members]: [] }],
  ])('is taken with %s', (_name, changes) => expect(faultOf(changes)).toBeNull())

  const NEEDED = [
    'iss',
    'aud',
    'iat',
    'exp',
    'nonce',
    'sub',
    LTI_CLAIM.messageType,
    LTI_CLAIM.version,
    LTI_CLAIM.deployment,
    LTI_CLAIM.target,
    LTI_CLAIM.roles,
    LTI_CLAIM.resourceLink,
  ]
  test.each(NEEDED)('is refused without %s', (claim) =>
    expect(faultOf({ [claim]: undefined })).toBe(`${claim.split('/').at(-1)} missing`),
  )
  test.each([...NEEDED, 'nbf', 'azp', LTI_CLAIM.context])('is refused with %s of another type', (claim) =>
    fc.assert(
      fc.property(fc.constantFrom(null, 7.5e12, true, [], [[]], { a: 1 }, ''), (value) => {
        // A number is an instant, and an empty list of roles is one.
        fc.pre(
          !(claim === 'exp' && typeof value === 'number') &&
            !(claim === LTI_CLAIM.roles && Array.isArray(value) && value.length === 0),
        )
        expect(faultOf({ [claim]: value })).toBe(`${claim.split('/').at(-1)} wrong`)
      }),
    ),
  )

  test.each<[string, Record<string, unknown>, string]>([
    ['an issuer with a slash more', { iss: 'https://lms.example/' }, 'iss wrong'],
    ['the audience of another', { aud: 'their-id' }, 'aud wrong'],
    ['several audiences and no authorised party', { aud: ['other', 'our-id'] }, 'azp missing'],
    ['another authorised party', { azp: 'other' }, 'azp wrong'],
    ['an end 61 s ago', { exp: SECOND - 61 }, 'exp wrong'],
    ['a birth in 61 s', { iat: SECOND + 61 }, 'iat wrong'],
    ['a beginning in 61 s', { nbf: SECOND + 61 }, 'nbf wrong'],
    ['another nonce', { nonce: 'n-2' }, 'nonce wrong'],
    ['the version of another standard', { [LTI_CLAIM.version]: 'LTI-1p0' }, 'version wrong'],
    [
      'a message that we do not answer',
      { [LTI_CLAIM.messageType]: 'LtiSubmissionReviewRequest' },
      'message_type wrong',
    ],
  ])('is refused with %s', (_name, changes, fault) => expect(faultOf(changes)).toBe(fault))

  test('says who comes from where to what', () => {
    const read = readLaunch({
      ...CLAIMS,
      given_name: 'Ada',
      family_name: 'Lovelace',
      email: 'Ada@Example.org',
      [LTI_CLAIM.custom]: { quiz: 'exam', history: '$ResourceLink.id.history', empty: '', odd: 7 },
      [LTI_CLAIM.presentation]: { locale: 'fr-CA' },
      [LTI_CLAIM.grades]: { scope: ['s'], lineitems: 'https://lms.example/items' },
    })
    expect(read).toMatchObject({
      person: {
        name: 'Ada Lovelace',
        familyName: 'Lovelace',
        givenName: 'Ada',
        contactEmail: 'ada@example.org',
      },
      role: 'learner',
      context: { id: 'c1', title: 'Docker' },
      resourceLink: { id: 'r1', title: 'QCM' },
      custom: { quiz: 'exam' },
      language: 'fr',
      grades: { scopes: ['s'], lineitemsUrl: 'https://lms.example/items', lineitemUrl: null },
      membershipsUrl: null,
    })
    expect(read).toHaveProperty('custom', { quiz: 'exam' })
  })
})

test.each<[string, string[], string | null]>([
  ['a learner', [`${MEMBERSHIP}#Learner`], 'learner'],
  ['a learner in the short form', ['Learner'], 'learner'],
  ['an instructor who learns too', [`${MEMBERSHIP}#Learner`, `${MEMBERSHIP}#Instructor`], 'instructor'],
  ['an assistant', [`${MEMBERSHIP}/Instructor#TeachingAssistant`], 'instructor'],
  ['a guest', [`${MEMBERSHIP}/Learner#GuestLearner`], 'learner'],
  ['a mentor', [`${MEMBERSHIP}#Mentor`], null],
  [
    'a teacher of the school, not of the course',
    ['http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor'],
    null,
  ],
  [
    'an admin who learns',
    ['http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator', 'Learner'],
    'learner',
  ],
  ['an admin', ['http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator'], 'instructor'],
  ['nobody', [], null],
])('the roles of %s', (_name, roles, role) => expect(courseRole(roles)).toBe(role))

test('a name that stands twice in one object is found, wherever, and names that only look alike are not', () => {
  expect(repeatedMember('{"a":1,"b":{"a":2},"c":[{"a":1},{"a":1}]}')).toBeNull()
  expect(repeatedMember('{"a":"a\\":1,\\"a","b":"{\\"b\\":"}')).toBeNull()
  expect(repeatedMember('{"a":1,"b":{"x":2,"\\u0078":3}}')).toBe('x')
  expect(repeatedMember('{"aud":"one" , "aud" : "two"}')).toBe('aud')
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(repeatedMember(JSON.stringify(JSON.parse(text)))).toBeNull()
    }),
  )
})
