import { sql } from '../../../../drizzle.ts'
import type { ltiIssuers, ltiPlatforms, ltiTurns } from '../../../../schema/index.ts'
import { statement, value } from '../../../../statement.ts'
import { now } from '../../../clock.ts'

/** A platform as its services are spoken to. */
export interface SpokenTo
  extends Pick<
      typeof ltiPlatforms.$inferSelect,
      'id' | 'clientId' | 'productFamily' | 'tokenEndpoint' | 'tokenAudience'
    >,
    Pick<typeof ltiIssuers.$inferSelect, 'issuer'> {}

/** Columns of a SpokenTo, from `lti_platforms p` and `lti_issuers i`. */
export const spokenTo = sql`p.id, p.client_id AS "clientId", p.product_family AS "productFamily",
  p.token_endpoint AS "tokenEndpoint", p.token_audience AS "tokenAudience", i.issuer`

/** The platform of `lti_links l`, as `p`. */
export const platformOfLink = sql`JOIN lti_contexts x ON x.id = l.lti_context_id
    JOIN lti_deployments d ON d.id = x.lti_deployment_id JOIN lti_platforms p ON p.id = d.lti_platform_id`

/** `lti_scores s` that are to be told now, to platforms `p` that are in use. */
export const due = sql`lti_scores s JOIN lti_links l ON l.id = s.lti_link_id ${platformOfLink}
    WHERE s.state = 'pending' AND s.next_try_at <= ${now} AND p.state = 'active'`

/** A turn of a platform: of whom it is that took it last, so that who was away too long ends no other's. */
export interface Turn {
  platform: (typeof ltiTurns.$inferSelect)['ltiPlatformId']
  holder: NonNullable<(typeof ltiTurns.$inferSelect)['holder']>
}

const isHeld = sql`lti_platform_id = ${value('platform')}::uuid AND holder = ${value('holder')}::uuid`

/** So long a turn is one's own, unless it is kept. */
const turn = sql`${now} + interval '2 minutes'`

/** Takes the turn of a platform that has something to be told and neither rests nor is spoken to; null: none has. */
export const takeTurn = statement.find<SpokenTo & Turn, { now: Date | null }>(
  'take_turn',
  sql`
    UPDATE lti_turns t SET leased_until = ${turn}, holder = gen_random_uuid()
    FROM lti_platforms p JOIN lti_issuers i ON i.id = p.lti_issuer_id
    WHERE p.id = t.lti_platform_id AND t.lti_platform_id = (
      SELECT o.lti_platform_id FROM lti_turns o
      WHERE o.leased_until <= ${now} AND o.rests_until <= ${now}
        AND EXISTS (SELECT FROM ${due} AND p.id = o.lti_platform_id)
      ORDER BY o.leased_until LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING ${spokenTo}, p.id AS platform, t.holder`,
)

/** Keeps a turn for one step more; 0 where another has taken it meanwhile. */
export const keepTurn = statement.run<Turn & { now: Date | null }>(
  'keep_turn',
  sql`UPDATE lti_turns SET leased_until = ${turn} WHERE ${isHeld}`,
)

/** Ends a turn that is still one's own, and lets the platform rest so many seconds. */
export const endTurn = statement.run<Turn & { rest: number; now: Date | null }>(
  'end_turn',
  sql`
    UPDATE lti_turns SET leased_until = ${now}, rests_until = ${now} + ${value('rest')}::int * interval '1 second'
    WHERE ${isHeld}`,
)
