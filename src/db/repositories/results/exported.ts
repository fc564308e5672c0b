import { sql } from '../../drizzle.ts'
import type { paperEntries, questionRevisions, questionScores, responses } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

type Entry = typeof paperEntries.$inferSelect
type Question = Pick<typeof questionRevisions.$inferSelect, 'bank' | 'question'>
type Score = typeof questionScores.$inferSelect

/** The score that stands of each line `p` of a paper, as `q`; null while it has none. */
export const standing = sql`LEFT JOIN LATERAL (
      SELECT s.state, s.points, s.max_points, s.chosen FROM question_scores s
      WHERE s.attempt_id = p.attempt_id AND s.position = p.position ORDER BY s.revision DESC LIMIT 1) q ON true`

/** The questions that the papers of an assignment have, by their place in the quiz. */
export const listDrawnQuestions = statement.list<Question, { assignment: string }>(
  'list_drawn_questions',
  sql`
    SELECT r.bank, r.question FROM attempts a JOIN paper_entries p ON p.attempt_id = a.id
    JOIN question_revisions r ON r.id = p.question_revision_id
    WHERE a.assignment_id = ${value('assignment')}::uuid
    GROUP BY r.bank, r.question ORDER BY min(p.section), min(p.rank), r.bank, r.question`,
)

/** What one question of a paper earned. */
export interface ExportedPointsRow extends Question, Pick<Entry, 'attemptId' | 'position'> {
  points: Score['points']
  maxPoints: Score['maxPoints'] | null
}

/** What each question of some papers earned. */
export const listExportedPoints = statement.list<ExportedPointsRow, { attempts: string[] }>(
  'list_exported_points',
  sql`
    SELECT p.attempt_id AS "attemptId", p.position, r.bank, r.question, q.points, q.max_points AS "maxPoints"
    FROM paper_entries p JOIN question_revisions r ON r.id = p.question_revision_id ${standing}
    WHERE p.attempt_id = ANY (${value('attempts')}::uuid[]) ORDER BY p.attempt_id, p.position`,
)

export interface ExportedAnswerRow extends ExportedPointsRow, Pick<Entry, 'type'> {
  state: Score['state'] | null
  chosen: Score['chosen']
  response: (typeof responses.$inferSelect)['response']
  /** Null: none was ever saved. */
  savedAt: Date | null
}

/** The answers of some papers, a row a question, with what each earned. */
export const listExportedAnswers = statement.list<ExportedAnswerRow, { attempts: string[] }>(
  'list_exported_answers',
  sql`
    SELECT p.attempt_id AS "attemptId", p.position, p.type, r.bank, r.question, q.state, q.points, q.max_points AS "maxPoints",
      q.chosen, a.response, a.saved_at AS "savedAt"
    FROM paper_entries p JOIN question_revisions r ON r.id = p.question_revision_id
    LEFT JOIN responses a ON a.attempt_id = p.attempt_id AND a.position = p.position ${standing}
    WHERE p.attempt_id = ANY (${value('attempts')}::uuid[]) ORDER BY p.attempt_id, p.position`,
)
