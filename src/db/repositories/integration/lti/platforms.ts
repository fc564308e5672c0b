import type { Connection } from '../../../connection.ts'
import { sql } from '../../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../../page.ts'
import { type ltiDeployments, type ltiIssuers, ltiPlatforms } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'

/** A registration with a platform, and whose users it speaks of. */
export type PlatformRow = typeof ltiPlatforms.$inferSelect &
  Pick<typeof ltiIssuers.$inferSelect, 'issuer' | 'jwksUri'> & { deployments: string[] }

const columns = sql`
  p.id, p.lti_issuer_id AS "ltiIssuerId", p.client_id AS "clientId", p.name, p.product_family AS "productFamily",
  p.authorization_endpoint AS "authorizationEndpoint", p.token_endpoint AS "tokenEndpoint",
  p.token_audience AS "tokenAudience", p.scopes, p.frame_origins AS "frameOrigins",
  p.state, p.created_at AS "createdAt", i.issuer, i.jwks_uri AS "jwksUri",
  ARRAY(SELECT d.deployment_id FROM lti_deployments d WHERE d.lti_platform_id = p.id ORDER BY d.created_at, d.id)
    AS deployments`

const source = sql`lti_platforms p JOIN lti_issuers i ON i.id = p.lti_issuer_id`

export const findPlatform = statement.find<PlatformRow, { platform: string }>(
  'find_platform',
  sql`SELECT ${columns} FROM ${source} WHERE p.id = ${value('platform')}::uuid`,
)

/** The same, locked against other changes of it. */
export const lockPlatform = statement.find<PlatformRow, { platform: string }>(
  'lock_platform',
  sql`SELECT ${columns} FROM ${source} WHERE p.id = ${value('platform')}::uuid FOR NO KEY UPDATE`,
)

export const platformOrder = keyset('ASC', ['uuid', sql`p.id`])

/** The platforms, those first that were registered first. */
export const listPlatforms = statement.list<PlatformRow & PageRow, PageValues>(
  'list_platforms',
  sql`SELECT ${columns}, ${platformOrder.key} FROM ${source} WHERE ${platformOrder.rest} ${platformOrder.order}`,
)

/** Whom a login may come from: of an issuer, those of a client, an id or a deployment, where these are named. */
export const listPlatformsOf = statement.list<
  PlatformRow,
  { issuer: string; client: string | null; platform: string | null; deployment: string | null }
>(
  'list_platforms_of',
  sql`
    SELECT ${columns} FROM ${source}
    WHERE i.issuer = ${value('issuer')} AND (${value('client')}::text IS NULL OR p.client_id = ${value('client')})
      AND (${value('platform')}::text IS NULL OR p.id::text = ${value('platform')})
      AND (${value('deployment')}::text IS NULL OR EXISTS (
        SELECT FROM lti_deployments d WHERE d.lti_platform_id = p.id AND d.deployment_id = ${value('deployment')}))
    ORDER BY p.id LIMIT 2`,
)

/** What the platforms in use say of where they are, or one of them. */
export const listPlatformPlaces = statement.list<
  Pick<PlatformRow, 'issuer' | 'authorizationEndpoint' | 'frameOrigins'>,
  { platform: string | null }
>(
  'list_platform_places',
  sql`
    SELECT i.issuer, p.authorization_endpoint AS "authorizationEndpoint", p.frame_origins AS "frameOrigins"
    FROM ${source} WHERE p.state = 'active' AND (${value('platform')}::uuid IS NULL OR p.id = ${value('platform')}::uuid)
    ORDER BY p.id LIMIT 200`,
)

/** Keeps an origin that a platform's launches name, for at most 20 of them. */
export const noteFrameOrigin = statement.run<{ platform: string; origin: string }>(
  'note_frame_origin',
  sql`
    UPDATE lti_platforms SET frame_origins = frame_origins || ${value('origin')}::text
    WHERE id = ${value('platform')}::uuid AND ${value('origin')} <> ALL (frame_origins)
      AND cardinality(frame_origins) < 20`,
)

