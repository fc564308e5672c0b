import type { z } from 'zod'
import type { Finding } from '../findings.ts'
import type { MultiplePolicy } from './policies.ts'
import type { Rational } from './rational.ts'

export type QuestionContent = object
export type QuestionResponse = { type: string }

/** What a trainee is shown of a question: an allow-list, so that a new field of a key stays hidden. */
export type QuestionView = { type: string; options?: { id: string; text: string }[] }

/** How a quiz grades. `penalty` is the fraction that a wrong `single` costs; `chance` = 1/(k-1). */
export type GradeSettings = { policy: MultiplePolicy; penalty: 'none' | 'chance' | number }

/** One step of a grade as a code and numbers; words are made when it is read. */
export type GradePart = { code: string; option?: string; chosen?: boolean; index?: number; earned?: number }

/** The exact share of the question's points: 1 at most, negative only through a penalty. */
export type Grade = { fraction: Rational; parts: GradePart[] }

/** A piece of CommonMark written by the author; `path` leads to it from the question. */
export type AuthorText = { path: (string | number)[]; text: string }

/**
 * All that the service knows of one question type. `content` holds the type's own YAML fields only; what every
 * question has (prompt, points …) is the bank's.
 */
// biome-ignore lint/suspicious/noExplicitAny: the registry holds types of different contents side by side
export interface QuestionType<C extends QuestionContent = any, R extends QuestionResponse = any> {
  type: string
  /** Strict schema of the type's own YAML fields. */
  content: z.ZodObject & z.ZodType<C>
  response: z.ZodType<R>
  /** Schema of `view`, for the contract. */
  viewSchema: z.ZodType<QuestionView>
  /** Schema of `key`; only released questions may carry it. */
  keySchema: z.ZodType<unknown>
  /** Policies that a question of this type may name instead of the quiz's. */
  policies: readonly MultiplePolicy[]
  /** `always`: whatever the quiz says, and never in the author's order, which is the key. */
  shuffles: 'options' | 'always' | 'never'
  /** Option ids in the author's order; [] when the type has none. */
  optionIds(content: C): string[]
  /** Options that keep their place under shuffle. */
  fixedIds(content: C): string[]
  /** Every id that a response may name. */
  answerIds(content: C): string[]
  /** The ids that a response names. */
  idsOf(response: R): string[]
  /** A response that chooses nothing: it scores 0 before any policy. */
  isBlank(response: R): boolean
  /** What the trainee sees, options in `order`; nothing of the key. */
  view(content: C, order: readonly string[]): QuestionView
  grade(content: C, response: R, settings: GradeSettings): Grade
  /** The released key, in the shape of a response. */
  key(content: C): unknown
  /** The author's words on each wrong option that was chosen. */
  feedback(content: C, response: R | null): { option: string; text: string }[]
  /** Expected fraction of an answer at random (design, section 7); null when the type has none. */
  guess(content: C, settings: GradeSettings): number | null
  /** Rules beyond the schema; paths start at the question. */
  findings(content: C): Finding[]
  /** Every CommonMark text in the content. */
  texts(content: C): AuthorText[]
  /** Answer ids and key, whatever their order and wording: equal material means equal statistics. */
  keyMaterial(content: C): unknown
}
