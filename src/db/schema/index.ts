// The tables as builders and row types see them: migrations say what is there, and a test compares the two.
export * from './attempts.ts'
export * from './auth.ts'
export * from './clients.ts'
export * from './cohorts.ts'
export * from './content.ts'
export * from './scores.ts'
export * from './service.ts'
export * from './users.ts'
