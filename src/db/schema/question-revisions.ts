import { sql } from 'drizzle-orm'
import { jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const questionRevisions = pgTable('question_revisions', {
  id: uuid('id').primaryKey(),
  bank: text('bank').notNull(),
  question: text('question').notNull(),
  hash: text('hash').notNull(),
  keyHash: text('key_hash').notNull(),
  type: text('type').notNull(),
  content: jsonb('content').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
})
