import { sql } from 'drizzle-orm'
import { bigint, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const publications = pgTable('publications', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  kind: text('kind', { enum: ['bank', 'quiz'] }).notNull(),
  slug: text('slug').notNull(),
  event: text('event', { enum: ['published', 'retired'] }).notNull(),
  revisionId: uuid('revision_id').notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
})
