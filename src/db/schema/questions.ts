import { pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

export const questions = pgTable(
  'questions',
  {
    bank: text('bank').notNull(),
    question: text('question').notNull(),
    retiredAt: timestamp('retired_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.bank, table.question] })],
)
