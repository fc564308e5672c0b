import { boolean, pgTable, primaryKey, sql, text, timestamp, uuid } from '../drizzle.ts'
import { bytea } from './bytea.ts'

export const externalIds = pgTable(
  'external_ids',
  {
    clientId: uuid('client_id').notNull(),
    externalId: text('external_id').notNull(),
    userId: uuid('user_id').notNull(),
    made: uuid('made').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.externalId] })],
)

export const launchLinks = pgTable('launch_links', {
  tokenHash: bytea('token_hash').primaryKey(),
  clientId: uuid('client_id').notNull(),
  userId: uuid('user_id').notNull(),
  quiz: text('quiz').notNull(),
  assignmentId: uuid('assignment_id'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  usedAt: timestamp('used_at', { withTimezone: true }),
})

export const stampedIn = pgTable('stamped_in', {
  one: boolean('one').primaryKey().default(true),
  database: text('database').notNull(),
})
