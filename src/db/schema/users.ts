import { ROLES } from '../../domain/words.ts'
import { boolean, date, integer, numeric, pgTable, sql, text, timestamp, uuid } from '../drizzle.ts'
import { bytea } from './bytea.ts'

export const users = pgTable('users', {
  id: uuid('id').primaryKey(),
  role: text('role', { enum: ROLES }).notNull(),
  name: text('name'),
  familyName: text('family_name'),
  givenName: text('given_name'),
  reference: text('reference'),
  email: text('email'),
  contactEmail: text('contact_email'),
  emailVerifiedAt: timestamp('email_verified_at', { withTimezone: true }),
  passwordHash: text('password_hash'),
  mustChangePassword: boolean('must_change_password').notNull().default(false),
  resumeCodeHash: bytea('resume_code_hash'),
  epoch: integer('epoch').notNull().default(0),
  extraTimeMultiplier: numeric('extra_time_multiplier', { precision: 4, scale: 2 }).notNull().default('1'),
  extraTimeMinutes: integer('extra_time_minutes').notNull().default(0),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  disabledAt: timestamp('disabled_at', { withTimezone: true }),
  erasedAt: timestamp('erased_at', { withTimezone: true }),
  mergedInto: uuid('merged_into'),
  lastSeenOn: date('last_seen_on'),
})
