import { refusal } from './refusal.ts'

export const pointsBeyond = refusal(
  'validation',
  {
    fr: 'La question vaut {maxPoints} point(s) au plus.',
    en: 'The question is worth {maxPoints} point(s) at most.',
  },
  (maxPoints: number) => ({ values: { maxPoints }, pointer: '/points' }),
)
