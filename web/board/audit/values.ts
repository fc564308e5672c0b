import { duration, list, number } from '../../ui/format.ts'
import { shortly } from '../ui/times.ts'
import { said } from '../words/index.ts'
import type { Names } from './names.ts'

const INSTANT = /^\d{4}-\d\d-\d\dT/
const DECIMAL = /^-?\d+\.\d+$/

/** A value of the log in a reader's words. */
export function shownValue(field: string, value: unknown, names: Names): string {
  const words = said.value.audit
  if (value === null) return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return field.endsWith('Ms') ? duration(value) || number(0) : number(value, 4)
  if (typeof value === 'string') return shownText(value, names)
  if (Array.isArray(value)) return list(value.map((one) => shownValue(field, one, names)))
  const entries = Object.entries(value as object)
  const name = entries.find(([key]) => key === 'name')?.[1]
  if (typeof name === 'string') return name
  return entries.map(([key, one]) => `${words.fields[key] ?? key} ${shownValue(key, one, names)}`).join(', ')
}

function shownText(value: string, names: Names): string {
  if (INSTANT.test(value)) return shortly(value)
  if (DECIMAL.test(value)) return number(Number(value), 4)
  return names.get(value) ?? said.value.audit.values[value] ?? value
}
