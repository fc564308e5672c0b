import { sql } from '../../drizzle.ts'
import type { bankRevisions, questionRevisions } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

/** What a bank says of itself. */
export type BankFields = Omit<typeof bankRevisions.$inferSelect, 'id' | 'hash' | 'createdAt'>

export interface BankRevisionRow extends BankFields, Pick<typeof bankRevisions.$inferSelect, 'id' | 'hash'> {
  questions: (Pick<typeof questionRevisions.$inferSelect, 'id' | 'question' | 'type' | 'keyHash'> & {
    canonical: unknown
  })[]
}

/** Bank revisions by id, whole: they never change, so a process reads each once. */
export const listBankRevisions = statement.list<BankRevisionRow, { ids: string[] }>(
  'list_bank_revisions',
  sql`
    SELECT b.id, b.bank, b.hash, b.title, b.module, b.chapter, b.language, b.license, b.credits,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'question', r.question, 'type', r.type,
        'keyHash', r.key_hash, 'canonical', r.content) ORDER BY q.rank), '[]')
       FROM bank_revision_questions q JOIN question_revisions r ON r.id = q.question_revision_id
       WHERE q.bank_revision_id = b.id) AS questions
    FROM bank_revisions b WHERE b.id = ANY (${value('ids')}::uuid[])`,
)

/** A revision, if it is one of this bank. */
export const findBankRevision = statement.find<
  Pick<BankRevisionRow, 'id'>,
  { bank: string; revision: string }
>(
  'find_bank_revision',
  sql`SELECT id FROM bank_revisions WHERE id = ${value('revision')}::uuid AND bank = ${value('bank')}`,
)
