import type { Connection } from '../../connection.ts'
import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'

// A partition of a month is named by its table and the month, as months.sql makes it.
const isMonth = sql.raw(`part.relname ~ '_[0-9]{4}_[0-9]{2}$'`)
const monthOfName = sql.raw(`replace(right(part.relname, 7), '_', '-')`)
const thisMonth = sql.raw(`to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM')`)

/** For how many months to come every table that grows with answers has its partition. */
export const getMonthsAhead = statement.get<{ months: number }>(
  'get_months_ahead',
  sql`
    SELECT coalesce(min(ahead), 0) AS months FROM (
      SELECT count(*) FILTER (WHERE ${isMonth} AND ${monthOfName} > ${thisMonth}) AS ahead
      FROM pg_class grown JOIN pg_inherits i ON i.inhparent = grown.oid JOIN pg_class part ON part.oid = i.inhrelid
      WHERE grown.relkind = 'p' AND grown.relnamespace = 'public'::regnamespace
      GROUP BY grown.oid) AS tables`,
)

/** The months of the journal, as `2026-01`, that are before `before` and over. */
export const listJournalMonths = statement.list<{ month: string }, { before: string }>(
  'list_journal_months',
  sql`
    SELECT ${monthOfName} AS month FROM pg_inherits i JOIN pg_class part ON part.oid = i.inhrelid
    WHERE i.inhparent = 'response_journal'::regclass AND ${isMonth}
      AND ${monthOfName} < least(${value('before')}::text, ${thisMonth})
    ORDER BY month`,
)

/** Whether an attempt that began in a month is open. The caller keeps attempts from changing. */
export const getMonthStanding = statement.get<{ open: boolean }, { month: string }>(
  'get_month_standing',
  sql`
    WITH month AS (SELECT (${value('month')}::text || '-01')::timestamp AS first)
    SELECT EXISTS (
      SELECT FROM attempts a WHERE (a.state = 'inProgress' OR a.waiting_until >= statement_timestamp())
        AND a.id >= ${firstId(sql`first`)} AND a.id < ${firstId(sql`first + interval '1 month'`)}) AS open
    FROM month`,
)

/** The least UUIDv7 of an instant: its first 48 bits are the milliseconds since 1970. */
function firstId(instant: ReturnType<typeof sql>) {
  return sql`rpad(lpad(to_hex((extract(epoch FROM ${instant}) * 1000)::bigint), 12, '0'), 32, '0')::uuid`
}

/** Keeps everybody from the attempts and from the journal, in the order of a save, until the transaction ends. */
export async function lockJournal({ pg }: Connection): Promise<void> {
  await pg.query('LOCK TABLE attempts, response_journal IN ACCESS EXCLUSIVE MODE')
}

/** Drops a month of the journal, which no trigger of its rows can refuse. `month` as `listJournalMonths` gives it. */
export async function dropJournalMonth({ pg }: Connection, month: string): Promise<void> {
  await pg.query(`DROP TABLE response_journal_${month.replace('-', '_')}`)
}
