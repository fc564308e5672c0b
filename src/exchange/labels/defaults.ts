/** What the schemas fill in where the file of an author says nothing, by the name of the field. */
export const FIELD_DEFAULTS: Readonly<Record<string, unknown>> = {
  ...{ weight: 1, fraction: 1, correct: false, fixed: false, ordered: false, unitRequired: false },
  ...{ also: [], optional: [], ignore: ['case', 'spaces'] },
}

/** Fields of their usual value go, in lists too; an object that stands alone is the author's own. */
export function withoutDefaults(fields: object): object {
  const told = Object.entries(fields).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(FIELD_DEFAULTS[name]),
  )
  return Object.fromEntries(
    told.map(([name, value]) => [name, Array.isArray(value) ? value.map(inList) : value]),
  )
}

function inList(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? withoutDefaults(value) : value
}