/** The id of the one platform that an issuer with these keys is, made when it is new. */
export const getIssuer = statement.get<{ id: string }, { id: string; issuer: string; jwksUri: string }>(
  'get_issuer',
  sql`
    INSERT INTO lti_issuers AS i (id, issuer, jwks_uri)
    VALUES (${value('id')}::uuid, ${value('issuer')}, ${value('jwksUri')})
    ON CONFLICT (issuer, jwks_uri) DO UPDATE SET jwks_uri = excluded.jwks_uri RETURNING i.id`,
)

/** Moves the keys of an issuer, whose people stay; 0 where another has these already. */
export const moveIssuerKeys = statement.run<{ id: string; jwksUri: string }>(
  'move_issuer_keys',
  sql`
    UPDATE lti_issuers i SET jwks_uri = ${value('jwksUri')}
    WHERE i.id = ${value('id')}::uuid AND NOT EXISTS (
      SELECT FROM lti_issuers o WHERE o.issuer = i.issuer AND o.jwks_uri = ${value('jwksUri')} AND o.id <> i.id)`,
)

/** Adds a registration; false when its issuer has one of this client already. */
export async function insertPlatform(
  connection: Connection,
  platform: typeof ltiPlatforms.$inferInsert,
): Promise<boolean> {
  const rows = await connection.orm
    .insert(ltiPlatforms)
    .values(platform)
    .onConflictDoNothing()
    .returning({ id: ltiPlatforms.id })
  return rows.length === 1
}

/** The registration of a client with an issuer, or null. */
export const findPlatformOf = statement.find<{ id: string }, { issuer: string; client: string }>(
  'find_platform_of',
  sql`
    SELECT id FROM lti_platforms
    WHERE lti_issuer_id = ${value('issuer')}::uuid AND client_id = ${value('client')}`,
)

/** Stores what of a locked registration may change. `scopes`: null leaves them. */
export const updatePlatform = statement.run<
  Pick<
    PlatformRow,
    'id' | 'name' | 'authorizationEndpoint' | 'tokenEndpoint' | 'tokenAudience' | 'scopes' | 'state'
  >
>(
  'update_platform',
  sql`
    UPDATE lti_platforms SET name = ${value('name')}, authorization_endpoint = ${value('authorizationEndpoint')},
      token_endpoint = ${value('tokenEndpoint')}, token_audience = ${value('tokenAudience')},
      scopes = ${value('scopes')}::text[], state = ${value('state')}
    WHERE id = ${value('id')}::uuid`,
)

/** Ends a registration, with what it names; cohorts, assignments and people stay. */
export const deletePlatform = statement.run<{ platform: string }>(
  'delete_platform',
  sql`DELETE FROM lti_platforms WHERE id = ${value('platform')}::uuid`,
)

/** Makes a deployment known; 0 when it is already. */
export const insertDeployment = statement.run<{ id: string; platform: string; deployment: string }>(
  'insert_deployment',
  sql`
    INSERT INTO lti_deployments (id, lti_platform_id, deployment_id)
    VALUES (${value('id')}::uuid, ${value('platform')}::uuid, ${value('deployment')})
    ON CONFLICT (lti_platform_id, deployment_id) DO NOTHING`,
)

/** Forgets the deployments of a platform that are not among these, with the courses under them. */
export const deleteOtherDeployments = statement.run<{ platform: string; deployments: readonly string[] }>(
  'delete_other_deployments',
  sql`
    DELETE FROM lti_deployments
    WHERE lti_platform_id = ${value('platform')}::uuid AND deployment_id <> ALL (${value('deployments')}::text[])`,
)

/** A known deployment of a platform, or null. */
export const findDeployment = statement.find<
  Pick<typeof ltiDeployments.$inferSelect, 'id'>,
  { platform: string; deployment: string }
>(
  'find_deployment',
  sql`
    SELECT id FROM lti_deployments
    WHERE lti_platform_id = ${value('platform')}::uuid AND deployment_id = ${value('deployment')}`,
)
