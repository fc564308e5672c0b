import { type SQL, sql } from '../../drizzle.ts'
import { type Keyset, keyset, type PageRow, type PageValues } from '../../page.ts'
import type { attempts } from '../../schema/index.ts'
import { type Statement, statement, value } from '../../statement.ts'
import { joinOwn } from '../assignments/terms.ts'
import type { ScoreRow } from '../attempts/score.ts'
import { judgedAt } from '../clock.ts'
import { listOrder } from '../users/list-order.ts'
import { counted, ofPage } from './counted.ts'
import { effectiveState, given, tookMs } from './given.ts'
import type { GradebookRow } from './gradebook.ts'
import { released } from './released.ts'

type Attempt = typeof attempts.$inferSelect

/** An attempt under an assignment, with whose it is. */
export interface ResultRow
  extends Pick<
      Attempt,
      'id' | 'number' | 'state' | 'startedAt' | 'closedAt' | 'closeReason' | 'afterRelease'
    >,
    Pick<ScoreRow, 'points' | 'passed'>,
    Pick<GradebookRow, 'name' | 'familyName' | 'givenName' | 'reference'> {
  userId: string
  /** Until its closing; of a running one, at the latest. */
  tookMs: number
  serverNow: Date
  scoreState: ScoreRow['state'] | null
  maxPoints: ScoreRow['maxPoints'] | null
  /** What its owner may see of it. */
  released: 'none' | 'score' | 'answers'
  /** It is what counts, or part of the mean that does. */
  counts: boolean
}

export interface ResultFilter {
  state: Attempt['state'] | null
  passed: boolean | null
  released: ResultRow['released'] | null
  /** A part of a name or of a reference. */
  search: string | null
}

type ResultValues = PageValues & ResultFilter & { assignment: string; over: boolean; now: Date | null }

const fraction = sql`coalesce(c.points / nullif(c.max_points, 0), '-Infinity')`

/** Who comes first, then their attempts as they were taken; the cursor names an attempt, for names have no place in it. */
const byName: Keyset = {
  kinds: ['uuid'],
  key: sql`ARRAY[a.id::text] AS "pageKey"`,
  rest: sql`(${value('after')}::text[] IS NULL OR (${listOrder(sql`u`)}, a.id) > (
    SELECT ${listOrder(sql`last`)}, b.id FROM attempts b JOIN users last ON last.id = b.user_id
    WHERE b.id = (${value('after')}::text[])[1]::uuid))`,
  order: sql`ORDER BY ${listOrder(sql`u`)}, a.id LIMIT ${value('limit')}::int`,
}

const by = (direction: 'ASC' | 'DESC', kind: 'number' | 'instant', column: SQL) =>
  keyset(direction, [kind, column], ['uuid', sql`a.id`])

/** How the attempts of an assignment can be sorted. */
export const RESULT_ORDERS = {
  name: byName,
  newest: by('DESC', 'instant', sql`a.started_at`),
  oldest: by('ASC', 'instant', sql`a.started_at`),
  best: by('DESC', 'number', fraction),
  worst: by('ASC', 'number', fraction),
  longest: by('DESC', 'number', tookMs),
  shortest: by('ASC', 'number', tookMs),
} satisfies Record<string, Keyset>

export type ResultOrder = keyof typeof RESULT_ORDERS

const joined = sql`JOIN users u ON u.id = a.user_id ${joinOwn(sql`u.id`)}
      LEFT JOIN attempt_scores c ON c.attempt_id = a.id AND c.superseded_at IS NULL`

const rowColumns = sql`a.id, a.user_id AS "userId", u.name, u.family_name AS "familyName", u.given_name AS "givenName", u.reference,
        a.number, ${effectiveState} AS state, a.started_at AS "startedAt", a.closed_at AS "closedAt",
        a.close_reason AS "closeReason", a.after_release AS "afterRelease", ${tookMs}::double precision AS "tookMs",
        c.state AS "scoreState", c.points, c.max_points AS "maxPoints", c.passed, ${released} AS released,
        ${judgedAt} AS "serverNow", EXISTS (
          SELECT FROM counted k WHERE k.user_id = a.user_id AND k.fraction IS NOT NULL AND a.id = ANY (k.attempts)) AS counts`

const ofAssignment = given(sql`s.id = ${value('assignment')}::uuid`)
const countedOfPage = counted(ofPage)

const results = ({ key, rest, order }: Keyset) => sql`
      WITH ${ofAssignment}, page AS MATERIALIZED (
        SELECT a.id, a.user_id FROM given s JOIN attempts a ON a.assignment_id = s.id ${joined}
        WHERE ${rest}
          AND (${value('state')}::text IS NULL OR ${effectiveState} = ${value('state')})
          AND (${value('passed')}::boolean IS NULL OR c.passed = ${value('passed')}::boolean)
          AND (${value('released')}::text IS NULL OR ${released} = ${value('released')})
          AND (${value('search')}::text IS NULL
            OR strpos(lower(concat_ws(' ', u.given_name, u.family_name, u.name, u.reference)), lower(${value('search')})) > 0)
        ${order}
      ), ${countedOfPage}
      SELECT ${rowColumns}, ${key}
      FROM page JOIN attempts a ON a.id = page.id JOIN given s ON s.id = a.assignment_id ${joined}
      ${order}`

type Row = ResultRow & PageRow

/** A page of the attempts of an assignment, all but previews, sorted in each way. */
export const listResults: Record<ResultOrder, Statement<ResultValues, Row[]>> = {
  name: statement.list<Row, ResultValues>('list_results_name', results(RESULT_ORDERS.name)),
  newest: statement.list<Row, ResultValues>('list_results_newest', results(RESULT_ORDERS.newest)),
  oldest: statement.list<Row, ResultValues>('list_results_oldest', results(RESULT_ORDERS.oldest)),
  best: statement.list<Row, ResultValues>('list_results_best', results(RESULT_ORDERS.best)),
  worst: statement.list<Row, ResultValues>('list_results_worst', results(RESULT_ORDERS.worst)),
  longest: statement.list<Row, ResultValues>('list_results_longest', results(RESULT_ORDERS.longest)),
  shortest: statement.list<Row, ResultValues>('list_results_shortest', results(RESULT_ORDERS.shortest)),
}

/** The same of some attempts of an assignment, in the order of their ids as they are given. */
export const listResultsOf = statement.list<
  ResultRow,
  { assignment: string; attempts: string[]; over: boolean; now: Date | null }
>(
  'list_results_of',
  sql`
    WITH ${ofAssignment}, page AS MATERIALIZED (
      SELECT a.id, a.user_id, asked.at FROM unnest(${value('attempts')}::uuid[]) WITH ORDINALITY AS asked(id, at)
      JOIN attempts a ON a.id = asked.id
    ), ${countedOfPage}
    SELECT ${rowColumns}
    FROM page JOIN attempts a ON a.id = page.id JOIN given s ON s.id = a.assignment_id ${joined}
    ORDER BY page.at`,
)
