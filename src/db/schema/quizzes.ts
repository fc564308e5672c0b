import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const quizzes = pgTable('quizzes', {
  quiz: text('quiz').primaryKey(),
  liveRevisionId: uuid('live_revision_id').notNull(),
  retiredAt: timestamp('retired_at', { withTimezone: true }),
})
