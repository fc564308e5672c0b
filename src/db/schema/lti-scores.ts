import type { Standing } from '../../domain/integration/lti/grades/standing.ts'
import { LTI_SCORE_FAILURES, LTI_SCORE_STATES } from '../../domain/words.ts'
import { integer, jsonb, pgTable, primaryKey, sql, text, timestamp, uuid } from '../drizzle.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const clock = sql`clock_timestamp()`
const never = sql`'-infinity'`

export const ltiColumns = pgTable('lti_columns', {
  ltiLinkId: uuid('lti_link_id').primaryKey(),
  url: text('url'),
  compareAt: instant('compare_at').notNull().default(clock),
  changedAt: instant('changed_at').notNull().default(clock),
})

export const ltiScores = pgTable(
  'lti_scores',
  {
    ltiLinkId: uuid('lti_link_id').notNull(),
    ltiIdentityId: uuid('lti_identity_id').notNull(),
    state: text('state', { enum: LTI_SCORE_STATES }).notNull(),
    failure: text('failure', { enum: LTI_SCORE_FAILURES }),
    should: jsonb('should').$type<Standing>().notNull(),
    told: jsonb('told').$type<Standing>(),
    startedAt: instant('started_at').notNull(),
    submittedAt: instant('submitted_at'),
    stampedAt: instant('stamped_at'),
    sentAt: instant('sent_at'),
    tries: integer('tries').notNull().default(0),
    nextTryAt: instant('next_try_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.ltiLinkId, table.ltiIdentityId] })],
)

export const ltiTurns = pgTable('lti_turns', {
  ltiPlatformId: uuid('lti_platform_id').primaryKey(),
  holder: uuid('holder'),
  leasedUntil: instant('leased_until').notNull().default(never),
  restsUntil: instant('rests_until').notNull().default(never),
})

export const ltiRosters = pgTable('lti_rosters', {
  ltiContextId: uuid('lti_context_id').primaryKey(),
  askedAt: instant('asked_at').notNull().default(clock),
})
