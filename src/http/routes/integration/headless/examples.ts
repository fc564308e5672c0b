export const EXAMPLE_PERSON = {
  externalId: 'student-1815',
  user: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11',
}
