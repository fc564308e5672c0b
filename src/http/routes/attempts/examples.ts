import { EXAMPLE_SCORE, EXAMPLE_SCORING } from '../quizzes/examples.ts'

const ID = '0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b'

export const EXAMPLE_TIMING = {
  id: ID,
  state: 'inProgress',
  startedAt: '2026-11-22T21:30:00.000Z',
  deadlineAt: '2026-11-22T21:45:00.000Z',
  acceptedUntil: '2026-11-22T21:45:05.000Z',
  limitedBy: 'timeLimit',
  graceMs: 5000,
  serverNow: '2026-11-22T21:33:00.000Z',
  remainingMs: 720_000,
  closedAt: null,
  closeReason: null,
  closedBy: null,
  processedAt: null,
  waitingUntil: null,
}

/** Options of a question, as trainees see them at any time. */
export const EXAMPLE_QUESTION = {
  type: 'single',
  options: [
    { id: 'k7q2mx4anb3d', text: 'Pendant la construction de l’image.' },
    { id: 'tz5whr2ycu6e', text: 'À chaque démarrage du conteneur.' },
  ],
  position: 1,
  section: 'QCM',
  prompt:
    'Dans ce Dockerfile, quand `RUN` s’exécute-t-il ?\n\n![Un Dockerfile](5f0c1a9e7b3d42688d1f6e0a4c92b7d3)',
  media: [
    {
      id: '5f0c1a9e7b3d42688d1f6e0a4c92b7d3',
      url: '/v1/media/5f0c1a9e7b3d42688d1f6e0a4c92b7d3',
      type: 'image/png',
      width: 640,
      height: 240,
      alt: 'Un Dockerfile',
    },
  ],
  points: 1,
  policy: null,
  response: { type: 'single', choice: 'k7q2mx4anb3d' },
  version: 1,
  flagged: false,
  certainty: null,
  savedAt: '2026-11-22T21:32:10.000Z',
  revealed: false,
}

export const EXAMPLE_ATTEMPT = {
  ...EXAMPLE_TIMING,
  user: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11',
  quiz: 'qcm-docker',
  title: 'QCM Docker',
  quizRevision: '0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b',
  kind: 'practice',
  assignment: null,
  number: 1,
  afterRelease: false,
  reveals: false,
  scoring: EXAMPLE_SCORING,
  questions: [EXAMPLE_QUESTION],
}

export const EXAMPLE_STARTED = {
  ...EXAMPLE_ATTEMPT,
  serverNow: EXAMPLE_ATTEMPT.startedAt,
  remainingMs: 900_000,
  questions: [{ ...EXAMPLE_QUESTION, response: null, version: 0, savedAt: null }],
}

export const EXAMPLE_CLOSED = {
  ...EXAMPLE_ATTEMPT,
  state: 'submitted',
  remainingMs: 0,
  serverNow: '2026-11-22T21:40:00.000Z',
  closedAt: '2026-11-22T21:40:00.000Z',
  closeReason: 'submitted',
  processedAt: '2026-11-22T21:40:00.000Z',
  scoring: null,
  questions: null,
}

export const EXAMPLE_CLOSED_BY_TRAINER = {
  ...EXAMPLE_CLOSED,
  state: 'expired',
  closeReason: 'trainer',
  closedBy: 'Grace',
}

export const EXAMPLE_REOPENED = {
  ...EXAMPLE_CLOSED,
  state: 'inProgress',
  serverNow: '2026-11-22T21:45:00.000Z',
  waitingUntil: '2026-11-22T22:30:00.000Z',
}

export const EXAMPLE_SCORE_CHANGE = {
  attempt: ID,
  position: 3,
  before: 0,
  after: 0.5,
  score: EXAMPLE_SCORE,
}

export const EXAMPLE_VOIDED = { ...EXAMPLE_CLOSED, state: 'voided', closeReason: 'voided' }

export const EXAMPLE_EXTENDED = {
  ...EXAMPLE_ATTEMPT,
  deadlineAt: '2026-11-22T21:55:00.000Z',
  acceptedUntil: '2026-11-22T21:55:05.000Z',
  remainingMs: 1_320_000,
  scoring: null,
  questions: null,
}

export const EXAMPLE_SAVED = {
  position: 1,
  version: 1,
  savedAt: '2026-11-22T21:32:10.000Z',
  serverNow: '2026-11-22T21:32:10.000Z',
  remainingMs: 770_000,
}

const ENTRY = '5f1c2d3e-4b5a-4c6d-8e7f-901a2b3c4d5e'
const OTHER_ENTRY = '6a2d3e4f-5c6b-4d7e-9f80-a12b3c4d5e6f'

const CHOSEN = { type: 'single', choice: 'k7q2mx4anb3d' }

export const EXAMPLE_REPLAY = {
  entries: [
    { id: ENTRY, position: 1, version: 0, response: CHOSEN },
    { id: OTHER_ENTRY, position: 99, version: 0, response: CHOSEN },
  ],
}

export const EXAMPLE_REPLAYED = {
  entries: [
    { id: ENTRY, outcome: 'accepted' },
    {
      id: OTHER_ENTRY,
      outcome: 'invalid',
      errors: [{ in: 'body', pointer: '/entries/1/position', message: 'Le sujet n’a pas de question 99.' }],
    },
  ],
}

export const EXAMPLE_RELEASED_QUESTION = {
  position: 1,
  section: 'QCM',
  type: 'single',
  prompt: EXAMPLE_QUESTION.prompt,
  media: EXAMPLE_QUESTION.media,
  options: EXAMPLE_QUESTION.options,
  response: EXAMPLE_QUESTION.response,
  points: 1,
  maxPoints: 1,
  parts: [
    {
      code: 'option-right',
      text: '« Pendant la construction de l’image. » : choisie, à juste titre.',
      option: 'k7q2mx4anb3d',
      chosen: true,
      earned: 1,
    },
    {
      code: 'option-left',
      text: '« À chaque démarrage du conteneur. » : écartée, à juste titre.',
      option: 'tz5whr2ycu6e',
      chosen: false,
    },
  ],
  key: { type: 'single', choice: 'k7q2mx4anb3d' },
  explanation: '`RUN` fabrique une couche de l’image ; `CMD` agit au démarrage.',
  reference: 'https://docs.docker.com/reference/dockerfile/',
  feedback: [],
  corrected: false,
  correction: null,
  comment: null,
}

export const EXAMPLE_RESULT = {
  quiz: 'qcm-docker',
  title: 'QCM Docker',
  released: 'answers',
  score: EXAMPLE_SCORE,
  groups: {
    sections: [{ section: 1, title: 'QCM', questions: 1, points: 1, maxPoints: 1, percentage: 100 }],
    chapters: [{ chapter: 'docker/images', questions: 1, points: 1, maxPoints: 1, percentage: 100 }],
  },
  questions: [EXAMPLE_RELEASED_QUESTION],
}

export const EXAMPLE_RECEIPT = 'eyJhbGciOiJFZERTQSIsInR5cCI6InJlY2VpcHQrandzIn0.eyJhdHRlbXB0Ijoi…'
