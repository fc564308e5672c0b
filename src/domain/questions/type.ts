import type { z } from 'zod'
import type { Rational } from '../exact/rational.ts'
import type { Finding } from '../findings.ts'
import type { Language } from '../language.ts'
import type { Grammar } from './command/grammar.ts'
import type { QuestionPolicy } from './shared/policies.ts'

export type QuestionContent = object
export type QuestionResponse = { type: string }

/** What a trainee is shown of a question: an allow-list, so that a new field of a key stays hidden. */
export type QuestionView = { type: string }

/** How a quiz grades. `penalty` is the fraction that a wrong `single` costs; `chance` = 1/(k-1). */
export type GradeSettings = { policy: QuestionPolicy; penalty: 'none' | 'chance' | number }

/**
 * One step of a grade as a code and numbers; words are made when it is read. `worth` and `earned` are shares of the
 * question's points; a type whose policy judges the whole answer leaves them out.
 */
export type GradePart = {
  code: string
  /** The option, left item or blank that it is about. */
  option?: string
  chosen?: boolean
  /** Which of the things expected: an index into the content, from 0. */
  index?: number
  /** Which of the things given: an index into the response, from 0. */
  given?: number
  /** A place in the text of the response, from 1. */
  line?: number
  column?: number
  worth?: number
  earned?: number
  /** What its sentence quotes, each cut to `shorten`'s length: stored with the grade, so that no reading parses an answer again. */
  says?: Record<string, string | number>
}

/** The exact share of the question's points: 1 at most, negative only through a penalty. */
export type Grade = { fraction: Rational; parts: GradePart[] }

/** A piece of CommonMark written by the author; `path` leads to it from the question. */
export type AuthorText = { path: (string | number)[]; text: string }

/** A remark on an answer; `option` names the option, left item or blank, and is absent for the whole answer. */
export type Feedback = { option?: string; text: string }

/** An answer whose grade is put into words. */
export type Explained<C, R> = { content: C; response: R; language: Language }

/** Gives an id another name: ids as `answerIds` has them. */
export type Rename = (id: string) => string

/** What a content may refer to beside its own file. */
export type Library = { commands: ReadonlyMap<string, Grammar> }

/**
 * All that the service knows of one question type. `content` is what is stored: the type's own YAML fields as its
 * schema gives them, and what `resolve` adds. What every question has (prompt, points …) is the bank's.
 */
// biome-ignore lint/suspicious/noExplicitAny: the registry holds types of different contents side by side
export interface QuestionType<C extends QuestionContent = any, R extends QuestionResponse = any> {
  type: string
  /** Strict schema of the type's own YAML fields. */
  content: z.ZodObject
  response: z.ZodType<R>
  /** Schema of `view`, for the contract. */
  viewSchema: z.ZodObject
  /** Schema of `key`; only released questions may carry it. */
  keySchema: z.ZodType
  /** Policies that a question of this type may name instead of the quiz's. */
  policies: readonly QuestionPolicy[]
  /** `always`: whatever the quiz says, and never in the order of `keyOrder`. */
  shuffles: 'options' | 'always' | 'never'
  /** For content that leans on the library: the stored content, or why there is none. Paths start at the question. */
  resolve?(fields: QuestionContent, library: Library): { content: C } | { findings: Finding[] }
  /** Ids of what is shuffled, in the author's order; [] when nothing is. */
  optionIds(content: C): string[]
  /** Options that keep their place under shuffle. */
  fixedIds(content: C): string[]
  /** The options whose order would give the key away; for `shuffles: always`. */
  keyOrder(content: C): string[]
  /** Every id that a response may name; two kinds of ids are told apart by a prefix. */
  answerIds(content: C): string[]
  /** The ids that a response names. */
  idsOf(response: R): string[]
  /** What the ids of parts and remarks are prefixed with in `answerIds`; absent: nothing. */
  subjects?: string
  /** The content under other ids, in its texts too; absent, like the next, where a type has none. */
  renamed?(content: C, rename: Rename): C
  /** A response under other ids; where it is keyed by them, in their order. */
  renamedResponse?(response: R, rename: Rename): R
  /** The ids of what a response chose among things offered, a pair as `left/right`; absent where people write freely. */
  chosen?(content: C, response: R): string[] | null
  /** A response that says nothing: it scores 0 before any policy. */
  isBlank(response: R): boolean
  /** Most bytes of UTF-8 in an answer, where that depends on the question; the view then says it too. */
  maxBytes?(content: C): number
  /** Bytes of a response, for `maxBytes`; infinite where it has more to parse than any answer needs. */
  bytesOf?(response: R): number
  /** What the trainee sees, options in `order`; nothing of the key. */
  view(content: C, order: readonly string[]): QuestionView
  /** Pure, linear in the response, and never throws on a response that its schema takes. */
  grade(content: C, response: R, settings: GradeSettings): Grade
  /** A response that earns everything. */
  solution(content: C): R
  /** The released key: a solution, and whatever else is accepted. */
  key(content: C): object
  /**
   * What a part of a grade means, in one sentence for the trainee. `response` may be quoted, and is never read again
   * for what it means: that was done once, when it was graded.
   */
  explain(part: GradePart, answer: Explained<C, R>): string
  /** The author's remarks that a grade of these parts calls for, and the type's own; as cheap as `explain`. */
  feedback(parts: readonly GradePart[], answer: Explained<C, R>): Feedback[]
  /** Expected fraction of an answer at random (design, section 7); null when the type has none. */
  guess(content: C, settings: GradeSettings): number | null
  /** Rules beyond the schema; paths start at the question. */
  findings(content: C): Finding[]
  /** Every CommonMark text in the content. */
  texts(content: C): AuthorText[]
  /** Answer ids and key, whatever their order and wording: equal material means equal statistics. */
  keyMaterial(content: C): unknown
}
