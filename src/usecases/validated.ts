import type { z } from 'zod'
import { parseWorded } from '../domain/issue-words.ts'
import { invalidInput } from '../domain/refusals/input.ts'

/**
 * The input as the schema reads it; for what reaches use cases from the command line as well as over HTTP.
 * @throws DomainError `validation` with a pointer for each field that is wrong.
 */
export function validated<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = parseWorded(schema, input)
  if (!parsed.success) throw invalidInput(parsed.error.issues)
  return parsed.data
}
