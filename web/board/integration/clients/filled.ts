import type { ApiClient, ApiClientChange, Scope } from '../../../api/types.ts'

/** What is filled in of a client. */
export interface Filled {
  name: string
  scopes: readonly Scope[]
  cohorts: readonly string[]
  requestsPerMinute: string
  /** A JWKS; empty: none. */
  keys: string
}

export const UNFILLED: Filled = { name: '', scopes: [], cohorts: [], requestsPerMinute: '6000', keys: '' }

export function filledOf({ name, scopes, cohorts, requestsPerMinute, jwks }: ApiClient): Filled {
  return {
    name,
    scopes,
    cohorts: cohorts.map(({ id }) => id),
    requestsPerMinute: String(requestsPerMinute),
    keys: jwks === null ? '' : JSON.stringify(jwks, null, 2),
  }
}

/** The keys that a text holds; null: none; undefined: it is no JSON. What keys are in order is the service's to say. */
export function readKeys(text: string): ApiClient['jwks'] | undefined {
  if (text.trim() === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What was filled in, as the contract has it. */
export function clientOf({ name, scopes, cohorts, requestsPerMinute, keys }: Filled) {
  return {
    name: name.trim(),
    scopes: [...scopes],
    cohorts: [...cohorts],
    requestsPerMinute: Number(requestsPerMinute),
    jwks: readKeys(keys) ?? null,
  }
}

/** Only what is otherwise than before: the log then says what was changed. In what order things were ticked is no change. */
export function changesOf(client: ApiClient, filled: Filled): ApiClientChange {
  const [before, after] = [clientOf(filledOf(client)), clientOf(filled)]
  const changed = Object.entries(after).filter(
    ([field, value]) => plain(value) !== plain(before[field as keyof typeof before]),
  )
  return Object.fromEntries(changed)
}

const plain = (value: unknown) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value)
