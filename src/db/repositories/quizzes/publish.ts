import { sql } from '../../drizzle.ts'
import type { publications } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import type { QuizRevisionRow } from './revision.ts'

/** The hash that is live for a quiz, unless it is retired. */
export const findLiveQuizHash = statement.find<Pick<QuizRevisionRow, 'hash'>, { quiz: string }>(
  'find_live_quiz_hash',
  sql`
    SELECT r.hash FROM quizzes q JOIN quiz_revisions r ON r.id = q.live_revision_id
    WHERE q.quiz = ${value('quiz')} AND q.retired_at IS NULL`,
)

/** Stores a quiz revision; nothing when that content is known already. */
export const insertQuizRevision = statement.run<Omit<QuizRevisionRow, 'content'> & { content: string }>(
  'insert_quiz_revision',
  sql`
    INSERT INTO quiz_revisions (id, quiz, hash, content)
    VALUES (${value('id')}::uuid, ${value('quiz')}, ${value('hash')}, ${value('content')}::jsonb)
    ON CONFLICT (quiz, hash) DO NOTHING`,
)

/** Makes the quiz revision of that hash live, and notes the event. */
export const setLiveQuiz = statement.run<Pick<QuizRevisionRow, 'quiz' | 'hash'>>(
  'set_live_quiz',
  sql`
    WITH live AS (
      INSERT INTO quizzes (quiz, live_revision_id)
      SELECT quiz, id FROM quiz_revisions WHERE quiz = ${value('quiz')} AND hash = ${value('hash')}
      ON CONFLICT (quiz) DO UPDATE SET live_revision_id = excluded.live_revision_id, retired_at = NULL
      RETURNING quiz, live_revision_id
    )
    INSERT INTO publications (kind, slug, event, revision_id)
    SELECT 'quiz', quiz, 'published', live_revision_id FROM live`,
)

/** Where quizzes stand in the course: JSON of QuizPlace with `quiz`, one each. */
export const placeQuizzes = statement.run<{ places: string }>(
  'place_quizzes',
  sql`
    UPDATE quizzes q SET module = p.module, chapter = p.chapter, chapter_title = p."chapterTitle",
      language = p.language, place = p.place
    FROM jsonb_to_recordset(${value('places')}::jsonb)
      AS p(quiz text, module text, chapter text, "chapterTitle" text, language text, place integer)
    WHERE q.quiz = p.quiz AND (q.module, q.chapter, q.chapter_title, q.language, q.place)
      IS DISTINCT FROM (p.module, p.chapter, p."chapterTitle", p.language, p.place)`,
)

/** Retires the quizzes that are in no file any more; their assignments and attempts go on. */
export const retireQuizzes = statement.list<
  Pick<typeof publications.$inferSelect, 'slug'>,
  { kept: string[] }
>(
  'retire_quizzes',
  sql`
    WITH retired AS (
      UPDATE quizzes SET retired_at = clock_timestamp()
      WHERE retired_at IS NULL AND NOT quiz = ANY (${value('kept')}::text[]) RETURNING quiz, live_revision_id
    )
    INSERT INTO publications (kind, slug, event, revision_id)
    SELECT 'quiz', quiz, 'retired', live_revision_id FROM retired RETURNING slug`,
)
