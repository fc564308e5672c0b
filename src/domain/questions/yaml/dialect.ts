import type { Value } from './value.ts'

/** Programs that read more as a boolean than YAML 1.2 does. */
export const DIALECTS = ['ansible'] as const

export type Dialect = (typeof DIALECTS)[number]

const TRUE = new Set<Value>([true, 1, 'y', 'yes', 'on', '1', 'true', 't'])
const FALSE = new Set<Value>([false, 0, 'n', 'no', 'off', '0', 'false', 'f'])

/** The boolean that a value is in a dialect, null when it is none. Ansible's are those of its `bool` options, quoted or not. */
export function booleanOf(value: Value, dialect: Dialect | undefined): boolean | null {
  if (dialect === undefined) return typeof value === 'boolean' ? value : null
  const form = typeof value === 'string' ? value.trim().toLowerCase() : value
  if (TRUE.has(form)) return true
  return FALSE.has(form) ? false : null
}
