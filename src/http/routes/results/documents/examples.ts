import { EXAMPLE_CLOSED, EXAMPLE_RECEIPT, EXAMPLE_RESULT } from '../../attempts/examples.ts'
import { EXAMPLE_SCORE } from '../../quizzes/examples.ts'
import { EXAMPLE_RESULTS_OF, EXAMPLE_TRAINEE } from '../examples.ts'

export const EXAMPLE_DOCUMENT = {
  trainee: EXAMPLE_TRAINEE,
  attempt: EXAMPLE_CLOSED,
  result: EXAMPLE_RESULT,
  receipt: EXAMPLE_RECEIPT,
}

const ATTESTED = {
  quiz: { quiz: 'qcm-docker', title: 'QCM Docker' },
  date: '2026-11-22T21:40:00.000Z',
  issuedAt: '2026-11-30T08:00:00.000Z',
  mark: EXAMPLE_SCORE,
}

export const EXAMPLE_ATTESTATION = {
  ...ATTESTED,
  code: '7QK2M0R1SA9XW3BT5VHDC4NEF6',
  trainee: EXAMPLE_TRAINEE,
  timeSpentMs: 600_000,
}

export const EXAMPLE_ATTESTED = { ...ATTESTED, changed: false }

export const EXAMPLE_RECORD = {
  assignment: EXAMPLE_RESULTS_OF,
  timeZone: 'Europe/Paris',
  at: '2026-11-30T08:00:00.000Z',
  quizRevision: {
    id: '0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b',
    hash: '9f2c1d',
    publishedAt: '2026-11-20T08:00:00.000Z',
  },
  timeLimitMs: 900_000,
  trainers: [{ id: '0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90', name: 'Grace Hopper', signature: null }],
  interventions: [
    {
      at: '2026-11-22T21:36:00.000Z',
      action: 'attempt.extend',
      by: { user: '0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90', name: 'Grace Hopper' },
      attempt: EXAMPLE_CLOSED.id,
      user: EXAMPLE_TRAINEE.id,
      before: { deadlineAt: '2026-11-22T21:45:00.000Z' },
      after: { deadlineAt: '2026-11-22T21:55:00.000Z' },
      reason: 'Panne du réseau pendant dix minutes.',
    },
  ],
  calls: [
    {
      id: '0192f0c1-9f11-7e2d-8b1a-3c4d5e6f7a8b',
      attempt: EXAMPLE_CLOSED.id,
      user: EXAMPLE_TRAINEE.id,
      position: 3,
      text: 'L’image de la question ne s’affiche pas.',
      calledAt: '2026-11-22T21:35:00.000Z',
      closedAt: '2026-11-22T21:36:00.000Z',
    },
  ],
  messages: [
    {
      id: '0192f0c1-9f20-7c4e-9d2b-4d5e6f7a8b9c',
      at: '2026-11-22T21:36:00.000Z',
      by: { user: '0192f0c1-7d22-7b31-8a4c-2f5e6d7c8b90', name: 'Grace Hopper' },
      attempt: EXAMPLE_CLOSED.id,
      user: EXAMPLE_TRAINEE.id,
      text: 'Rechargez la page.',
    },
  ],
  people: [
    {
      trainee: EXAMPLE_TRAINEE,
      presence: 'present',
      opensAt: '2026-11-22T08:00:00.000Z',
      closesAt: '2026-11-29T18:00:00.000Z',
      attempts: [
        {
          attempt: EXAMPLE_CLOSED.id,
          number: 1,
          state: 'submitted',
          startedAt: '2026-11-22T21:30:00.000Z',
          closedAt: '2026-11-22T21:40:00.000Z',
          closeReason: 'submitted',
        },
      ],
      signature: null,
    },
  ],
}
