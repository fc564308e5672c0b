import type { ApiClient, ApiClientChange, Scope } from '../../../api/types.ts'

/** What is filled in of a client. */
export interface Filled {
  name: string
  scopes: readonly Scope[]
  cohorts: readonly string[]
  requestsPerMinute: string
}

export const UNFILLED: Filled = { name: '', scopes: [], cohorts: [], requestsPerMinute: '6000' }

export function filledOf({ name, scopes, cohorts, requestsPerMinute }: ApiClient): Filled {
  const ids = cohorts.map(({ id }) => id)
  return { name, scopes, cohorts: ids, requestsPerMinute: String(requestsPerMinute) }
}

/** What was filled in, as the contract has it. */
export function clientOf({ name, scopes, cohorts, requestsPerMinute }: Filled) {
  return {
    name: name.trim(),
    scopes: [...scopes],
    cohorts: [...cohorts],
    requestsPerMinute: Number(requestsPerMinute),
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
