export const EXAMPLE_MEMBER = {
  id: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11',
  name: 'Ada Lovelace',
  familyName: 'Lovelace',
  givenName: 'Ada',
  reference: 'E-1815',
  email: null,
  contactEmail: 'ada@example.org',
  hasAccount: false,
  accommodation: { multiplier: 1, minutes: 0 },
  joinedAt: '2026-11-22T21:30:00.000Z',
}

export const EXAMPLE_CODE = '7QK2M-0R1SA-9XW3B-T5VHD-C4NEF'
