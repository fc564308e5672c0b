import { sql } from '../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import type { quizzes } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { type StartableAssignment, startableJson } from '../assignments/startable.ts'
import { joinOwn, terms } from '../assignments/terms.ts'
import { waitingOf } from '../attempts/open.ts'
import type { AttemptRow } from '../attempts/rows.ts'
import { judgedAt } from '../clock.ts'

export interface UsedAttempts extends Pick<AttemptRow, 'assignmentId'> {
  used: number
  lastNumber: number
}

export interface QuizStanding
  extends Pick<
    typeof quizzes.$inferSelect,
    'quiz' | 'liveRevisionId' | 'module' | 'chapter' | 'chapterTitle' | 'language'
  > {
  /** The live revisions of the banks that the live revision of the quiz names, read with it in one statement. */
  liveBankRevisionIds: string[]
  retired: boolean
  assignments: StartableAssignment[]
  attempts: UsedAttempts[]
  openAttempt: string | null
  serverNow: Date
}

/** The assignments that give `quizzes q` to the person. */
const assigned = sql`assignments s JOIN cohort_members m ON m.cohort_id = s.cohort_id ${joinOwn(sql`m.user_id`)}
    WHERE s.quiz = q.quiz AND m.user_id = ${value('user')}::uuid AND m.left_at IS NULL`

/** Of `quizzes q`. */
export const liveBankRevisions = sql`ARRAY(
    SELECT b.live_revision_id FROM quiz_revisions r, banks b
    WHERE r.id = q.live_revision_id
      AND b.bank IN (SELECT section->>'bank' FROM jsonb_array_elements(r.content->'sections') AS section))`

const standingColumns = sql`
  q.quiz, q.live_revision_id AS "liveRevisionId", ${liveBankRevisions} AS "liveBankRevisionIds",
  q.retired_at IS NOT NULL AS retired, ${judgedAt} AS "serverNow",
  q.module, q.chapter, q.chapter_title AS "chapterTitle", q.language,
  coalesce((
    SELECT jsonb_agg(${startableJson(sql`m.user_id`)}
      ORDER BY ${terms().opensAt}, s.id)
    FROM ${assigned}), '[]') AS assignments,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('assignmentId', n.assignment_id, 'used', n.used, 'lastNumber', n.last_number))
    FROM (
      SELECT a.assignment_id, count(*) FILTER (WHERE a.state <> 'voided') AS used, max(a.number) AS last_number
      FROM attempts a WHERE a.user_id = ${value('user')}::uuid AND a.quiz = q.quiz
        AND (a.kind = 'preview') = ${value('preview')}::boolean
      GROUP BY a.assignment_id) n), '[]') AS attempts,
  (SELECT a.id FROM attempts a WHERE a.user_id = ${value('user')}::uuid AND a.quiz = q.quiz
    AND (a.state = 'inProgress' OR ${waitingOf('a')}))
    AS "openAttempt"`

/** A quiz as one person stands to it: its assignments to them, and the attempts they have used. */
export const findQuizStanding = statement.find<
  QuizStanding,
  { user: string; quiz: string; preview: boolean; now: Date | null }
>('find_quiz_standing', sql`SELECT ${standingColumns} FROM quizzes q WHERE q.quiz = ${value('quiz')}`)

export const quizOrder = keyset('ASC', ['place', sql`q.place`], ['slug', sql`q.quiz`])

/** The quizzes a person may see, as they stand to each, in the order of the course: whoever previews sees all. */
export const listQuizStandings = statement.list<
  QuizStanding & PageRow,
  PageValues & { user: string; preview: boolean; now: Date | null }
>(
  'list_quiz_standings',
  sql`
    SELECT ${standingColumns}, ${quizOrder.key}
    FROM quizzes q JOIN quiz_revisions live ON live.id = q.live_revision_id
    WHERE ${quizOrder.rest} AND (
      ${value('preview')}::boolean OR (live.content->>'access' = 'open' AND q.retired_at IS NULL)
      OR EXISTS (SELECT FROM ${assigned}))
    ${quizOrder.order}`,
)

type LiveContent = Pick<QuizStanding, 'quiz' | 'liveRevisionId' | 'liveBankRevisionIds'>

const liveContent = sql`
    SELECT q.quiz, q.live_revision_id AS "liveRevisionId", ${liveBankRevisions} AS "liveBankRevisionIds" FROM quizzes q`

/** What is live of one quiz. */
export const getLiveContent = statement.get<LiveContent, { quiz: string }>(
  'get_live_content',
  sql`${liveContent} WHERE q.quiz = ${value('quiz')}`,
)

/** What is live of each quiz that somebody may yet start: not retired, or given by an assignment that is not over. */
export const listLiveContents = statement.list<LiveContent>(
  'list_live_contents',
  sql`${liveContent}
    WHERE q.retired_at IS NULL
      OR EXISTS (
        SELECT FROM assignments s LEFT JOIN assignment_overrides o ON o.assignment_id = s.id
        WHERE s.quiz = q.quiz AND greatest(s.closes_at, o.closes_at) > statement_timestamp())`,
)
