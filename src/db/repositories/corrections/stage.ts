import type { GradedEntry } from '../../../domain/scoring/grade-paper.ts'
import type { GradedQuestion, QuestionScore } from '../../../domain/scoring/score.ts'
import type { QuestionKey } from '../../../domain/statistics/sittings.ts'
import { type SQL, sql } from '../../drizzle.ts'
import type { attempts, paperEntries, stagedScores, users } from '../../schema/index.ts'
import { type Statement, statement, value } from '../../statement.ts'
import { closedWithIt, ofKey, type ReachValues, reachedAttempts } from './reach.ts'

export type Step = (typeof stagedScores.$inferSelect)['step']

type Entry = Pick<GradedEntry, 'position' | 'response' | 'certainty' | 'revealed'> &
  Pick<typeof paperEntries.$inferSelect, 'bankRevisionId' | 'questionRevisionId'>

/** A closed attempt with all that grading one of its questions again asks of it. */
export interface CorrectableRow
  extends Pick<typeof attempts.$inferSelect, 'userId' | 'closeNumber' | 'quizRevisionId'> {
  attempt: string
  name: (typeof users.$inferSelect)['name']
  /** Of the score that stands. */
  revision: number
  /** The places of the question, and what was answered. */
  entries: Entry[]
  /** What stands, of every question. */
  scores: QuestionScore[]
  /** What stands of the question. */
  graded: GradedQuestion[]
  /** Points given by hand. */
  overrides: { id: string; position: number; points: string; graded: GradedQuestion }[]
  /** What corrections replaced since the attempt closed. */
  formers: GradedQuestion[]
}

const list = (json: SQL, from: SQL) => sql`(SELECT coalesce(jsonb_agg(${json}), '[]') FROM ${from})`

/** Of an attempt `a` the question's own lines `p`. */
const lines = sql`paper_entries p JOIN question_revisions v ON v.id = p.question_revision_id AND ${ofKey}`

const standing = sql`(
      SELECT DISTINCT ON (q.position) q.* FROM question_scores q WHERE q.attempt_id = a.id
      ORDER BY q.position, q.revision DESC) q`

/** The closed ones of some attempts, as they stand. */
export const listCorrectable = statement.list<CorrectableRow, QuestionKey & { attempts: string[] }>(
  'list_correctable',
  sql`
    SELECT a.id AS attempt, a.user_id AS "userId", u.name, a.close_number AS "closeNumber",
      a.quiz_revision_id AS "quizRevisionId", s.revision,
      ${list(
        sql`jsonb_build_object('position', p.position, 'bankRevisionId', p.bank_revision_id, 'questionRevisionId',
          p.question_revision_id, 'response', r.response, 'certainty', r.certainty, 'revealed', r.revealed)`,
        sql`${lines} LEFT JOIN responses r ON r.attempt_id = p.attempt_id AND r.position = p.position
          WHERE p.attempt_id = a.id`,
      )} AS entries,
      ${list(
        sql`jsonb_build_object('position', q.position, 'state', q.state, 'points', q.points::text,
          'maxPoints', q.max_points::text)`,
        standing,
      )} AS scores,
      ${list(
        sql`jsonb_build_object('position', q.position, 'state', q.state, 'points', q.points::text,
          'maxPoints', q.max_points::text, 'keyHash', q.key_hash, 'engineVersion', q.engine_version, 'chosen', q.chosen,
          'corrections', q.corrections, 'correctedBy', q.corrected_by, 'parts', t.parts,
          'fraction', CASE WHEN q.fraction_numerator IS NOT NULL
            THEN jsonb_build_object('n', q.fraction_numerator, 'd', q.fraction_denominator) END)`,
        sql`${standing} JOIN question_score_parts t
            ON t.attempt_id = q.attempt_id AND t.position = q.position AND t.revision = q.revision
          WHERE q.position IN (SELECT p.position FROM ${lines} WHERE p.attempt_id = a.id)`,
      )} AS graded,
      ${list(
        sql`jsonb_build_object('id', o.id, 'position', o.position, 'points', o.points::text, 'graded', o.graded)`,
        sql`score_overrides o WHERE o.attempt_id = a.id AND o.undone_at IS NULL`,
      )} AS overrides,
      ${list(
        sql`f.graded`,
        sql`staged_scores t, jsonb_array_elements(t.before) f(graded)
          WHERE t.attempt_id = a.id AND t.close_number = a.close_number`,
      )} AS formers
    FROM users u, ${closedWithIt} AND u.id = a.user_id AND a.id = ANY (${value('attempts')}::uuid[])
    ORDER BY a.id`,
)

