import { EXAMPLE_COHORT_NAME } from '../../cohorts/examples.ts'

const SECRET_ID = '0192f0c1-9b00-7d30-8e4c-6a3f7b8d0e21'

export const EXAMPLE_SECRET = { id: SECRET_ID, secret: 'Hk3mW-0xPq_2v7Jd9sZr5tYcL8bNfE1gUaVoQiXw4Tz' }

export const EXAMPLE_CLIENT = {
  id: '0192f0c1-9a00-7d30-8e4c-6a3f7b8d0e20',
  name: 'LMS of the school',
  scopes: ['results:read' as const, 'cohorts:write' as const],
  cohorts: [EXAMPLE_COHORT_NAME],
  requestsPerMinute: 6000,
  jwks: null,
  jwksUri: null,
  createdAt: '2026-11-22T21:30:00.000Z',
  disabledAt: null,
  lastUsedAt: '2026-11-23T06:00:00.000Z',
  secrets: [
    {
      id: SECRET_ID,
      createdAt: '2026-11-22T21:30:00.000Z',
      expiresAt: null,
      lastUsedAt: '2026-11-23T06:00:00.000Z',
    },
  ],
}
