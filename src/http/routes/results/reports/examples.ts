import { EXAMPLE_TRAINEE } from '../examples.ts'

const ATTEMPT = '0192f0c1-8a10-7b22-a1c4-5d6e7f809a1b'

export const EXAMPLE_REPORT = {
  id: '0192f0c1-b410-7d10-9a01-3c4d5e6f7081',
  position: 3,
  text: 'Deux des réponses disent la même chose.',
  state: 'open' as const,
  answer: null,
  answeredAt: null,
  madeAt: '2026-11-22T21:50:00.000Z',
  changedAt: '2026-11-22T21:50:00.000Z',
}

export const EXAMPLE_FOLLOWED = {
  ...EXAMPLE_REPORT,
  attempt: ATTEMPT,
  assignment: null,
  bank: 'qcm-docker',
  question: 'atouts',
  revision: '0192f0c1-5b10-7d3e-8c2b-1a0f9e8d7c6b',
  keyHash: '7b1c5d3e9f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c',
  trainee: EXAMPLE_TRAINEE,
  answeredBy: null,
}

export const EXAMPLE_ANSWERED = {
  ...EXAMPLE_FOLLOWED,
  state: 'answered' as const,
  answer: 'Elles se ressemblent, mais une seule parle de l’hôte.',
  answeredBy: { id: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a12', name: 'Grace Hopper' },
  answeredAt: '2026-11-23T09:00:00.000Z',
  changedAt: '2026-11-23T09:00:00.000Z',
}
