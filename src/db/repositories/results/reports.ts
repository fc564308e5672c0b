import type { QuestionKey } from '../../../domain/statistics/sittings.ts'
import { type SQL, sql } from '../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import type { attempts, questionReports, questionRevisions, users } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { openOf } from '../attempts/open.ts'
import { withheldPositions } from '../attempts/withheld.ts'
import { storedNow } from '../clock.ts'
import { looked } from '../statistics/columns.ts'

type Row = typeof questionReports.$inferSelect

/** A report as whoever made it reads it. */
export interface ReportRow extends Omit<Row, 'attemptId' | 'keyHash' | 'answeredBy'> {}

interface Place {
  attempt: string
  position: number
}

const columns = sql`r.id, r.position, r.text, r.state, r.answer, r.answered_at AS "answeredAt", r.made_at AS "madeAt",
  r.changed_at AS "changedAt"`

/** What says whether the owner of an attempt may report a question of it. */
export interface ReportableRow {
  isOnPaper: boolean
  isRevealed: boolean
  /** It is on another paper that they have open. */
  isWithheld: boolean
}

export const getReportable = statement.get<ReportableRow, Place & { now: Date | null }>(
  'get_reportable',
  sql`
    SELECT e.position IS NOT NULL AS "isOnPaper", s.revealed IS NOT NULL AS "isRevealed",
      ${value('position')}::int = ANY (${withheldPositions}) AS "isWithheld"
    FROM attempts a
    LEFT JOIN paper_entries e ON e.attempt_id = a.id AND e.position = ${value('position')}::int
    LEFT JOIN responses s ON s.attempt_id = a.id AND s.position = ${value('position')}::int
    WHERE a.id = ${value('attempt')}::uuid`,
)

/**
 * Writes the report of a question that is on the paper, or another text of one that is open; nothing, and no row, where that
 * text stands already or the report is settled. Either way the row is locked until the transaction ends.
 */
export const upsertReport = statement.find<ReportRow, Place & { id: string; text: string; now: Date | null }>(
  'upsert_report',
  sql`
    INSERT INTO question_reports AS r (id, attempt_id, position, key_hash, text, made_at, changed_at)
    SELECT ${value('id')}::uuid, e.attempt_id, e.position, q.key_hash, ${value('text')}, ${storedNow}, ${storedNow}
    FROM paper_entries e JOIN question_revisions q ON q.id = e.question_revision_id
    WHERE e.attempt_id = ${value('attempt')}::uuid AND e.position = ${value('position')}::int
    ON CONFLICT (attempt_id, position) DO UPDATE SET text = excluded.text, changed_at = greatest(r.changed_at, ${storedNow})
      WHERE r.state = 'open' AND r.text <> excluded.text
    RETURNING ${columns}`,
)

/** The report of a question, which is there. */
export const getReportAt = statement.get<ReportRow, Place>(
  'get_report_at',
  sql`
    SELECT ${columns} FROM question_reports r
    WHERE r.attempt_id = ${value('attempt')}::uuid AND r.position = ${value('position')}::int`,
)

/** A report of an attempt; `isWithheld`: its owner has the question on a paper that is open, this one or another. */
export interface AttemptReportRow extends ReportRow {
  attemptId: string
  isWithheld: boolean
}

const ofAttempts = sql`
    SELECT r.attempt_id AS "attemptId", ${columns}, r.position = ANY (${withheldPositions})
      OR (${openOf('a')} AND NOT EXISTS (
        SELECT FROM responses s WHERE s.attempt_id = a.id AND s.position = r.position AND s.revealed IS NOT NULL))
      AS "isWithheld"`

/** The reports of some attempts, each attempt's in the order of its paper. */
export const listReportsOf = statement.list<AttemptReportRow, { attempts: string[]; now: Date | null }>(
  'list_reports_of',
  sql`
    ${ofAttempts} FROM question_reports r JOIN attempts a ON a.id = r.attempt_id
    WHERE r.attempt_id = ANY (${value('attempts')}::uuid[]) ORDER BY r.attempt_id, r.position`,
)

export const attemptReportOrder = keyset('ASC', ['place', sql`r.position`])

/** The same of one attempt, page by page. */
export const listAttemptReports = statement.list<
  AttemptReportRow & PageRow,
  PageValues & { attempt: string; now: Date | null }
>(
  'list_attempt_reports',
  sql`
    ${ofAttempts}, ${attemptReportOrder.key} FROM question_reports r JOIN attempts a ON a.id = r.attempt_id
    WHERE r.attempt_id = ${value('attempt')}::uuid AND ${attemptReportOrder.rest} ${attemptReportOrder.order}`,
)

type User = typeof users.$inferSelect

