import { EXAMPLE_COHORT_NAME } from '../cohorts/examples.ts'

export const EXAMPLE_ASSIGNMENT = {
  id: '0192f0c1-9c20-7e44-b2d5-6f708192a3b4',
  cohort: EXAMPLE_COHORT_NAME,
  quiz: 'qcm-docker',
  title: 'QCM Docker',
  quizRevision: '0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b',
  isLatest: true,
  opensAt: '2026-12-01T08:00:00.000Z',
  closesAt: '2026-12-01T10:00:00.000Z',
  timeLimitMs: null,
  maxAttempts: 1,
  release: { score: 'on-submit', answers: 'on-close' },
  effective: {
    timeLimitMs: 900_000,
    maxAttempts: 1,
    release: { score: 'on-submit', answers: 'on-close' },
  },
  scoreReleasedAt: null,
  answersReleasedAt: null,
  asksStartCode: false,
  overrides: 1,
  attempts: 0,
  hasBegun: false,
  createdAt: '2026-11-22T21:30:00.000Z',
}

export const EXAMPLE_MADE = {
  ...EXAMPLE_ASSIGNMENT,
  overrides: 0,
  warnings: [
    { rule: 'assigned-open', message: "chacun peut s'entraîner à ce quiz : ce n'est pas un examen" },
  ],
}

const ATTEMPT = '0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b'
const PERSON = '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'

export const EXAMPLE_EXTENDED = {
  told: 'whole' as const,
  attempts: [
    {
      attempt: ATTEMPT,
      user: PERSON,
      before: '2026-12-01T09:00:00.000Z',
      deadlineAt: '2026-12-01T09:05:00.000Z',
    },
  ],
}

export const EXAMPLE_CLOSED_ASSIGNMENT = {
  closesAt: '2026-12-01T09:00:00.000Z',
  attempts: [
    { attempt: ATTEMPT, user: PERSON, closedAt: '2026-12-01T09:00:00.000Z', closeReason: 'trainer' },
  ],
  heldBy: [
    {
      user: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a12',
      opensAt: '2026-12-02T08:00:00.000Z',
      closesAt: '2026-12-02T09:00:00.000Z',
    },
  ],
}

export const EXAMPLE_REOPENED_ROWS = {
  attempts: [{ attempt: ATTEMPT, waitingUntil: '2026-12-01T11:00:00.000Z', refused: null }],
}
