import { integer, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

export const questionScores = pgTable(
  'question_scores',
  {
    attemptId: uuid('attempt_id').notNull(),
    closeNumber: integer('close_number').notNull(),
    position: integer('position').notNull(),
    state: text('state', { enum: ['final', 'pending'] }).notNull(),
    points: numeric('points', { precision: 12, scale: 7 }),
    maxPoints: numeric('max_points', { precision: 12, scale: 7 }).notNull(),
    parts: jsonb('parts').notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.closeNumber, table.position] })],
)
