import type { QuestionKey } from '../../../domain/statistics/sittings.ts'
import { type SQL, sql } from '../../drizzle.ts'
import type { cohorts, questionRevisions, quizRevisions } from '../../schema/index.ts'
import { type Statement, statement, value } from '../../statement.ts'
import { followedAssignments, followedPeople } from '../cohorts/trainers.ts'

/** Which attempts of each person count: of a quiz or, under an assignment, of that. */
export type CountedAttempts = 'first' | 'last' | 'best' | 'all'

/** Whose attempts are looked at, and what of. Null: not narrowed by it. */
export interface ColumnValues {
  /** A trainer, who sees those of their cohorts' assignments, and the practice of present members; null: all. */
  trainer: string | null
  /** Those of its assignments, and the practice of its present members. */
  cohort: string | null
  attempts: CountedAttempts
}

/** A question, as PostgreSQL writes arrays: `{1,2}`; `chosen` is JSON. */
export interface ColumnRow extends QuestionKey {
  attempts: string
  points: string
  maxPoints: string
  chosen: string
  /** Its place in the quiz on one of the papers. */
  slot: number
}

/** The place of a question on each paper. */
export interface SlotRow extends QuestionKey, Pick<ColumnRow, 'attempts'> {
  slots: string
}

const trainer = sql`${value('trainer')}::uuid`
const cohort = sql`${value('cohort')}::uuid`

/** Whether the caller may look at `attempts a`, and asks for it. */
export const looked = sql`
  (${trainer} IS NULL OR a.assignment_id IN (${followedAssignments(trainer)})
    OR (a.kind = 'practice' AND a.user_id IN (${followedPeople(trainer)})))
  AND (${cohort} IS NULL OR a.assignment_id IN (SELECT s.id FROM assignments s WHERE s.cohort_id = ${cohort})
    OR (a.kind = 'practice' AND a.user_id IN (
      SELECT m.user_id FROM cohort_members m WHERE m.cohort_id = ${cohort} AND m.left_at IS NULL)))`

const by = value('attempts')

/** The CTE `picked`: of the closed attempts that are meant the ones that count, numbered from 0. */
const picked = (which: SQL) => sql`
    closed AS (
      SELECT a.id, a.user_id, a.quiz, a.number, a.quiz_revision_id, c.revision,
        CASE WHEN c.max_points = 0 THEN 0 ELSE c.points / c.max_points END AS fraction
      FROM attempts a JOIN attempt_scores c ON c.attempt_id = a.id AND c.superseded_at IS NULL AND c.state = 'final'
      WHERE a.state NOT IN ('inProgress', 'voided') AND a.kind <> 'preview' AND ${which}
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY user_id, quiz ORDER BY CASE ${by} WHEN 'best' THEN fraction END DESC,
        CASE ${by} WHEN 'last' THEN -number ELSE number END) AS place
      FROM closed
    ), picked AS (
      SELECT id, revision, quiz_revision_id, row_number() OVER (ORDER BY id)::int - 1 AS at
      FROM ranked WHERE ${by} = 'all' OR place = 1
    )`

/** The CTEs `picked` and `standing`: what the questions of those attempts earn as scores stand now. */
const standing = (which: SQL) => sql`${picked(which)}, standing AS (
      SELECT p.at, p.id, q.position, q.key_hash, q.points, q.max_points, q.chosen
      FROM picked p JOIN question_scores q ON q.attempt_id = p.id WHERE p.revision = 1 AND q.max_points > 0
      UNION ALL
      SELECT p.at, p.id, q.position, q.key_hash, q.points, q.max_points, q.chosen
      FROM picked p CROSS JOIN LATERAL (
        SELECT DISTINCT ON (s.position) s.* FROM question_scores s WHERE s.attempt_id = p.id
        ORDER BY s.position, s.revision DESC) q
      WHERE p.revision > 1 AND q.max_points > 0
    )`

/** `from`: those of `standing t` that are meant; `by`: what makes one question of them. */
const columns = (which: SQL, { from, by }: { from: SQL; by: SQL }) => sql`
    WITH ${standing(which)}, names AS MATERIALIZED (
      SELECT id, dense_rank() OVER (ORDER BY bank, question) AS name FROM question_revisions
    )
    SELECT r.bank, r.question, g."keyHash", g.attempts, g.points, g."maxPoints", g.chosen,
      f.section * 10000 + f.rank AS slot
    FROM (
      SELECT t.key_hash AS "keyHash", array_agg(t.at)::text AS attempts, array_agg(t.points::float8)::text AS points,
        array_agg(t.max_points::float8)::text AS "maxPoints", json_agg(t.chosen)::text AS chosen,
        max(t.at * 100000::bigint + t.position) AS one
      FROM ${from} GROUP BY ${by}) g
    JOIN picked p ON p.at = g.one / 100000
    JOIN paper_entries f ON f.attempt_id = p.id AND f.position = g.one % 100000
    JOIN question_revisions r ON r.id = f.question_revision_id`

