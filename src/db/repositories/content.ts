import { sql } from 'drizzle-orm'
import type { CanonicalBank } from '../../domain/bank/canonical.ts'
import { statement, value } from '../statement.ts'

/** What a bank says of itself. */
export type BankFields = Omit<CanonicalBank, 'questions'>

export interface BankRevisionRow extends BankFields {
  id: string
  hash: string
  questions: { id: string; question: string; type: string; canonical: unknown }[]
}

/** Bank revisions by id, whole: they never change, so a process reads each once. */
export const listBankRevisions = statement.list<BankRevisionRow, { ids: string[] }>(
  'list_bank_revisions',
  sql`
    SELECT b.id, b.bank, b.hash, b.title, b.module, b.chapter, b.language, b.license, b.credits,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'question', r.question, 'type', r.type,
        'canonical', r.content) ORDER BY q.rank), '[]')
       FROM bank_revision_questions q JOIN question_revisions r ON r.id = q.question_revision_id
       WHERE q.bank_revision_id = b.id) AS questions
    FROM bank_revisions b WHERE b.id = ANY (${value('ids')}::uuid[])`,
)

/** One quiz revision by id. */
export const findQuizRevision = statement.find<
  { id: string; quiz: string; hash: string; content: unknown },
  { id: string }
>(
  'find_quiz_revision',
  sql`SELECT id, quiz, hash, content FROM quiz_revisions WHERE id = ${value('id')}::uuid`,
)

/** The live revisions of some banks. */
export const listLiveRevisions = statement.list<{ bank: string; revisionId: string }, { banks: string[] }>(
  'list_live_revisions',
  sql`SELECT bank, live_revision_id AS "revisionId" FROM banks WHERE bank = ANY (${value('banks')}::text[])`,
)

export interface LiveBankRow extends BankFields {
  revisionId: string
  hash: string
  questions: number
  publishedAt: Date
}

const liveBankColumns = sql`
  b.bank, r.id AS "revisionId", r.hash, r.title, r.module, r.chapter, r.language, r.license, r.credits,
  (SELECT count(*) FROM bank_revision_questions q WHERE q.bank_revision_id = r.id) AS questions,
  (SELECT max(published_at) FROM publications p WHERE p.kind = 'bank' AND p.slug = b.bank) AS "publishedAt"`

/** The live bank of a slug. */
export const findLiveBank = statement.find<LiveBankRow, { bank: string }>(
  'find_live_bank',
  sql`
    SELECT ${liveBankColumns} FROM banks b JOIN bank_revisions r ON r.id = b.live_revision_id
    WHERE b.bank = ${value('bank')} AND b.retired_at IS NULL`,
)

/** The live banks, by slug. */
export const listLiveBanks = statement.list<LiveBankRow, { after: string; limit: number }>(
  'list_live_banks',
  sql`
    SELECT ${liveBankColumns} FROM banks b JOIN bank_revisions r ON r.id = b.live_revision_id
    WHERE b.bank > ${value('after')} AND b.retired_at IS NULL
    ORDER BY b.bank LIMIT ${value('limit')}::int`,
)
