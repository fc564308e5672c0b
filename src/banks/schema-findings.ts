import type { z } from 'zod'
import { type Finding, findingsOf } from '../domain/findings.ts'
import { issueWords, parseWorded } from '../domain/issue-words.ts'
import { FINDINGS } from './sentences.ts'

const { errorAt } = findingsOf(FINDINGS)

/** The value as the schema reads it; or one finding a fault, an unknown field at its own place. */
export function readSchema<T extends z.ZodType>(
  schema: T,
  value: unknown,
): { data: z.output<T> } | { findings: Finding[] } {
  const parsed = parseWorded(schema, value)
  return parsed.success ? { data: parsed.data } : { findings: parsed.error.issues.flatMap(findingsAt) }
}

function findingsAt(issue: z.core.$ZodIssue): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const says = issueWords(issue)
  if (issue.code !== 'unrecognized_keys') return [{ severity: 'error', rule: 'schema', says, path }]
  return issue.keys.map((key) => {
    const unknown = errorAt('unknown-field', [...path, key], { field: key })
    // A schema that says what it takes instead is better than the mere refusal.
    return 'says' in issue ? { ...unknown, says } : unknown
  })
}
