export const EXAMPLE_SCORING = { multiple: 'net-correct', penalty: 'none', floor: 0, certainty: false }

export const EXAMPLE_SCORE = {
  state: 'final',
  points: 1,
  maxPoints: 1,
  percentage: 100,
  mark20: 20,
  passed: true,
}

const ASSIGNED = {
  id: '0192f0c1-9c20-7e44-b2d5-6f708192a3b4',
  opensAt: '2026-11-22T08:00:00.000Z',
  closesAt: '2026-11-29T18:00:00.000Z',
  attemptsMax: 1,
  attemptsUsed: 0,
  timeLimitMs: 900_000,
  release: { score: 'on-submit', answers: 'on-close' },
  canStart: true,
  reason: null,
  at: null,
  attemptsLeft: 1,
  asksStartCode: true,
  score: null,
}

export const EXAMPLE_ASSIGNMENT = { ...ASSIGNED, quiz: 'qcm-docker', title: 'QCM Docker' }

export const EXAMPLE_QUIZ = {
  quiz: 'qcm-docker',
  title: 'QCM Docker',
  description: 'Dix questions sur Docker, en quinze minutes.',
  module: 'docker',
  chapter: { id: 'docker/qcm', title: 'QCM Docker' },
  language: 'fr',
  questions: 10,
  access: 'open',
  revision: '0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b',
  timeLimitMs: 900_000,
  graceMs: 5000,
  attempts: { max: 3, counts: 'best' },
  passMark: 60,
  scoring: EXAMPLE_SCORING,
  release: { score: 'on-submit', answers: 'on-submit' },
  reveals: false,
  before: null,
  canStart: true,
  reason: null,
  at: null,
  assignment: ASSIGNED.id,
  attemptsLeft: 1,
  asksStartCode: true,
  openAttempt: null,
  practiceScore: EXAMPLE_SCORE,
  assignments: [ASSIGNED],
}
