import type { components } from '../../openapi/types.ts'

type Schemas = components['schemas']

/** The shapes of the contract that the pages speak of, by their short names. */
export type Me = Schemas['Me']
export type Timing = Schemas['Timing']
export type Call = Schemas['Call']
export type Message = Schemas['Message']
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
export type BankQuestion = Schemas['BankQuestion']
export type Score = Schemas['Score']
export type Cohort = Schemas['Cohort']
export type Member = Schemas['Member']
export type Assignment = Schemas['Assignment']
export type NewAssignment = Schemas['CreateAssignmentRequest']
export type AssignmentChange = Schemas['UpdateAssignmentRequest']
export type PersonTerms = Schemas['PersonTerms']
export type OverrideResult = Schemas['OverrideResult']
export type NewJoinCode = Schemas['NewJoinCode']
export type ImportedMembers = Schemas['ImportedMembers']
export type ImportDecision = Schemas['ImportDecision']
export type GradebookColumn = Schemas['GradebookColumn']
export type GradebookLine = Schemas['GradebookLine']
export type GradebookCell = Schemas['GradebookCell']
export type BoardMember = Schemas['BoardMember']
export type BoardEvent = Schemas['BoardEvent']
