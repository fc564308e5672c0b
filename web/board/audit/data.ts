import { api, dataOf } from '../../api/client.ts'
import type { AuditAction, AuditLine } from '../../api/types.ts'
import { instantOf } from '../ui/time-field.ts'

/** What is looked for in the log; an empty text: whatever it is. Times are as a field for them has it. */
export interface Asked {
  cohort: string
  actor: string
  action: AuditAction | ''
  since: string
  until: string
}

export interface AuditPage {
  items: AuditLine[]
  nextCursor: string | null
}

/** A page of the log, newest first; `object`: of what was done to it alone. */
export function getAudit(
  asked: Asked,
  object: string | undefined,
  cursor: string | null,
): Promise<AuditPage> {
  const { cohort, actor, action, since, until } = asked
  const query = {
    ...(cohort !== '' && { cohort }),
    ...(actor !== '' && { actor }),
    ...(action !== '' && { action }),
    ...(since !== '' && { since: instantOf(since) }),
    ...(until !== '' && { until: instantOf(until) }),
    ...(object !== undefined && { object }),
    ...(cursor !== null && { cursor }),
  }
  return dataOf(api.GET('/v1/audit', { params: { query } }))
}
