import { pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'

export const assignmentBanks = pgTable(
  'assignment_banks',
  {
    assignmentId: uuid('assignment_id').notNull(),
    bankRevisionId: uuid('bank_revision_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.bankRevisionId] })],
)
