import { isIP } from 'node:net'
import { z } from 'zod'
import type { Language } from './domain/language.ts'
import { readException } from './outbound/exceptions.ts'

const flag = z.stringbool({ truthy: ['true', '1', 'yes', 'on'], falsy: ['false', '0', 'no', 'off'] })
const port = z.coerce.number().int().min(0).max(65_535)
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')

/** The fewest characters of what the signing keys are sealed under. */
export const SECRET_LENGTH = 32

const NAMED_RANGES = ['loopback', 'linklocal', 'uniquelocal']

const listed = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text

/** An address, or a range written with the length of its prefix. */
function isAddressRange(text: string): boolean {
  const [address = '', prefix = '0', ...rest] = text.split('/')
  return NAMED_RANGES.includes(text) || (isIP(address) > 0 && /^\d{1,3}$/.test(prefix) && rest.length === 0)
}

/** Every variable, with what it means: the README's table is made from this. */
export const variables = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address to listen on; `0.0.0.0` in a container.'),
  PORT: port.default(3000).describe('Port to listen on.'),
  DATABASE_URL: postgresUrl
    .optional()
    .describe('PostgreSQL 15 or newer. Absent: the embedded server under `DATA_DIR`.'),
  MIGRATE_DATABASE_URL: postgresUrl
    .optional()
    .describe('The same database as the role that owns the tables, for migrations. Default: `DATABASE_URL`.'),
  READ_DATABASE_URL: postgresUrl
    .optional()
    .describe(
      'A standby of the same database, for statistics and exports. Default: they read `DATABASE_URL`.',
    ),
  MIGRATE_ON_START: flag
    .default(true)
    .describe('Apply what the database lacks at start; `false`: only look, and end when it lacks something.'),
  PREPARED_STATEMENTS: flag
    .default(true)
    .describe(
      'Prepare statements once a connection; `false` behind a pooler in transaction mode that loses them, such as PgBouncer before 1.21.',
    ),
  DATA_DIR: z
    .string()
    .min(1)
    .default('./data')
    .describe('Where the embedded server keeps its data and secrets.'),
  QUESTIONS_DIR: z.string().min(1).default('./questions').describe('The folder of banks and quizzes.'),
  ADMIN_EMAIL: z.email().optional().describe('Address of the first admin, made at start when there is none.'),
  ADMIN_PASSWORD: z
    .string()
    .min(10)
    .max(200)
    .optional()
    .describe('Password of the first admin, 10 characters or more.'),
  SECRET_KEY: z
    .string()
    .min(SECRET_LENGTH, 'needs 32 characters or more, for instance from `openssl rand -base64 32`')
    .optional()
    .describe(
      'Encrypts the signing keys. Required with `DATABASE_URL`; embedded: made in `DATA_DIR/secret`.',
    ),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine((text) => !/[?#]/.test(text), 'must be an address without a query')
    .transform((text) => text.replace(/\/+$/, ''))
    .optional()
    .describe('Where clients reach the service, under a path with `WEB=off` alone; issuer of its tokens.'),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform(listed)
    .refine((origins) => origins.every(isOrigin), 'must be origins such as https://example.org')
    .describe('Origins of browser frontends, separated by commas.'),
  WEB: flag.default(true).describe('Serve the pages at `/`; `off`: the API alone.'),
  FRAME_ANCESTORS: z
    .string()
    .default('')
    .transform(listed)
    .refine((origins) => origins.every(isOrigin), 'must be origins such as https://example.org')
    .describe(
      'Origins whose pages may show ours in a frame, separated by commas. Default: none but our own.',
    ),
  TRUST_PROXY: z
    .string()
    .refine(
      (given) => /^\d+$/.test(given) || listed(given).every(isAddressRange),
      'must be addresses, ranges or hops',
    )
    .optional()
    .describe(
      'Proxies whose `X-Forwarded-For` is believed: addresses or ranges separated by commas, or a number of hops.',
    ),
  OUTBOUND_ALLOW: z
    .string()
    .default('')
    .transform(listed)
    .refine(
      (exceptions) => exceptions.every((exception) => readException(exception) !== null),
      'must be hosts or ranges of addresses, each with a port or without, such as lms.example.org:8443',
    )
    .describe(
      'What may be called besides public https: hosts or ranges of addresses separated by commas, each with a port or without (`moodle.lan,10.1.0.0/16`). Http and private addresses are then allowed there.',
    ),
  OUTBOUND_PROXY: z
    .url({
      protocol: /^https?$/,
      error: 'must be the address of a proxy, such as http://proxy.example.org:3128',
    })
    .optional()
    .describe('Proxy that all calls to other servers go through; names are then resolved and judged by it.'),
  POOL_MAX: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(8)
    .describe('Database connections of this process, beside two for exports and one for readiness.'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('Bearer token that opens `GET /metrics`, 16 characters or more.'),
  METRICS_PORT: port.optional().describe('Loopback port that serves `/metrics` without a token.'),
  PUBLISH_ON_START: flag
    .optional()
    .describe('Publish the banks at start. Default: true when embedded, false otherwise.'),
  DEMO: flag
    .optional()
    .describe('Make a demo cohort with a join code at the first start. Default: true when embedded.'),
  SHUTDOWN_TIMEOUT: z.coerce
    .number()
    .int()
    .min(1)
    .max(300)
    .default(10)
    .describe('Seconds that requests under way are given at stop.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Least severe log line written.'),
})

type Variables = z.output<typeof variables>

/** The validated configuration, with what follows from it. */
export interface Config extends Variables {
  embedded: boolean
  /** True when DATA_DIR was given, so that the embedded server may not move elsewhere. */
  dataDirGiven: boolean
  publishOnStart: boolean
  demo: boolean
}

/** Everything wrong with the environment, at once. */
export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(`The configuration is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

/**
 * Reads the configuration from an environment. An empty variable counts as absent, as compose files leave them.
 * @throws ConfigError with the whole list of what is wrong.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, text]) => text !== undefined && text !== ''),
  )
  const parsed = variables.safeParse(given)
  const issues = parsed.error?.issues ?? []
  const problems = [
    ...issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...inconsistencies(given),
    ...(parsed.data ? misplaced(parsed.data) : []),
  ]
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems)
  const embedded = parsed.data.DATABASE_URL === undefined
  return {
    ...parsed.data,
    embedded,
    dataDirGiven: 'DATA_DIR' in given,
    publishOnStart: parsed.data.PUBLISH_ON_START ?? embedded,
    demo: parsed.data.DEMO ?? embedded,
  }
}

/** The pages, their cookies and what an LMS opens stand at the root of their host. */
function misplaced({ WEB, PUBLIC_URL }: Variables): string[] {
  const isAtRoot = PUBLIC_URL === undefined || new URL(PUBLIC_URL).pathname === '/'
  return WEB && !isAtRoot ? ['PUBLIC_URL: a path only with WEB=off, for the pages stand at the root'] : []
}

/** What depends on which variables are there, whatever they hold. */
function inconsistencies(config: Record<string, unknown>): string[] {
  const problems: string[] = []
  if (config['DATABASE_URL'] && !config['SECRET_KEY']) {
    problems.push('SECRET_KEY: required with DATABASE_URL, for instance from `openssl rand -base64 32`')
  }
  if (config['MIGRATE_DATABASE_URL'] && !config['DATABASE_URL']) {
    problems.push('MIGRATE_DATABASE_URL: only with DATABASE_URL')
  }
  if (config['READ_DATABASE_URL'] && !config['DATABASE_URL']) {
    problems.push('READ_DATABASE_URL: only with DATABASE_URL')
  }
  if (Boolean(config['ADMIN_EMAIL']) !== Boolean(config['ADMIN_PASSWORD'])) {
    problems.push('ADMIN_EMAIL and ADMIN_PASSWORD: give both or neither')
  }
  return problems
}

/** The language of the terminal, by POSIX's own order of precedence; English for whatever is not French. */
export function terminalLanguage(env: Record<string, string | undefined> = process.env): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'C'
  return /^fr([_.@-]|$)/i.test(locale) ? 'fr' : 'en'
}
