import { describe, expect, test } from 'vitest'
import { membersOf } from '../../../../../src/domain/integration/lti/members/membership.ts'
import { nextPage, withQuery } from '../../../../../src/domain/integration/lti/members/next-page.ts'

describe('a page of members', () => {
  const page = (...members: unknown[]) => membersOf({ id: 'x', context: { id: '2' }, members })
  const ada = { user_id: '7', name: 'Ada Lovelace', given_name: 'Ada', family_name: 'Lovelace' }
  const asAda = { subject: '7', name: 'Ada Lovelace', givenName: 'Ada', familyName: 'Lovelace' }

  test.each<[string, unknown, object[]]>([
    ['a short role, as a Moodle gives it', { ...ada, roles: ['Learner'] }, [{ ...asAda, isLearner: true }]],
    [
      'a long one, as a Canvas gives it',
      { ...ada, roles: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'] },
      [{ ...asAda, isLearner: true }],
    ],
    ['who teaches', { ...ada, roles: ['Instructor'] }, [{ ...asAda, isLearner: false }]],
    [
      'a name in two parts alone',
      { ...ada, name: undefined, roles: ['Learner'] },
      [{ ...asAda, isLearner: true }],
    ],
    [
      'no name, where privacy says so',
      { user_id: '7', roles: ['Learner'], status: 'Active' },
      [{ subject: '7', isLearner: true, name: null, givenName: null, familyName: null }],
    ],
    ['who left', { ...ada, roles: ['Learner'], status: 'Deleted' }, []],
    ['who is suspended', { ...ada, roles: ['Learner'], status: 'Inactive' }, []],
    ['one without an id', { name: 'Nobody', roles: ['Learner'] }, []],
    ['what is no member', 'Ada', []],
  ])('reads %s', (_, member, expected) => {
    expect(page(member)).toEqual(expected)
  })

  test.each([[null], ['<html>'], [{}], [{ members: 'none' }]])('is none: %j', (answer) => {
    expect(membersOf(answer)).toBeNull()
  })

  test('loses nobody to a neighbour who cannot be read', () => {
    expect(page({}, { ...ada, roles: ['Learner'] }, null)).toHaveLength(1)
  })
})

describe('the next page', () => {
  const here = 'https://lms.test/members?page=1'
  test.each<[string, string | undefined, string | null]>([
    ['there is none without a header', undefined, null],
    [
      'is the one that is called next',
      '<https://lms.test/members?page=2>; rel="next"',
      'https://lms.test/members?page=2',
    ],
    [
      'is found among others',
      '<https://lms.test/members?page=1>; rel="current",<https://lms.test/members?page=2>; rel="next",<https://lms.test/members?page=9>; rel="last"',
      'https://lms.test/members?page=2',
    ],
    [
      'may be called so without quotes',
      '<https://lms.test/members?page=2>;rel=next',
      'https://lms.test/members?page=2',
    ],
    [
      'may have an address of its path alone',
      '</members?page=2>; rel="next"',
      'https://lms.test/members?page=2',
    ],
    ['is not one of changes', '<https://lms.test/members?since=1>; rel="differences"', null],
    [
      'is never on another host: our token goes along',
      '<https://elsewhere.test/members?page=2>; rel="next"',
      null,
    ],
    ['is never the same again', `<${here}>; rel="next"`, null],
    ['is none with the quotes of a Moodle', '<https://lms.test/lineitems?from=2>; rel=“next”', null],
    ['is none that cannot be read', 'next', null],
  ])('%s', (_, link, expected) => {
    expect(nextPage(link, here)).toBe(expected)
  })
})

test('what is asked for is put beside what an address carries', () => {
  expect(withQuery('https://lms.test/lineitems?type_id=3&limit=5', { limit: '50', tag: 'a b' })).toBe(
    'https://lms.test/lineitems?type_id=3&limit=50&tag=a+b',
  )
})
