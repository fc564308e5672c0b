import type { components } from '../../openapi/types.ts'

type Schemas = components['schemas']

/** The shapes of the contract that the pages speak of, by their short names. */
export type Me = Schemas['Me']
export type Quiz = Schemas['Quiz']
export type AssignedQuiz = Schemas['AssignedQuiz']
export type Attempt = Schemas['Attempt']
export type ListedAttempt = Schemas['ListedAttempt']
export type Question = Schemas['Question']
export type QuestionOf<T extends Question['type']> = Extract<Question, { type: T }>
export type Answer = NonNullable<Question['response']>
export type AnswerOf<T extends Question['type']> = Extract<Answer, { type: T }>
export type Media = Schemas['Media']
export type Result = Schemas['Result']
export type Released = Schemas['ReleasedQuestion']
export type Score = Schemas['Score']
