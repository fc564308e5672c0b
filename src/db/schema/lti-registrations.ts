import { boolean, jsonb, pgTable, sql, text, timestamp, uuid } from '../drizzle.ts'
import { bytea } from './bytea.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

export const ltiRegistrations = pgTable('lti_registrations', {
  id: uuid('id').primaryKey(),
  codeHash: bytea('code_hash').notNull(),
  createdAt: instant('created_at').notNull().default(sql`clock_timestamp()`),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  ltiPlatformId: uuid('lti_platform_id'),
  hosts: text('hosts').array().notNull().default([]),
})

export const ltiPickings = pgTable('lti_pickings', {
  codeHash: bytea('code_hash').primaryKey(),
  userId: uuid('user_id').notNull(),
  ltiPlatformId: uuid('lti_platform_id').notNull(),
  deploymentId: text('deployment_id').notNull(),
  returnUrl: text('return_url').notNull(),
  takesSeveral: boolean('takes_several').notNull(),
  data: jsonb('data').$type<unknown>(),
  expiresAt: instant('expires_at').notNull(),
})
