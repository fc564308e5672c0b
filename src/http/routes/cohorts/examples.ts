export const EXAMPLE_COHORT = { id: '0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90', name: 'Démo' }
