import { pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'

export const cohortTrainers = pgTable(
  'cohort_trainers',
  {
    cohortId: uuid('cohort_id').notNull(),
    userId: uuid('user_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.userId] })],
)
