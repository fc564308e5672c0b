import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

export const paperEntries = pgTable(
  'paper_entries',
  {
    attemptId: uuid('attempt_id').notNull(),
    position: integer('position').notNull(),
    section: integer('section').notNull(),
    rank: integer('rank').notNull(),
    bankRevisionId: uuid('bank_revision_id').notNull(),
    questionRevisionId: uuid('question_revision_id').notNull(),
    type: text('type').notNull(),
    optionOrder: text('option_order').array().notNull(),
    answerIds: text('answer_ids').array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.position] })],
)
