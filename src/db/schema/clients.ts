import type { Scope } from '../../domain/access/actor.ts'
import { integer, jsonb, pgTable, primaryKey, sql, text, timestamp, uuid } from '../drizzle.ts'
import { bytea } from './bytea.ts'

export const clients = pgTable('clients', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  scopes: text('scopes').array().$type<Scope[]>().notNull(),
  requestsPerMinute: integer('requests_per_minute').notNull().default(6000),
  jwks: jsonb('jwks'),
  jwksUri: text('jwks_uri'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  disabledAt: timestamp('disabled_at', { withTimezone: true }),
  lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
})

export const clientCohorts = pgTable(
  'client_cohorts',
  {
    clientId: uuid('client_id').notNull(),
    cohortId: uuid('cohort_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.cohortId] })],
)

export const clientSecrets = pgTable('client_secrets', {
  id: uuid('id').primaryKey(),
  clientId: uuid('client_id').notNull(),
  secretHash: bytea('secret_hash').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  expiresAt: timestamp('expires_at', { withTimezone: true }),
  lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
})

export const clientAssertions = pgTable(
  'client_assertions',
  {
    clientId: uuid('client_id').notNull(),
    jti: text('jti').notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.jti] })],
)
