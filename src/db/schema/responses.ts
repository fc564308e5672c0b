import { boolean, integer, jsonb, pgTable, primaryKey, smallint, timestamp, uuid } from 'drizzle-orm/pg-core'

export const responses = pgTable(
  'responses',
  {
    attemptId: uuid('attempt_id').notNull(),
    position: integer('position').notNull(),
    response: jsonb('response'),
    version: integer('version').notNull(),
    flagged: boolean('flagged').notNull().default(false),
    certainty: smallint('certainty'),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.position] })],
)
