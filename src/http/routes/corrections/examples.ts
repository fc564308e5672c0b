const subject = {
  bank: 'qcm-docker',
  question: 'atouts',
  keyHash: '7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c',
}

const score = { state: 'final' as const, maxPoints: 20, passed: true }

export const EXAMPLE_PREVIEW = {
  ...subject,
  attempts: 24,
  changed: 1,
  raised: 1,
  lowered: 0,
  passing: 0,
  failing: 0,
  unmoved: { count: 0, attempts: [] },
  rows: [
    {
      attempt: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11',
      trainee: { id: '0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90', name: 'Ada Lovelace' },
      before: { ...score, points: 14, percentage: 70, mark20: 14 },
      after: { ...score, points: 15, percentage: 75, mark20: 15 },
    },
  ],
  nextCursor: null,
}

export const EXAMPLE_LISTED = {
  id: '0192f0c1-9a10-7d3e-8c2b-1a0f9e8d7c6b',
  ...subject,
  policy: 'new-key' as const,
  key: { options: [{ id: 'deploiement-uniforme', correct: true }] },
  reason: 'La clé était fausse.',
  cohorts: [{ id: '0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90', name: 'Docker, janvier' }],
  touchesOthers: false,
  practice: false,
  state: 'applied' as const,
  madeAt: '2026-12-01T12:00:00.000Z',
  appliedAt: '2026-12-01T12:00:01.000Z',
  endedAt: null,
  staged: 24,
}

export const EXAMPLE_CORRECTION = { ...EXAMPLE_LISTED, attempts: 24 }
