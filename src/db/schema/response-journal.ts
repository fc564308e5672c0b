import {
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

export const responseJournal = pgTable(
  'response_journal',
  {
    attemptId: uuid('attempt_id').notNull(),
    seq: integer('seq').notNull(),
    position: integer('position').notNull(),
    response: jsonb('response'),
    version: integer('version'),
    flagged: boolean('flagged'),
    certainty: smallint('certainty'),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
    entryId: uuid('entry_id'),
    outcome: text('outcome', { enum: ['accepted', 'stale', 'late'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.seq] })],
)
