import { type SQL, sql } from '../../drizzle.ts'
import { judgedAt } from '../clock.ts'
import { acceptsUntilOf } from './accepts-until.ts'

/** Whether an attempt under this alias waits for its owner to take it up again, as `isWaiting` of the domain has it. */
export function waitingOf(alias: 'a' | 'o'): SQL {
  const column = (name: string) => sql.raw(`${alias}.${name}`)
  return sql`(${column('waiting_until')} >= ${judgedAt} AND ${column('state')} <> 'voided')`
}

/** Whether an attempt under this alias takes answers, or may again. */
export function openOf(alias: 'a' | 'o'): SQL {
  const column = (name: string) => sql.raw(`${alias}.${name}`)
  return sql`((${column('state')} = 'inProgress' AND ${judgedAt} <= ${acceptsUntilOf(alias)}) OR ${waitingOf(alias)})`
}
