export const EXAMPLE_COHORT_NAME = { id: '0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90', name: 'Démo' }

export const EXAMPLE_COHORT = {
  ...EXAMPLE_COHORT_NAME,
  timeZone: 'Europe/Paris',
  createdAt: '2026-11-22T21:30:00.000Z',
  archivedAt: null,
  trainers: [{ id: '0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90', name: 'Grace Hopper' }],
  members: 12,
  assignments: 3,
  openAttempts: 0,
}
