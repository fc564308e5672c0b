import { expect, test } from 'vitest'
import { type Handling, type HandlingChange, handled } from '../../../../src/domain/attempt/report.ts'
import { DomainError } from '../../../../src/domain/errors.ts'

const OPEN: Handling = { state: 'open', answer: null, isAnswered: false }
const ANSWERED: Handling = { state: 'answered', answer: 'So.', isAnswered: true }
const CLOSED: Handling = { state: 'closed', answer: null, isAnswered: false }
/** Whoever answered is erased. */
const EMPTIED: Handling = { ...ANSWERED, answer: null }

test.each<[string, Handling, HandlingChange, Handling | string]>([
  ['nothing given', OPEN, {}, OPEN],
  ['an answer', OPEN, { answer: 'So.' }, ANSWERED],
  ['an answer, said to be one', OPEN, { answer: 'So.', state: 'answered' }, ANSWERED],
  ['another answer', ANSWERED, { answer: 'No.' }, { ...ANSWERED, answer: 'No.' }],
  ['closed without a word', OPEN, { state: 'closed' }, CLOSED],
  ['closed with a word', OPEN, { state: 'closed', answer: 'So.' }, { ...ANSWERED, state: 'closed' }],
  ['closed once answered', ANSWERED, { state: 'closed' }, { ...ANSWERED, state: 'closed' }],
  ['an answer to what is closed', CLOSED, { answer: 'So.' }, { ...ANSWERED, state: 'closed' }],
  ['opened again', ANSWERED, { state: 'open' }, OPEN],
  ['answered, by whoever is erased', { ...EMPTIED, state: 'closed' }, { state: 'answered' }, EMPTIED],
  ['answered without an answer', OPEN, { state: 'answered' }, '/answer'],
  ['answered, of what was closed without one', CLOSED, { state: 'answered' }, '/answer'],
  ['open with an answer', OPEN, { state: 'open', answer: 'So.' }, '/answer'],
])('%s', (_name, before, change, after) => {
  if (typeof after !== 'string') return expect(handled(before, change)).toEqual(after)
  try {
    expect(handled(before, change)).toBe('a refusal')
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    expect([error.code, error.errors?.[0]?.pointer]).toEqual(['validation', after])
  }
})
