import { integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'

export const bankRevisionQuestions = pgTable(
  'bank_revision_questions',
  {
    bankRevisionId: uuid('bank_revision_id').notNull(),
    rank: integer('rank').notNull(),
    questionRevisionId: uuid('question_revision_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankRevisionId, table.rank] })],
)
