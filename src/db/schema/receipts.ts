import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

export const receipts = pgTable(
  'receipts',
  {
    attemptId: uuid('attempt_id').notNull(),
    closeNumber: integer('close_number').notNull(),
    jws: text('jws').notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.closeNumber] })],
)
