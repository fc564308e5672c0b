/** The path to the first text in `value` that PostgreSQL cannot store (U+0000) or that is no Unicode (a lone surrogate). */
export function findUnstorable(value: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? null : path
  if (typeof value !== 'object' || value === null) return null
  for (const [key, item] of Object.entries(value)) {
    if (!key.isWellFormed() || key.includes('\0')) return path
    const found = findUnstorable(item, [...path, key])
    if (found !== null) return found
  }
  return null
}
