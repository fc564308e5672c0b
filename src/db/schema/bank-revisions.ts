import { sql } from 'drizzle-orm'
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const bankRevisions = pgTable('bank_revisions', {
  id: uuid('id').primaryKey(),
  bank: text('bank').notNull(),
  hash: text('hash').notNull(),
  title: text('title').notNull(),
  module: text('module').notNull(),
  chapter: text('chapter'),
  language: text('language').notNull(),
  license: text('license').notNull(),
  credits: text('credits'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
})
