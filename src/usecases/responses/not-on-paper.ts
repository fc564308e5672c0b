import type { DomainError } from '../../domain/errors.ts'
import { optionNotShown, otherType } from '../../domain/refusals/responses.ts'

/** The refusal of an answer of another type than the question's, or that names what this paper does not show. */
export function notOnPaper(position: number, type: string, paperType: string, pointer: string): DomainError {
  return type === paperType
    ? optionNotShown(position, pointer)
    : otherType(position, type, paperType, pointer)
}
