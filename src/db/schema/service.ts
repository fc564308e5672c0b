import { ACTOR_KINDS } from '../../domain/words.ts'
import { bigint, integer, jsonb, pgTable, primaryKey, sql, text, timestamp, uuid } from '../drizzle.ts'

export const auditLog = pgTable('audit_log', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  at: timestamp('at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  actorId: uuid('actor_id'),
  /** A person's. Rows of the first releases say `system` of the service and of anonymous callers. */
  actorRole: text('actor_role'),
  action: text('action').notNull(),
  objectType: text('object_type').notNull(),
  objectId: text('object_id').notNull(),
  before: jsonb('before').$type<object>(),
  after: jsonb('after').$type<object>(),
  reason: text('reason'),
  actorKind: text('actor_kind', { enum: ACTOR_KINDS }),
  clientId: uuid('client_id'),
  /** Which job of the service, or whose hand on the command line. */
  actorName: text('actor_name'),
})

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    caller: text('caller').notNull(),
    operation: text('operation').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
    status: integer('status'),
    headers: jsonb('headers'),
    body: text('body'),
  },
  (table) => [primaryKey({ columns: [table.caller, table.operation, table.key] })],
)
