export const EXAMPLE_CALL = {
  id: '0192f0c1-a310-7c90-9f00-1a2b3c4d5e6f',
  position: 3,
  text: 'L’image de la question ne s’affiche pas.',
  calledAt: '2026-11-22T21:32:00.000Z',
  closedAt: null,
}

export const EXAMPLE_MESSAGE = {
  id: '0192f0c1-a320-7ca0-9f10-2b3c4d5e6f70',
  text: 'Il reste cinq minutes.',
  sentAt: '2026-11-22T21:32:30.000Z',
  call: null,
}

export const EXAMPLE_SENT = { id: EXAMPLE_MESSAGE.id, sentAt: EXAMPLE_MESSAGE.sentAt, recipients: 1 }

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
        calls: [EXAMPLE_CALL],
      },
    ],
  },
}
