export const EXAMPLE_SNAPSHOT = {
  event: 'snapshot',
  data: {
    members: [
      {
        user: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11',
        name: 'Zoé Martin',
        familyName: 'Martin',
        givenName: 'Zoé',
        attempt: '0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b',
        number: 1,
        state: 'inProgress',
        presence: 'active',
        startedAt: '2026-11-22T21:30:00.000Z',
        deadlineAt: '2026-11-22T21:45:00.000Z',
        serverNow: '2026-11-22T21:33:00.000Z',
        remainingMs: 720_000,
        closedAt: null,
        closeReason: null,
        waitingUntil: null,
        questions: 15,
        answered: 4,
        flagged: 1,
      },
    ],
  },
}
