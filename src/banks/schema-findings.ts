import type { z } from 'zod'
import { type Finding, findingsOf } from '../domain/findings.ts'
import { issueWords, knownFields, parseWorded } from '../domain/issue-words.ts'
import type { Words } from '../domain/language.ts'
import { nearestWord } from './nearest.ts'
import { FINDINGS, WRITTEN_AS } from './sentences.ts'

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
  const says = writtenAs(issue) ?? issueWords(issue)
  if (issue.code !== 'unrecognized_keys') return [{ severity: 'error', rule: 'schema', says, path }]
  return issue.keys.map((key) => {
    const unknown = unknownField([...path, key], key, issue)
    // A schema that says what it takes instead is better than the mere refusal.
    return 'says' in issue ? { ...unknown, says } : unknown
  })
}

/** An unknown field, and the one that it was probably meant to be: one that is not there yet. */
function unknownField(path: (string | number)[], field: string, issue: z.core.$ZodIssue): Finding {
  const given = Object.keys((issue.input ?? {}) as object)
  const nearest = nearestWord(
    field,
    knownFields(issue).filter((known) => !given.includes(known)),
  )
  return nearest === null
    ? errorAt('unknown-field', path, { field })
    : errorAt('unknown-field/nearest', path, { field, nearest })
}

/** How to write what YAML read as something else than was meant; null when the schema says it better. */
function writtenAs(issue: z.core.$ZodIssue): Words | null {
  if (issue.code !== 'invalid_type' || issue.message !== '' || issue.input === undefined) return null
  const { expected, input } = issue
  if (expected === 'string') return WRITTEN_AS[`text-${kindOf(input)}`]
  if (expected === 'boolean' && typeof input === 'string') return WRITTEN_AS.boolean
  if (expected === 'number' && typeof input === 'string') return WRITTEN_AS.number
  if (expected === 'array' && !Array.isArray(input)) return WRITTEN_AS.list
  return null
}

function kindOf(value: unknown): 'number' | 'boolean' | 'nothing' | 'block' {
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value as 'number' | 'boolean'
  return value === null ? 'nothing' : 'block'
}
