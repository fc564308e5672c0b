import { sql } from 'drizzle-orm'
import { integer, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from './bytea.ts'

export const joinCodes = pgTable('join_codes', {
  id: uuid('id').primaryKey(),
  cohortId: uuid('cohort_id').notNull(),
  codeHash: bytea('code_hash').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  seats: integer('seats').notNull(),
  seatsUsed: integer('seats_used').notNull().default(0),
})
