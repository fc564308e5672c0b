import { afterEach, expect, test } from 'vitest'
import type { Question } from '../../web/api/types.ts'
import { isLasting, type Kept, outbox } from '../../web/paper/outbox.ts'

const kept = (owner: string, attempt: string, position: number, id: string): Kept => ({
  owner,
  attempt,
  position,
  id,
  content: { response: { type: 'text', text: id }, flagged: false, certainty: null },
  version: 0,
  unanswered: [],
  question: { position } as Question,
  refusal: null,
})
const ids = async (owner: string, attempt?: string) => (await outbox.list(owner, attempt)).map(({ id }) => id)

afterEach(async () => {
  for (const owner of ['ada', 'bob']) await outbox.clear(owner)
})

test('what cannot be kept on disk is kept in memory, and that is said', async () => {
  await outbox.keep(kept('ada', 'x', 1, '1'))
  expect(isLasting.value).toBe(false)
  expect(await ids('ada')).toEqual(['1'])
})

test('what is kept belongs to one person and one attempt, and is told oldest first', async () => {
  await outbox.keep(kept('ada', 'x', 2, '3'))
  await outbox.keep(kept('ada', 'x', 1, '2'))
  await outbox.keep(kept('ada', 'y', 1, '1'))
  await outbox.keep(kept('bob', 'x', 1, '0'))
  expect(await ids('ada')).toEqual(['1', '2', '3'])
  expect(await ids('ada', 'x')).toEqual(['2', '3'])
  expect(await ids('bob')).toEqual(['0'])
  await outbox.clear('ada')
  expect([await ids('ada'), await ids('bob')]).toEqual([[], ['0']])
})

test('a newer answer takes the place of an older one, and is not dropped for it', async () => {
  await outbox.keep(kept('ada', 'x', 1, '1'))
  await outbox.keep(kept('ada', 'x', 1, '2'))
  await outbox.drop({ owner: 'ada', attempt: 'x', position: 1 }, '1')
  expect(await ids('ada')).toEqual(['2'])
  await outbox.drop({ owner: 'ada', attempt: 'x', position: 1 }, '2')
  expect(await ids('ada')).toEqual([])
})
