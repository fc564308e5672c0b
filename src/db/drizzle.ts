import { createRequire } from 'node:module'

// Node 24 parses a package's package.json anew for each of its ES modules and each import of it: 180 KB, 270 times, half of all
// the time that a start took. Of its CommonJS files it does so only once.
const require = createRequire(import.meta.url)

export const {
  and,
  asc,
  desc,
  DrizzleQueryError,
  eq,
  fillPlaceholders,
  inArray,
  is,
  isNotNull,
  isNull,
  max,
  ne,
  sql,
} = require('drizzle-orm') as typeof import('drizzle-orm')

export const {
  bigint,
  boolean,
  customType,
  date,
  getTableConfig,
  integer,
  jsonb,
  numeric,
  PgDialect,
  PgTable,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} = require('drizzle-orm/pg-core') as typeof import('drizzle-orm/pg-core')

export const { drizzle } = require('drizzle-orm/node-postgres') as typeof import('drizzle-orm/node-postgres')

export type PgTable = import('drizzle-orm/pg-core').PgTable
export type { SQL } from 'drizzle-orm'
export type { NodePgDatabase } from 'drizzle-orm/node-postgres'
