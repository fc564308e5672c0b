import { expect, test } from 'vitest'
import type { Call, Message } from '../../web/api/types.ts'
import { newsOf } from '../../web/paper/exchange/news.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 21, minute)).toISOString()
const call = (id: string, closedAt: string | null): Call => ({
  id,
  position: 3,
  text: null,
  calledAt: at(0),
  closedAt,
})
const message = (id: string, about: string | null = null, text: string | null = 'Hello'): Message => ({
  id,
  text,
  sentAt: at(1),
  call: about,
})
const none = { deadlineAt: at(30), calls: [], messages: [] }

test.each([
  { name: 'nothing where nothing came', before: none, now: none, news: [] },
  {
    name: 'time that was given',
    before: none,
    now: { ...none, deadlineAt: at(35) },
    news: ['extended 300000'],
  },
  { name: 'no time where there was no limit', before: { ...none, deadlineAt: null }, now: none, news: [] },
  {
    name: 'each message once',
    before: { ...none, messages: [message('m1')] },
    now: { ...none, messages: [message('m1'), message('m2')] },
    news: ['message m2'],
  },
  {
    name: 'no message whose words are gone',
    before: none,
    now: { ...none, messages: [message('m1', null, null)] },
    news: [],
  },
  {
    name: 'a call that was seen to without a word',
    before: { ...none, calls: [call('c1', null), call('c2', null)] },
    now: { ...none, calls: [call('c1', at(2)), call('c2', null)] },
    news: ['seen c1'],
  },
  {
    name: 'the answer to a call, and not that it was seen',
    before: { ...none, calls: [call('c1', null)] },
    now: { ...none, calls: [call('c1', at(2))], messages: [message('m1', 'c1')] },
    news: ['message m1'],
  },
  {
    name: 'no call that was closed before the page came',
    before: none,
    now: { ...none, calls: [call('c1', at(2))] },
    news: [],
  },
])('is news: $name', ({ before, now, news }) => {
  const told = newsOf(before, now).map((one) => `${one.is} ${one.is === 'extended' ? one.ms : one.id}`)
  expect(told).toEqual(news)
})
