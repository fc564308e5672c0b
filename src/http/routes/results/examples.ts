import { EXAMPLE_CLOSED, EXAMPLE_RESULT } from '../attempts/examples.ts'
import { EXAMPLE_COHORT_NAME } from '../cohorts/examples.ts'
import { EXAMPLE_SCORE } from '../quizzes/examples.ts'

export const EXAMPLE_TRAINEE = {
  id: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11',
  name: 'Ada Lovelace',
  familyName: 'Lovelace',
  givenName: 'Ada',
  reference: 'E-1815',
}

const EXAMPLE_FIGURES = {
  absent: 'apart',
  absences: 1,
  over: 2,
  mean: { percentage: 75, mark20: 15 },
  median: { percentage: 75, mark20: 15 },
  passed: 1,
  passedOver: 2,
}

const EXAMPLE_PROGRESS = {
  assignment: '0192f0c1-9c20-7e44-b2d5-6f708192a3b5',
  over: 1,
  progress: {
    before: { percentage: 40, mark20: 8 },
    after: { percentage: 100, mark20: 20 },
    difference: 60,
  },
}

const ASSIGNMENT = '0192f0c1-9c20-7e44-b2d5-6f708192a3b4'

export const EXAMPLE_RESULTS_OF = {
  id: ASSIGNMENT,
  quiz: 'qcm-docker',
  title: 'QCM Docker',
  cohort: EXAMPLE_COHORT_NAME,
  opensAt: '2026-11-22T08:00:00.000Z',
  closesAt: '2026-11-29T18:00:00.000Z',
}

const EXAMPLE_MARK = { ...EXAMPLE_SCORE, attempt: '0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b', of: 1 }

export const EXAMPLE_GRADEBOOK = {
  columns: [
    {
      assignment: ASSIGNMENT,
      quiz: 'qcm-docker',
      title: 'QCM Docker',
      opensAt: '2026-11-22T08:00:00.000Z',
      closesAt: '2026-11-29T18:00:00.000Z',
      counts: 'best',
      figures: EXAMPLE_FIGURES,
      progress: EXAMPLE_PROGRESS,
    },
  ],
  trainees: [
    {
      trainee: EXAMPLE_TRAINEE,
      leftAt: null,
      cells: [
        { assignment: ASSIGNMENT, state: 'mark', mark: EXAMPLE_MARK, progress: EXAMPLE_PROGRESS.progress },
      ],
    },
  ],
  nextCursor: null,
}

export const EXAMPLE_RESULTS = {
  assignment: EXAMPLE_RESULTS_OF,
  figures: EXAMPLE_FIGURES,
  durations: { closed: 2, meanMs: 612_000, medianMs: 612_000 },
  groups: {
    papers: 2,
    sections: [{ section: 1, title: 'QCM', questions: 1, points: 1.5, maxPoints: 2, percentage: 75 }],
    chapters: [{ chapter: 'docker/images', questions: 1, points: 1.5, maxPoints: 2, percentage: 75 }],
  },
  progress: {
    ...EXAMPLE_PROGRESS,
    chapters: [{ chapter: 'docker/images', progress: EXAMPLE_PROGRESS.progress }],
  },
  attempts: [
    {
      trainee: EXAMPLE_TRAINEE,
      attempt: EXAMPLE_MARK.attempt,
      number: 1,
      state: 'submitted',
      startedAt: '2026-11-22T21:30:00.000Z',
      closedAt: '2026-11-22T21:40:00.000Z',
      closeReason: 'submitted',
      durationMs: 600_000,
      afterRelease: false,
      counts: true,
      released: 'answers',
      score: EXAMPLE_SCORE,
    },
  ],
  nextCursor: null,
}

const [QUESTION] = EXAMPLE_RESULT.questions

export const EXAMPLE_REVIEW = {
  attempt: EXAMPLE_CLOSED,
  trainee: EXAMPLE_TRAINEE,
  score: EXAMPLE_SCORE,
  questions: [
    {
      ...QUESTION,
      bank: 'qcm-docker',
      question: 'run',
      questionRevision: '0192f0c1-5b00-7d31-8a90-2c3d4e5f6a7b',
      version: 1,
      flagged: false,
      certainty: null,
      savedAt: '2026-11-22T21:32:10.000Z',
    },
  ],
  paperProven: true,
  paperDiffers: [],
  timeline: [
    {
      what: 'event',
      at: '2026-11-22T21:30:00.000Z',
      event: 'started',
      by: { kind: 'person', user: EXAMPLE_TRAINEE.id, name: EXAMPLE_TRAINEE.name },
      data: { deadlineAt: '2026-11-22T21:45:00.000Z' },
    },
    {
      what: 'answer',
      at: '2026-11-22T21:32:10.000Z',
      position: 1,
      outcome: 'accepted',
      response: { type: 'single', choice: 'construction' },
      version: 1,
      flagged: null,
      certainty: null,
    },
    {
      what: 'score',
      at: '2026-11-22T21:40:00.000Z',
      revision: 1,
      cause: 'close',
      state: 'final',
      points: 1,
      maxPoints: 1,
    },
  ],
}

const AS_OF = { timeZone: 'Europe/Paris', at: '2026-11-30T08:00:00.000Z', asOf: '2026-11-30T08:00:00.000Z' }

export const EXAMPLE_GRADEBOOK_EXPORT = {
  cohort: EXAMPLE_COHORT_NAME,
  ...AS_OF,
  absent: 'apart',
  columns: EXAMPLE_GRADEBOOK.columns,
  trainees: EXAMPLE_GRADEBOOK.trainees,
}

export const EXAMPLE_GRADEBOOK_CSV =
  'Identifiant,Nom de famille,Prénom,QCM Docker : Points,QCM Docker : Note sur 20\r\n0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11,Lovelace,Ada,1,20\r\n'

export const EXAMPLE_RESULTS_EXPORT = {
  assignment: EXAMPLE_RESULTS_OF,
  ...AS_OF,
  detail: 'marks',
  figures: EXAMPLE_FIGURES,
  rows: [{ detail: 'marks', ...EXAMPLE_RESULTS.attempts[0] }],
}

export const EXAMPLE_RESULTS_CSV =
  'Identifiant,Nom de famille,Prénom,Tentative,Points\r\n0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11,Lovelace,Ada,0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b,1\r\n'
