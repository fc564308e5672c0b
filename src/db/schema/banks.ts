import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const banks = pgTable('banks', {
  bank: text('bank').primaryKey(),
  liveRevisionId: uuid('live_revision_id').notNull(),
  retiredAt: timestamp('retired_at', { withTimezone: true }),
})
