import { sql } from '../../drizzle.ts'
import type { bankRevisionQuestions, publications, questionRevisions, questions } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import type { BankRevisionRow } from './revisions.ts'

/** Serialises publishing, whoever does it, until the transaction ends. */
export const lockPublishing = statement.run(
  'lock_publishing',
  sql`SELECT pg_advisory_xact_lock(hashtext('bareme:publish'))`,
)

/** The hash that is live for a bank. */
export const findLiveBankHash = statement.find<Pick<BankRevisionRow, 'hash'>, { bank: string }>(
  'find_live_bank_hash',
  sql`
    SELECT r.hash FROM banks b JOIN bank_revisions r ON r.id = b.live_revision_id
    WHERE b.bank = ${value('bank')} AND b.retired_at IS NULL`,
)

/** One question of a bank as it is published. */
export type PublishedQuestion = Pick<typeof questions.$inferSelect, 'question'> &
  Pick<typeof questionRevisions.$inferSelect, 'id' | 'hash' | 'keyHash' | 'type' | 'content'>

/**
 * Stores a bank's questions and their revisions (those already known stay), and retires the questions that are gone.
 * Returns the revision of each, in the bank's order.
 */
export const upsertQuestions = statement.list<
  Pick<typeof bankRevisionQuestions.$inferSelect, 'rank' | 'questionRevisionId'>,
  {
    bank: string
    /** JSON of PublishedQuestion[]. */
    questions: string
  }
>(
  'upsert_questions',
  sql`
    WITH given AS MATERIALIZED (
      SELECT q.*, (ordinality)::int AS rank FROM ROWS FROM (jsonb_to_recordset(${value('questions')}::jsonb)
        AS (id uuid, question text, hash text, "keyHash" text, type text, content jsonb)) WITH ORDINALITY AS q
    ), known AS (
      INSERT INTO questions (bank, question) SELECT ${value('bank')}, question FROM given
      ON CONFLICT (bank, question) DO UPDATE SET retired_at = NULL RETURNING question
    ), retired AS (
      UPDATE questions SET retired_at = clock_timestamp()
      WHERE bank = ${value('bank')} AND retired_at IS NULL AND question NOT IN (SELECT question FROM given)
    ), revised AS (
      INSERT INTO question_revisions (id, bank, question, hash, key_hash, type, content)
      SELECT id, ${value('bank')}, given.question, hash, "keyHash", type, content FROM given JOIN known USING (question)
      ON CONFLICT (bank, question, hash) DO NOTHING RETURNING id, question, hash
    )
    SELECT given.rank, coalesce(revised.id, r.id) AS "questionRevisionId"
    FROM given
    LEFT JOIN revised USING (question, hash)
    LEFT JOIN question_revisions r ON r.bank = ${value('bank')} AND r.question = given.question AND r.hash = given.hash
    ORDER BY given.rank`,
)

/** Questions whose key is another than the live one, by which closed attempts were scored, and how many. */
export const listScoredByOldKey = statement.list<
  { question: string; attempts: number },
  {
    bank: string
    /** JSON of PublishedQuestion[]. */
    questions: string
  }
>(
  'list_scored_by_old_key',
  sql`
    SELECT g.question, count(DISTINCT a.id) AS attempts
    FROM jsonb_to_recordset(${value('questions')}::jsonb) AS g(question text, "keyHash" text)
    JOIN banks b ON b.bank = ${value('bank')}
    JOIN bank_revision_questions l ON l.bank_revision_id = b.live_revision_id
    JOIN question_revisions v
      ON v.id = l.question_revision_id AND v.question = g.question AND v.key_hash <> g."keyHash"
    JOIN question_revisions o ON o.bank = v.bank AND o.question = v.question AND o.key_hash = v.key_hash
    JOIN paper_entries p ON p.question_revision_id = o.id
    JOIN attempts a ON a.id = p.attempt_id AND a.state IN ('submitted', 'expired')
    GROUP BY g.question`,
)

/** Stores a bank revision with its ordered questions; nothing when that content is known already. */
export const insertBankRevision = statement.run<Omit<BankRevisionRow, 'questions'> & { questions: string[] }>(
  'insert_bank_revision',
  sql`
    WITH added AS (
      INSERT INTO bank_revisions (id, bank, hash, title, module, chapter, language, license, credits)
      VALUES (${value('id')}::uuid, ${value('bank')}, ${value('hash')}, ${value('title')}, ${value('module')},
        ${value('chapter')}, ${value('language')}, ${value('license')}, ${value('credits')})
      ON CONFLICT (bank, hash) DO NOTHING RETURNING id
    ), ordered AS (
      INSERT INTO bank_revision_questions (bank_revision_id, rank, question_revision_id)
      SELECT added.id, q.rank, q.id FROM added, unnest(${value('questions')}::uuid[]) WITH ORDINALITY AS q(id, rank)
    )
    SELECT id FROM added`,
)

/** Makes the revision of that hash live, and notes the event. */
export const setLiveBank = statement.run<Pick<BankRevisionRow, 'bank' | 'hash'>>(
  'set_live_bank',
  sql`
    WITH live AS (
      INSERT INTO banks (bank, live_revision_id)
      SELECT bank, id FROM bank_revisions WHERE bank = ${value('bank')} AND hash = ${value('hash')}
      ON CONFLICT (bank) DO UPDATE SET live_revision_id = excluded.live_revision_id, retired_at = NULL
      RETURNING bank, live_revision_id
    )
    INSERT INTO publications (kind, slug, event, revision_id)
    SELECT 'bank', bank, 'published', live_revision_id FROM live`,
)

/** Retires the banks that are in no file any more, with their questions; papers that hold them keep them. */
export const retireBanks = statement.list<Pick<typeof publications.$inferSelect, 'slug'>, { kept: string[] }>(
  'retire_banks',
  sql`
    WITH retired AS (
      UPDATE banks SET retired_at = clock_timestamp()
      WHERE retired_at IS NULL AND NOT bank = ANY (${value('kept')}::text[]) RETURNING bank, live_revision_id
    ), questions_too AS (
      UPDATE questions q SET retired_at = clock_timestamp()
      FROM retired WHERE q.bank = retired.bank AND q.retired_at IS NULL
    )
    INSERT INTO publications (kind, slug, event, revision_id)
    SELECT 'bank', bank, 'retired', live_revision_id FROM retired RETURNING slug`,
)
