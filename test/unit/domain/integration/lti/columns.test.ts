import { expect, test } from 'vitest'
import {
  columnAmong,
  madeColumn,
  newColumn,
} from '../../../../../src/domain/integration/lti/grades/column.ts'

const wanted = { resourceLinkId: '12', resourceId: 'docker-1' }

test.each<[string, unknown, string | null]>([
  ['our own', [{ id: 'https://lms.test/9', ...wanted, label: 'Docker' }], 'https://lms.test/9'],
  [
    'that the platform made with the activity',
    [{ id: 'https://lms.test/9', resourceLinkId: '12' }],
    'https://lms.test/9',
  ],
  [
    'the first of several',
    [
      { id: 'https://lms.test/8', ...wanted },
      { id: 'https://lms.test/9', ...wanted },
    ],
    'https://lms.test/8',
  ],
  [
    'of another place, where the platform did not heed what was asked',
    [{ id: 'https://lms.test/9', ...wanted, resourceLinkId: '13' }],
    null,
  ],
  ['of another quiz', [{ id: 'https://lms.test/9', ...wanted, resourceId: 'docker-2' }], null],
  ['without a place', [{ id: 'https://lms.test/9', resourceId: 'docker-1' }], null],
  ['without an address', [wanted], null],
  ['no list', { errors: [] }, null],
])('a column is found or not: %s', (_, columns, expected) => {
  expect(columnAmong(columns, wanted)).toBe(expected)
})

test('a new column names its place and its quiz', () => {
  expect(newColumn(wanted, { label: 'Docker', maxPoints: 12.5 })).toEqual({
    scoreMaximum: 12.5,
    label: 'Docker',
    resourceLinkId: '12',
    resourceId: 'docker-1',
  })
  expect(madeColumn({ id: 'https://lms.test/9' })).toBe('https://lms.test/9')
  expect(madeColumn({})).toBeNull()
})