const shared = sql`${value('shared')}::text[]`

const ownColumns = (which: SQL) =>
  columns(which, { from: sql`standing t WHERE t.key_hash <> ALL (${shared})`, by: sql`t.key_hash` })

const sharedColumns = (which: SQL) =>
  columns(which, {
    from: sql`standing t JOIN paper_entries e ON e.attempt_id = t.id AND e.position = t.position
      JOIN names n ON n.id = e.question_revision_id WHERE t.key_hash = ANY (${shared})`,
    by: sql`n.name, t.key_hash`,
  })

const slots = (which: SQL) => sql`
    WITH ${picked(which)}
    SELECT r.bank, r.question, r.key_hash AS "keyHash", array_agg(p.at)::text AS attempts,
      array_agg(e.section * 10000 + e.rank)::text AS slots
    FROM picked p JOIN paper_entries e ON e.attempt_id = p.id JOIN question_revisions r ON r.id = e.question_revision_id
    GROUP BY r.bank, r.question, r.key_hash`

/** Of those with a key the question that is asked about, if one is. */
const named = sql`(${value('question')}::text IS NULL OR r.bank || '/' || r.question = ${value('question')})`

/** What may be asked about. */
const SUBJECTS = {
  assignment: sql`a.assignment_id = ${value('subject')}::uuid`,
  quiz: sql`a.quiz = ${value('subject')} AND ${looked}`,
  key: sql`EXISTS (
        SELECT FROM question_revisions r JOIN paper_entries e ON e.question_revision_id = r.id
        WHERE r.key_hash = ${value('subject')} AND ${named} AND e.attempt_id = a.id) AND ${looked}`,
  bank: sql`EXISTS (
        SELECT FROM question_revisions r JOIN paper_entries e ON e.question_revision_id = r.id
        WHERE r.bank = ${value('subject')} AND e.attempt_id = a.id) AND ${looked}`,
} satisfies Record<string, SQL>

type ColumnsKind = keyof typeof SUBJECTS
export type SubjectKind = Exclude<ColumnsKind, 'bank'>

/** What is asked about; `question`: of the key `subject` only this one, as bank/question; null: each that has it. */
export interface SubjectValues extends ColumnValues {
  subject: string
  question: string | null
}

/** The places of those questions, which only papers that were drawn have more than one of. */
export const listSlots: Record<SubjectKind, Statement<SubjectValues, SlotRow[]>> = {
  assignment: statement.list<SlotRow, SubjectValues>('list_slots_assignment', slots(SUBJECTS.assignment)),
  quiz: statement.list<SlotRow, SubjectValues>('list_slots_quiz', slots(SUBJECTS.quiz)),
  key: statement.list<SlotRow, SubjectValues>('list_slots_key', slots(SUBJECTS.key)),
}

const lastQuiz = (which: SQL) => sql`
    SELECT v.content FROM attempts a JOIN quiz_revisions v ON v.id = a.quiz_revision_id
    WHERE a.kind <> 'preview' AND ${which} ORDER BY a.id DESC LIMIT 1`

type Asked = Pick<typeof quizRevisions.$inferSelect, 'content'>
type Looked = Omit<SubjectValues, 'attempts'>

/** The quiz as it was last taken: by its settings answers at random earn something. */
export const findLastQuiz: Record<SubjectKind, Statement<Looked, Asked | null>> = {
  assignment: statement.find<Asked, Looked>('find_last_quiz_assignment', lastQuiz(SUBJECTS.assignment)),
  quiz: statement.find<Asked, Looked>('find_last_quiz_quiz', lastQuiz(SUBJECTS.quiz)),
  key: statement.find<Asked, Looked>('find_last_quiz_key', lastQuiz(SUBJECTS.key)),
}

/** The keys that several questions have. */
export const listSharedKeys = statement.list<Pick<QuestionKey, 'keyHash'>>(
  'list_shared_keys',
  sql`
    SELECT key_hash AS "keyHash" FROM question_revisions GROUP BY key_hash
    HAVING min(bank || '/' || question) <> max(bank || '/' || question)`,
)

type Shared = SubjectValues & { shared: string[] }

/** The questions of the attempts that count, each a column: those whose key is none of `shared`. */
export const listColumns: Record<ColumnsKind, Statement<Shared, ColumnRow[]>> = {
  assignment: statement.list<ColumnRow, Shared>('list_columns_assignment', ownColumns(SUBJECTS.assignment)),
  quiz: statement.list<ColumnRow, Shared>('list_columns_quiz', ownColumns(SUBJECTS.quiz)),
  key: statement.list<ColumnRow, Shared>('list_columns_key', ownColumns(SUBJECTS.key)),
  bank: statement.list<ColumnRow, Shared>('list_columns_bank', ownColumns(SUBJECTS.bank)),
}

