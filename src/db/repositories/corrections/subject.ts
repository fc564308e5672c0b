import type { QuestionKey } from '../../../domain/statistics/sittings.ts'
import { sql } from '../../drizzle.ts'
import type { questionRevisions } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { ofKey, type ReachValues, reachedAttempts } from './reach.ts'

/** The revisions of a question with one key: other words, the same answers. */
export const listRevisionsOfKey = statement.list<
  Pick<typeof questionRevisions.$inferSelect, 'content'>,
  QuestionKey
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
