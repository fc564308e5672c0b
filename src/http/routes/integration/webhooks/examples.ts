const SECRET = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD0bO1zH8vkd8='

export const EXAMPLE_WEBHOOK = {
  id: '0192f0c1-9a00-7c20-9d3b-5f2e6a7c9d20',
  client: '0192f0c1-9a00-7c20-9d3b-5f2e6a7c9d21',
  url: 'https://lms.example.org/bareme',
  events: ['attempt.closed', 'score.changed'],
  createdAt: '2026-11-22T21:30:00.000Z',
  formerSecretUntil: null,
  failingSince: null,
  disabledAt: null,
  disabledReason: null,
}

export const EXAMPLE_NEW_WEBHOOK = { ...EXAMPLE_WEBHOOK, secret: SECRET }

export const EXAMPLE_DELIVERY = {
  event: '5f2e6a7c-9d20-4c20-9d3b-0192f0c19a00',
  type: 'score.changed',
  attempt: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11',
  seq: 3,
  state: 'pending',
  tries: 1,
  occurredAt: '2026-11-22T21:30:00.000Z',
  nextTryAt: '2026-11-22T21:30:05.000Z',
  lastTryAt: '2026-11-22T21:30:00.200Z',
  lastStatus: 503,
  lastError: 'status',
  settledAt: null,
}