/** A correction, and which way. */
export type StepValues = ReachValues & { correction: string }

interface Unstaged {
  /** Those by id that come after one; null: from the first. */
  after: string | null
  limit: number
}

/** `attempts a` with scores `s` that a step has not prepared as they now stand. */
const notStaged = (step: Step) => sql`
      AND NOT EXISTS (
        SELECT FROM staged_scores t WHERE t.correction_id = ${value('correction')}::uuid AND t.attempt_id = a.id
          AND t.step = ${sql.raw(`'${step}'`)} AND t.base_revision = s.revision)
      AND a.id > coalesce(${value('after')}::uuid, '00000000-0000-0000-0000-000000000000')
    ORDER BY a.id LIMIT ${value('limit')}::int`

/** What a step has yet to prepare: of those that a correction reaches or, to be taken back, of those graded under it. */
export const listUnstaged: Record<Step, Statement<StepValues & Unstaged, { id: string }[]>> = {
  apply: statement.list(
    'list_unstaged_apply',
    sql`SELECT a.id FROM ${reachedAttempts} ${notStaged('apply')}`,
  ),
  revert: statement.list(
    'list_unstaged_revert',
    sql`
    SELECT a.id FROM ${closedWithIt} AND (
      EXISTS (SELECT FROM question_scores q
        WHERE q.attempt_id = a.id AND ${value('correction')}::uuid = ANY (q.corrections))
      OR EXISTS (SELECT FROM score_overrides o
        WHERE o.attempt_id = a.id AND o.undone_at IS NULL AND o.graded->'corrections' ? ${value('correction')}::text))
    ${notStaged('revert')}`,
  ),
}

/** What is to be written of one attempt. */
export type NewStaged = Pick<
  typeof stagedScores.$inferSelect,
  'attemptId' | 'closeNumber' | 'baseRevision' | 'score' | 'before' | 'questions' | 'overridden'
>

/** Prepares scores, in the place of what was prepared of the same attempts before. */
export const upsertStaged = statement.run<{
  correction: string
  step: Step
  /** JSON of NewStaged[]. */
  rows: string
}>(
  'upsert_staged',
  sql`
    INSERT INTO staged_scores (correction_id, step, attempt_id, close_number, base_revision, score, before, questions,
      overridden)
    SELECT ${value('correction')}::uuid, ${value('step')}, r."attemptId", r."closeNumber", r."baseRevision", r.score,
      r.before, r.questions, r.overridden
    FROM jsonb_to_recordset(${value('rows')}::jsonb)
      AS r("attemptId" uuid, "closeNumber" integer, "baseRevision" integer, score jsonb, before jsonb, questions jsonb,
        overridden jsonb)
    ON CONFLICT (correction_id, step, attempt_id) DO UPDATE SET close_number = excluded.close_number,
      base_revision = excluded.base_revision, score = excluded.score, before = excluded.before,
      questions = excluded.questions, overridden = excluded.overridden`,
)

/** Forgets what a step prepared. */
export const deleteStaged = statement.run<{ correction: string; step: Step }>(
  'delete_staged',
  sql`
    DELETE FROM staged_scores
    WHERE correction_id = ${value('correction')}::uuid AND step = ${value('step')}`,
)
