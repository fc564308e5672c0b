import { api, dataOf } from '../../../api/client.ts'
import { everyPage } from '../../../api/pages.ts'
import type {
  Correction,
  CorrectionPreview,
  CorrectionRequest,
  ListedCorrection,
} from '../../../api/types.ts'

/** Newest first. */
export function listCorrections(): Promise<ListedCorrection[]> {
  return everyPage((query) => dataOf(api.GET('/v1/corrections', { params: { query } })))
}

export function getCorrection(correction: string): Promise<Correction> {
  return dataOf(api.GET('/v1/corrections/{correction}', { params: { path: { correction } } }))
}

/** What is to be corrected, and how; why is asked for last. */
export type Wanted = Omit<CorrectionRequest, 'reason' | 'limit' | 'cursor' | 'dryRun'>

export interface Tried {
  preview: CorrectionPreview
  /** Of the scores that were looked at: the correction is made by it. */
  version: string
}

/** The contract asks even a try for a reason, which it keeps nowhere. */
const NO_REASON = '-'
const ROWS = 200

/** What a correction would change. `cursor`: the rows that follow. */
export async function tryCorrection(wanted: Wanted, cursor?: string): Promise<Tried> {
  const body = { ...wanted, reason: NO_REASON, dryRun: true, limit: ROWS, ...(cursor && { cursor }) }
  const reply = await api.POST('/v1/corrections', { body })
  const preview = (await dataOf(Promise.resolve(reply))) as CorrectionPreview
  return { preview, version: reply.response.headers.get('etag')! }
}

/** Makes the correction that was tried. */
export async function makeCorrection(wanted: Wanted, reason: string, version: string): Promise<Correction> {
  const params = { header: { 'If-Match': version } }
  const body = { ...wanted, reason, limit: ROWS }
  return (await dataOf(api.POST('/v1/corrections', { params, body }))) as Correction
}

const ends = {
  revert: '/v1/corrections/{correction}/revert',
  abandon: '/v1/corrections/{correction}/abandon',
} as const

export type End = keyof typeof ends

export function endCorrection(end: End, correction: string, reason: string): Promise<Correction> {
  return dataOf(api.POST(ends[end], { params: { path: { correction } }, body: { reason } }))
}

export function resumeCorrection(correction: string): Promise<Correction> {
  return dataOf(api.POST('/v1/corrections/{correction}/resume', { params: { path: { correction } } }))
}
