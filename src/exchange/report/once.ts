import type { ReportEntry } from '../model.ts'

/** Entries that say the same of the same, once. */
export function once(entries: readonly ReportEntry[]): ReportEntry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()]
}
