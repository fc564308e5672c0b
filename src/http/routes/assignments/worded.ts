import type { Language } from '../../../domain/language.ts'
import type { MadeAssignment } from '../../../usecases/assignments/create.ts'

/** An assignment with its warnings in the reader's language. */
export function worded({ warnings, ...assignment }: MadeAssignment, language: Language) {
  return {
    ...assignment,
    warnings: warnings.map(({ rule, says }) => ({ rule, message: says[language] })),
  }
}
