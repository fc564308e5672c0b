import { DomainError, type ErrorCode, type Particulars } from '../errors.ts'
import { filled, type NamesIn, type Value, type Words } from '../language.ts'

/** What one occasion adds to a sentence: a value for each `{name}` of it, and what the caller needs to go on. */
type Occasion<Name extends string> = Particulars & {
  /** The field that is wrong, where the sentence is about one. */
  pointer?: string
} & ([Name] extends [never] ? { values?: never } : { values: Record<Name, Value> })

/** Makes a refusal. What it says can be read off it, which is how a test reads the whole catalogue. */
export type Refusal<Given extends unknown[]> = ((...given: Given) => DomainError) & {
  readonly code: ErrorCode
  readonly words: Words
}

/** The factory of one refusal: its code, its sentence in every language, and what depends on the occasion. */
export function refusal<const Sentence extends Words, Given extends unknown[] = []>(
  code: ErrorCode,
  words: Sentence,
  ...[occasion]: [NamesIn<Sentence['en']>] extends [never]
    ? [occasion?: (...given: Given) => Occasion<never>]
    : [occasion: (...given: Given) => Occasion<NamesIn<Sentence['en']>>]
): Refusal<Given> {
  const refuse = (...given: Given) => {
    const { values, pointer, ...particulars } = (occasion?.(...given) ?? {}) as Occasion<string>
    const says = filled(words, values ?? {})
    const errors = pointer === undefined ? {} : { errors: [{ pointer, says }] }
    return new DomainError(code, says, { ...errors, ...particulars })
  }
  return Object.assign(refuse, { code, words })
}
