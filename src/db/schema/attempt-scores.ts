import { boolean, integer, numeric, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const attemptScores = pgTable(
  'attempt_scores',
  {
    attemptId: uuid('attempt_id').notNull(),
    closeNumber: integer('close_number').notNull(),
    state: text('state', { enum: ['final', 'pending'] }).notNull(),
    points: numeric('points', { precision: 14, scale: 7 }),
    maxPoints: numeric('max_points', { precision: 14, scale: 7 }).notNull(),
    passed: boolean('passed'),
    engineVersion: integer('engine_version').notNull(),
    scoredAt: timestamp('scored_at', { withTimezone: true }).notNull(),
    supersededAt: timestamp('superseded_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.closeNumber] })],
)
