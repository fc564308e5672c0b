const RELEASE = { score: 'on-submit', answers: 'on-close' }
const WINDOW = { opensAt: '2026-12-08T08:00:00.000Z', closesAt: '2026-12-08T10:00:00.000Z' }

export const EXAMPLE_USER_ID = '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'

export const EXAMPLE_TERMS = {
  own: { ...WINDOW, timeLimitMs: null, maxAttempts: null, release: null },
  terms: { ...WINDOW, timeLimitMs: 900_000, maxAttempts: 1, release: RELEASE },
}

export const EXAMPLE_OVERRIDE = {
  user: { id: EXAMPLE_USER_ID, name: 'Ada Lovelace' },
  ...EXAMPLE_TERMS,
  scoreReleasedAt: null,
  answersReleasedAt: null,
}