/** The others. Scores have the key alone: which question each is of is read from the papers, which takes longer. */
export const listSharedColumns: typeof listColumns = {
  assignment: statement.list<ColumnRow, Shared>(
    'list_shared_columns_assignment',
    sharedColumns(SUBJECTS.assignment),
  ),
  quiz: statement.list<ColumnRow, Shared>('list_shared_columns_quiz', sharedColumns(SUBJECTS.quiz)),
  key: statement.list<ColumnRow, Shared>('list_shared_columns_key', sharedColumns(SUBJECTS.key)),
  bank: statement.list<ColumnRow, Shared>('list_shared_columns_bank', sharedColumns(SUBJECTS.bank)),
}

/** Of each question with one of these keys the revision that was made last. */
export interface KeyRow extends QuestionKey, Pick<typeof questionRevisions.$inferSelect, 'content'> {
  revision: string
}

export const listKeys = statement.list<KeyRow, { keys: string[] }>(
  'list_keys',
  sql`
    SELECT DISTINCT ON (key_hash, bank, question) key_hash AS "keyHash", bank, question, content, id AS revision
    FROM question_revisions WHERE key_hash = ANY (${value('keys')}::text[])
    ORDER BY key_hash, bank, question, created_at DESC, id DESC`,
)

/** One question in one cohort, as one of its revisions. */
export interface TrendRow extends QuestionKey {
  revision: string
  publishedAt: Date
  /** Null: practice. */
  cohort: Pick<typeof cohorts.$inferSelect, 'id' | 'name'> | null
  firstAt: Date
  lastAt: Date
  /** What each earned of what it was worth. */
  shares: number[]
}

/** A question by cohort and revision, over the attempts of each that count, as they were first taken. */
export const listTrend = statement.list<TrendRow, Omit<SubjectValues, 'subject'> & { keys: string[] }>(
  'list_trend',
  sql`
    WITH ${picked(sql`EXISTS (
        SELECT FROM question_revisions r JOIN paper_entries e ON e.question_revision_id = r.id
        WHERE r.key_hash = ANY (${value('keys')}::text[]) AND ${named} AND e.attempt_id = a.id) AND ${looked}`)}
    SELECT r.id AS revision, r.bank, r.question, r.key_hash AS "keyHash", r.created_at AS "publishedAt",
      CASE WHEN h.id IS NOT NULL THEN json_build_object('id', h.id, 'name', h.name) END AS cohort,
      min(a.started_at) AS "firstAt", max(a.started_at) AS "lastAt",
      array_agg((CASE WHEN q.max_points = 0 THEN 0 ELSE q.points / q.max_points END)::float8) AS shares
    FROM picked p JOIN attempts a ON a.id = p.id JOIN paper_entries e ON e.attempt_id = p.id
    JOIN question_revisions r ON r.id = e.question_revision_id AND r.key_hash = ANY (${value('keys')}::text[]) AND ${named}
    CROSS JOIN LATERAL (
      SELECT s.points, s.max_points FROM question_scores s WHERE s.attempt_id = p.id AND s.position = e.position
      ORDER BY s.revision DESC LIMIT 1) q
    LEFT JOIN assignments s ON s.id = a.assignment_id LEFT JOIN cohorts h ON h.id = s.cohort_id
    GROUP BY r.id, h.id ORDER BY min(a.started_at), r.id, h.id`,
)

/** A number that changes with all that a figure is made of: scores, and what trainers did. One look-up each at an index's end. */
export const getDataVersion = statement.get<{ version: string }>(
  'get_data_version',
  sql`
    SELECT concat_ws('/', (SELECT changed_in FROM attempt_scores ORDER BY changed_in DESC LIMIT 1),
      (SELECT id FROM audit_log ORDER BY id DESC LIMIT 1)) AS version`,
)

/** The keys of a question of a bank, the last first. */
export const listKeysOf = statement.list<Pick<KeyRow, 'keyHash'>, Pick<KeyRow, 'bank' | 'question'>>(
  'list_keys_of',
  sql`
    SELECT key_hash AS "keyHash" FROM question_revisions
    WHERE bank = ${value('bank')} AND question = ${value('question')} GROUP BY key_hash ORDER BY max(created_at) DESC`,
)

/** Whether a quiz was ever published. */
export const hasQuiz = statement.get<{ exists: boolean }, { quiz: string }>(
  'has_quiz',
  sql`SELECT EXISTS (SELECT FROM quizzes WHERE quiz = ${value('quiz')}) AS exists`,
)

/** The questions that a bank was ever published with. */
export const listBankQuestionIds = statement.list<Pick<KeyRow, 'question'>, Pick<KeyRow, 'bank'>>(
  'list_bank_question_ids',
  sql`SELECT DISTINCT question FROM question_revisions WHERE bank = ${value('bank')}`,
)
