export const EXAMPLE_USER = {
  id: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11',
  role: 'trainee',
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  emailVerified: true,
  hasPassword: true,
  mustChangePassword: false,
  accommodation: { multiplier: 1, minutes: 0 },
  createdAt: '2026-11-22T21:30:00.000Z',
  disabledAt: null,
}
