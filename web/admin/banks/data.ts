import { api, dataOf } from '../../api/client.ts'
import { everyPage } from '../../api/pages.ts'
import type { Bank, ExportedBank, ExportFormat } from '../../api/types.ts'

const PAGE = 25

/** All that are published, by slug. */
export function listBanks(): Promise<Bank[]> {
  return everyPage((query) => dataOf(api.GET('/v1/banks', { params: { query } })))
}

export function getBank(bank: string): Promise<Bank> {
  return dataOf(api.GET('/v1/banks/{bank}', { params: { path: { bank } } }))
}

/** A page of a bank's questions with their keys, in its order. */
export function listQuestions(bank: string, cursor?: string) {
  const query = { limit: PAGE, ...(cursor && { cursor }) }
  return dataOf(api.GET('/v1/banks/{bank}/questions', { params: { path: { bank }, query } }))
}

/** The bank as another system reads it, with what that could not hold. */
export function exportBank(bank: string, format: ExportFormat): Promise<ExportedBank> {
  return dataOf(api.GET('/v1/banks/{bank}/export', { params: { path: { bank }, query: { format } } }))
}
