import { PLATFORM_STATES } from '../../domain/words.ts'
import { pgTable, sql, text, timestamp, uuid } from '../drizzle.ts'
import { bytea } from './bytea.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const createdAt = () => instant('created_at').notNull().default(sql`clock_timestamp()`)

export const ltiIssuers = pgTable('lti_issuers', {
  id: uuid('id').primaryKey(),
  issuer: text('issuer').notNull(),
  jwksUri: text('jwks_uri').notNull(),
})

export const ltiPlatforms = pgTable('lti_platforms', {
  id: uuid('id').primaryKey(),
  ltiIssuerId: uuid('lti_issuer_id').notNull(),
  clientId: text('client_id').notNull(),
  name: text('name').notNull(),
  productFamily: text('product_family'),
  authorizationEndpoint: text('authorization_endpoint').notNull(),
  tokenEndpoint: text('token_endpoint').notNull(),
  tokenAudience: text('token_audience'),
  scopes: text('scopes').array().notNull().default([]),
  frameOrigins: text('frame_origins').array().notNull().default([]),
  state: text('state', { enum: PLATFORM_STATES }).notNull().default('active'),
  createdAt: createdAt(),
})

export const ltiDeployments = pgTable('lti_deployments', {
  id: uuid('id').primaryKey(),
  ltiPlatformId: uuid('lti_platform_id').notNull(),
  deploymentId: text('deployment_id').notNull(),
  createdAt: createdAt(),
})

export const ltiIdentities = pgTable('lti_identities', {
  id: uuid('id').primaryKey(),
  ltiIssuerId: uuid('lti_issuer_id').notNull(),
  sub: text('sub').notNull(),
  userId: uuid('user_id').notNull(),
  createdAt: createdAt(),
})

export const ltiContexts = pgTable('lti_contexts', {
  id: uuid('id').primaryKey(),
  ltiDeploymentId: uuid('lti_deployment_id').notNull(),
  contextId: text('context_id').notNull(),
  cohortId: uuid('cohort_id').notNull(),
  membershipsUrl: text('memberships_url'),
  createdAt: createdAt(),
})

export const ltiLinks = pgTable('lti_links', {
  id: uuid('id').primaryKey(),
  ltiContextId: uuid('lti_context_id').notNull(),
  resourceLinkId: text('resource_link_id').notNull(),
  assignmentId: uuid('assignment_id').notNull(),
  lineitemsUrl: text('lineitems_url'),
  lineitemUrl: text('lineitem_url'),
  agsScopes: text('ags_scopes').array().notNull().default([]),
  createdAt: createdAt(),
})

export const ltiLogins = pgTable('lti_logins', {
  stateHash: bytea('state_hash').primaryKey(),
  browserHash: bytea('browser_hash').notNull(),
  ltiPlatformId: uuid('lti_platform_id').notNull(),
  nonceHash: bytea('nonce_hash').notNull(),
  storageTarget: text('storage_target'),
  createdAt: createdAt(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})