/** A report as its trainers read it, with the question as it was seen and whose attempt it was. */
export interface FollowedReportRow
  extends Row,
    Pick<typeof attempts.$inferSelect, 'assignmentId'>,
    Pick<typeof questionRevisions.$inferSelect, 'bank' | 'question'> {
  revision: string
  userId: string
  name: User['name']
  familyName: User['familyName']
  givenName: User['givenName']
  reference: User['reference']
  answeredByName: User['name']
}

/** Whose reports are looked at: those of attempts that a trainer follows, or all for null; of a cohort, or of any for null. */
export interface Looking {
  trainer: string | null
  cohort: string | null
}

/** What is asked of a list. Null: not narrowed by it. */
export interface ReportFilter extends Looking {
  assignment: string | null
  keyHash: string | null
  bank: string | null
  question: string | null
  state: Row['state'] | null
}

function followed(selected: SQL, rest: SQL): SQL {
  return sql`
    SELECT r.attempt_id AS "attemptId", r.key_hash AS "keyHash", r.answered_by AS "answeredBy", ${columns},
      a.assignment_id AS "assignmentId", q.bank, q.question, q.id AS revision, a.user_id AS "userId", u.name,
      u.family_name AS "familyName", u.given_name AS "givenName", u.reference, t.name AS "answeredByName"${selected}
    FROM question_reports r JOIN attempts a ON a.id = r.attempt_id JOIN users u ON u.id = a.user_id
    JOIN paper_entries e ON e.attempt_id = r.attempt_id AND e.position = r.position
    JOIN question_revisions q ON q.id = e.question_revision_id
    LEFT JOIN users t ON t.id = r.answered_by
    WHERE ${looked} AND ${rest}`
}

export const reportOrder = keyset('DESC', ['uuid', sql`r.id`])

/** The reports that a trainer may see, those made last first. */
export const listFollowedReports = statement.list<FollowedReportRow & PageRow, PageValues & ReportFilter>(
  'list_followed_reports',
  followed(
    sql`, ${reportOrder.key}`,
    sql`${reportOrder.rest}
      AND (${value('assignment')}::uuid IS NULL OR a.assignment_id = ${value('assignment')}::uuid)
      AND (${value('keyHash')}::text IS NULL OR r.key_hash = ${value('keyHash')})
      AND (${value('bank')}::text IS NULL OR (q.bank = ${value('bank')} AND q.question = ${value('question')}))
      AND (${value('state')}::text IS NULL OR r.state = ${value('state')})
      ${reportOrder.order}`,
  ),
)

const one = sql`r.id = ${value('report')}::uuid`

/** One of them. */
export const findFollowedReport = statement.find<FollowedReportRow, Looking & { report: string }>(
  'find_followed_report',
  followed(sql``, one),
)

/** The same, locked against its owner and other trainers until the transaction ends. */
export const lockFollowedReport = statement.find<FollowedReportRow, Looking & { report: string }>(
  'lock_followed_report',
  followed(sql``, sql`${one} FOR NO KEY UPDATE OF r`),
)

/** Writes what a trainer made of a report; `by` and the instant stand with an answer alone. */
export const updateReport = statement.run<{
  report: string
  state: Row['state']
  answer: string | null
  /** Who answers, null: nobody does; and whether by this very change. */
  by: string | null
  answers: boolean
  now: Date | null
}>(
  'update_report',
  sql`
    UPDATE question_reports SET state = ${value('state')}, answer = ${value('answer')}, answered_by = ${value('by')}::uuid,
      answered_at = CASE WHEN ${value('by')}::uuid IS NULL THEN NULL WHEN ${value('answers')}::boolean THEN ${storedNow}
        ELSE answered_at END,
      changed_at = greatest(changed_at, ${storedNow})
    WHERE id = ${value('report')}::uuid`,
)

/** How many open reports that a trainer may see each question with one of these keys has; none where there are none. */
export const countOpenReports = statement.list<
  QuestionKey & { reports: number },
  Looking & { keys: string[] }
>(
  'count_open_reports',
  sql`
    SELECT v.bank, v.question, r.key_hash AS "keyHash", count(*)::int AS reports
    FROM question_reports r JOIN attempts a ON a.id = r.attempt_id
    JOIN paper_entries p ON p.attempt_id = r.attempt_id AND p.position = r.position
    JOIN question_revisions v ON v.id = p.question_revision_id
    WHERE r.key_hash = ANY (${value('keys')}::text[]) AND r.state = 'open' AND ${looked}
    GROUP BY v.bank, v.question, r.key_hash`,
)

/** What a person answered to reports, in its order. */
export const listAnswersBy = statement.list<
  Pick<Row, 'id' | 'answer'> & { answeredAt: Date },
  { author: string }
>(
  'list_answers_by',
  sql`
    SELECT id, answer, answered_at AS "answeredAt" FROM question_reports
    WHERE answered_by = ${value('author')}::uuid ORDER BY answered_at, id`,
)
