import { pgTable, text, uuid } from 'drizzle-orm/pg-core'

export const banks = pgTable('banks', {
  bank: text('bank').primaryKey(),
  liveRevisionId: uuid('live_revision_id').notNull(),
})
