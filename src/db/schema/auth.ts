import { SESSION_ORIGINS } from '../../domain/words.ts'
import { bigint, jsonb, pgTable, sql, text, timestamp, uuid } from '../drizzle.ts'
import { bytea } from './bytea.ts'

export const sessions = pgTable('sessions', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  revokedAt: timestamp('revoked_at', { withTimezone: true }),
  revokeReason: text('revoke_reason'),
  origin: text('origin', { enum: SESSION_ORIGINS }).notNull().default('api'),
  clientId: uuid('client_id'),
})

export const refreshTokens = pgTable('refresh_tokens', {
  id: uuid('id').primaryKey(),
  sessionId: uuid('session_id').notNull(),
  tokenHash: bytea('token_hash').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  usedAt: timestamp('used_at', { withTimezone: true }),
  successorSalt: bytea('successor_salt'),
})

export const launches = pgTable('launches', {
  codeHash: bytea('code_hash').primaryKey(),
  userId: uuid('user_id').notNull(),
  origin: text('origin', { enum: ['page', 'frame'] }).notNull(),
  page: text('page').notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  browserHash: bytea('browser_hash'),
  redeemedAt: timestamp('redeemed_at', { withTimezone: true }),
})

export const authFailures = pgTable('auth_failures', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  address: text('address').notNull(),
  failedAt: timestamp('failed_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
})

export const signingKeys = pgTable('signing_keys', {
  kid: text('kid').primaryKey(),
  purpose: text('purpose', { enum: ['access', 'receipt', 'lti'] }).notNull(),
  algorithm: text('algorithm').notNull(),
  publicJwk: jsonb('public_jwk').notNull(),
  privateEncrypted: bytea('private_encrypted').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  retiredAt: timestamp('retired_at', { withTimezone: true }),
})
