import { sql } from 'drizzle-orm'
import type { questionRevisions } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { ofKey, type ReachValues, reachedAttempts } from './reach.ts'

/** Whether a bank ever had this question. */
export const hasQuestion = statement.get<{ exists: boolean }, { bank: string; question: string }>(
  'has_question',
  sql`
    SELECT EXISTS (SELECT FROM questions WHERE bank = ${value('bank')} AND question = ${value('question')}) AS exists`,
)

/** The keys that a question ever had, the latest first. */
export const listKeysOfQuestion = statement.list<{ keyHash: string }, { bank: string; question: string }>(
  'list_keys_of_question',
  sql`
    SELECT key_hash AS "keyHash" FROM question_revisions
    WHERE bank = ${value('bank')} AND question = ${value('question')} GROUP BY key_hash ORDER BY max(id::text) DESC`,
)

/** The revisions of a question with one key: other words, the same answers. */
export const listRevisionsOfKey = statement.list<
  Pick<typeof questionRevisions.$inferSelect, 'content'>,
  Pick<ReachValues, 'bank' | 'question' | 'keyHash'>
>('list_revisions_of_key', sql`SELECT v.content FROM question_revisions v WHERE ${ofKey} ORDER BY v.id DESC`)

/** How many attempts a correction would reach, and a digest that changes with any of their scores. */
export const getReach = statement.get<{ attempts: number; digest: string }, ReachValues>(
  'get_reach',
  sql`
    SELECT count(*) AS attempts, md5(coalesce(string_agg(a.id || ':' || s.revision, ',' ORDER BY a.id), '')) AS digest
    FROM ${reachedAttempts}`,
)

/** Those attempts by id, after one. */
export const listReached = statement.list<
  { id: string },
  ReachValues & { after: string | null; limit: number }
>(
  'list_reached',
  sql`
    SELECT a.id FROM ${reachedAttempts}
      AND a.id > coalesce(${value('after')}::uuid, '00000000-0000-0000-0000-000000000000')
    ORDER BY a.id LIMIT ${value('limit')}::int`,
)
