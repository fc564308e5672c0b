import type { z } from 'zod'
import { DomainError } from '../domain/errors.ts'

/**
 * The input as the schema reads it; for what reaches use cases from the command line as well as over HTTP.
 * @throws DomainError `validation` with a pointer for each field that is wrong.
 */
export function validated<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map((issue) => ({
    pointer: issue.path.map((part) => `/${String(part)}`).join(''),
    message: issue.message,
  }))
  const told = errors.map(({ pointer, message }) => `${pointer.slice(1) || 'input'}: ${message}`).join('; ')
  throw new DomainError('validation', `${told}.`, { errors })
}

/** The refusal of one field. */
export function invalidField(pointer: string, message: string): DomainError {
  return new DomainError('validation', `${message}.`, { errors: [{ pointer, message }] })
}
