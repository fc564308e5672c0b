import { sql } from 'drizzle-orm'
import { jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const quizRevisions = pgTable('quiz_revisions', {
  id: uuid('id').primaryKey(),
  quiz: text('quiz').notNull(),
  hash: text('hash').notNull(),
  content: jsonb('content').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
})
