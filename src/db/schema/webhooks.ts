import { DELIVERY_STATES, DISABLED_REASONS, WEBHOOK_EVENTS, WEBHOOK_TEST } from '../../domain/words.ts'
import { boolean, integer, jsonb, pgTable, primaryKey, sql, text, timestamp, uuid } from '../drizzle.ts'
import { bytea } from './bytea.ts'

export const webhookEndpoints = pgTable('webhook_endpoints', {
  id: uuid('id').primaryKey(),
  clientId: uuid('client_id').notNull(),
  url: text('url').notNull(),
  eventTypes: text('event_types', { enum: WEBHOOK_EVENTS }).array().notNull(),
  secretSealed: bytea('secret_sealed').notNull(),
  formerSecretSealed: bytea('former_secret_sealed'),
  formerUntil: timestamp('former_until', { withTimezone: true }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  failingSince: timestamp('failing_since', { withTimezone: true }),
  failedAt: timestamp('failed_at', { withTimezone: true }),
  disabledAt: timestamp('disabled_at', { withTimezone: true }),
  disabledReason: text('disabled_reason', { enum: DISABLED_REASONS }),
})

export const webhookEvents = pgTable('webhook_events', {
  id: uuid('id').primaryKey(),
  stream: uuid('stream').notNull(),
  seq: integer('seq').notNull(),
  type: text('type', { enum: [...WEBHOOK_EVENTS, WEBHOOK_TEST] }).notNull(),
  data: jsonb('data').$type<Record<string, unknown>>().notNull(),
  occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull(),
})

export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    endpointId: uuid('endpoint_id').notNull(),
    stream: uuid('stream').notNull(),
    seq: integer('seq').notNull(),
    eventId: uuid('event_id').notNull(),
    occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull(),
    state: text('state', { enum: DELIVERY_STATES }).notNull().default('pending'),
    body: bytea('body'),
    tellsPoints: boolean('tells_points').notNull().default(false),
    tries: integer('tries').notNull().default(0),
    nextTryAt: timestamp('next_try_at', { withTimezone: true }).notNull(),
    claim: uuid('claim'),
    claimedUntil: timestamp('claimed_until', { withTimezone: true }),
    lastTryAt: timestamp('last_try_at', { withTimezone: true }),
    lastStatus: integer('last_status'),
    lastError: text('last_error'),
    settledAt: timestamp('settled_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.endpointId, table.stream, table.seq] })],
)
