import type { z } from 'zod'
import { errorAt, type Finding } from '../domain/findings.ts'

/** A failed parse as findings: one a fault, an unknown field at its own place. */
export function schemaFindings(error: z.ZodError): Finding[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => errorAt('unknown-field', [...path, key], unknownField(key, issue)))
    return [errorAt('schema', path, messageOf(issue))]
  })
}

/** A schema that says what it takes instead is better than the mere refusal. */
function unknownField(key: string, { message }: z.core.$ZodIssue): string {
  return message.startsWith('Unrecognized key') ? `unknown field "${key}"` : message
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return `"${String(issue.path.at(-1))}" is missing`
  // Of a union's own fields only the discriminator's is known: the rest cannot be judged.
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input')
    return `"${String(issue.path.at(-1))}" names no known kind`
  return issue.message
}
