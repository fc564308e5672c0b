import { signal } from '@preact/signals'
import { api, dataOf } from '../api/client.ts'
import { everyPage } from '../api/pages.ts'

/** How many reports of questions wait for an answer; 0 too while that is not known. */
export const openReports = signal(0)

/** Counts them anew; what cannot be asked leaves the count as it was. */
export async function countOpenReports(): Promise<void> {
  const load = (page: { limit: number; cursor?: string }) =>
    dataOf(api.GET('/v1/reports', { params: { query: { ...page, state: 'open' } } }))
  const reports = await everyPage(load).catch(() => null)
  if (reports) openReports.value = reports.length
}
