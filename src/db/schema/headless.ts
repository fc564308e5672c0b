import { sql } from 'drizzle-orm'
import { boolean, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

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

export const stampedIn = pgTable('stamped_in', {
  one: boolean('one').primaryKey().default(true),
  database: text('database').notNull(),
})
