/** What a layer may import. `packages` counts those of npm; Node's own modules are free unless `node` lists them. */
interface Layer {
  /** Layers, folders or files of src whose values and types it may use. */
  values: string[]
  /** Those of which it may use types alone. */
  types?: string[]
  /** Those of which it may use types, zod schemas (named `…Schema`) and DomainError. */
  schemas?: string[]
  packages?: string[]
  node?: string[]
}

/** The import rules, one line a layer; the longest name that fits a file is its layer. */
export const LAYERS: Record<string, Layer> = {
  'main.ts': { values: ['compiled.ts', 'process'] },
  'compiled.ts': { values: [], node: ['node:module'] },
  'app.ts': {
    values: ['http', 'usecases/service/readiness.ts'],
    types: ['config.ts', 'usecases'],
    packages: ['fastify', '@fastify/cors'],
  },
  'config.ts': {
    values: ['outbound/exceptions.ts'],
    types: ['domain/language.ts'],
    packages: ['zod'],
    node: ['node:net'],
  },
  'logger.ts': { values: ['db/failures.ts'], packages: ['pino'], node: [] },
  'secret-file.ts': { values: [] },
  'tracing.ts': { values: [], packages: ['@opentelemetry/api'], node: [] },
  domain: {
    values: ['domain'],
    packages: [
      'zod',
      'commonmark',
      'yaml',
      'canonicalize',
      'pure-rand',
      '@stdlib/stats-base-dists-f-quantile',
      '@stdlib/stats-base-dists-t-quantile',
    ],
    node: ['node:crypto'],
  },
  security: {
    values: ['security', 'domain/refusals'],
    packages: ['jose', '@node-rs/argon2'],
    node: ['node:crypto', 'node:net', 'node:util'],
  },
  banks: { values: ['banks', 'domain'], packages: ['yaml', 'zod'] },
  exchange: {
    values: ['exchange', 'banks', 'domain', 'delimited/read.ts', 'delimited/write.ts'],
    packages: [
      'yaml',
      'commonmark',
      'gift-pegjs',
      '@rgrove/parse-xml',
      'turndown',
      'yauzl',
      'yazl',
      '@citolab/qti-convert',
    ],
  },
  delimited: {
    values: ['delimited', 'domain', 'exchange/text/file.ts', 'exchange/unreadable.ts'],
    types: ['exchange/model.ts'],
    packages: ['csv-parse', 'csv-stringify'],
  },
  outbound: {
    values: ['outbound', 'domain/integration/outbound-failures.ts', 'tracing.ts'],
    types: ['domain/words.ts'],
    packages: ['undici', 'ipaddr.js'],
    node: ['node:dns', 'node:net'],
  },
  offload: { values: ['offload', 'delimited', 'exchange', 'banks', 'domain'], packages: ['workerpool'] },
  'db/schema': {
    values: ['db/schema', 'db/drizzle.ts', 'domain/words.ts'],
    types: ['domain'],
    packages: [],
    node: [],
  },
  'db/embedded': { values: ['db/embedded', 'db/role-settings.ts', 'secret-file.ts'], packages: ['pg'] },
  'db/repositories': {
    values: [
      'db/repositories',
      'db/schema',
      'db/failures.ts',
      'db/drizzle.ts',
      'db/failures.ts',
      'db/page.ts',
      'db/statement.ts',
      'db/together.ts',
      // How long an attempt may lie idle: SQL asks it too.
      'domain/attempt/idle.ts',
      // How much a paper may journal: SQL asks it too.
      'domain/attempt/journal.ts',
    ],
    types: ['domain', 'db/connection.ts'],
    packages: ['pg-copy-streams'],
  },
  db: {
    values: [
      'db/client.ts',
      'db/connection.ts',
      'db/failures.ts',
      'db/pool.ts',
      'db/drizzle.ts',
      'db/reports.ts',
      'db/standby.ts',
      'db/transaction.ts',
      'db/statement.ts',
      'db/together.ts',
      'db/migrate.ts',
      'tracing.ts',
    ],
    packages: ['pg', 'drizzle-orm'],
  },
  usecases: {
    values: [
      'usecases',
      'domain',
      'banks',
      'delimited',
      'exchange',
      'offload',
      'outbound',
      'security',
      'db/repositories',
      'db/connection.ts',
      'db/failures.ts',
      'db/migrate.ts',
      'db/page.ts',
      'db/reports.ts',
      'db/role-settings.ts',
      'db/savepoint.ts',
      'db/standby.ts',
    ],
    packages: ['zod', 'uuidv7', 'jose', 'lru-cache'],
  },
  http: {
    values: [
      'http',
      'usecases',
      'domain/issue-words.ts',
      'domain/questions/shared/json-pointer.ts',
      'domain/refusals',
      'domain/words.ts',
      'tracing.ts',
      // What counts as one address.
      'security/addresses.ts',
      '../package.json',
    ],
    schemas: ['domain'],
    packages: [
      'fastify',
      '@fastify/jwt',
      '@fastify/rate-limit',
      '@fastify/static',
      '@fastify/swagger',
      '@fastify/swagger-ui',
      'fastify-plugin',
      'fastify-zod-openapi',
      'lru-cache',
      'negotiator',
      'openapi-typescript',
      'prom-client',
      'yaml',
      'zod',
      'zod-openapi',
    ],
  },
  jobs: { values: ['jobs', 'tracing.ts', 'usecases'], schemas: ['domain'], node: ['node:timers/promises'] },
  process: {
    values: [
      'process',
      'usecases',
      'http',
      'jobs',
      'banks',
      'app.ts',
      'config.ts',
      'logger.ts',
      'outbound/client.ts',
      'secret-file.ts',
      // The account of a preview.
      'security/codes.ts',
      'db/connection.ts',
      'db/embedded',
      'db/migrate.ts',
      'db/role-settings.ts',
    ],
    schemas: ['domain'],
    packages: ['fastify', 'pino'],
  },
  cli: {
    values: [
      'cli',
      'compiled.ts',
      'process',
      'usecases',
      'http',
      'banks',
      'exchange',
      'security',
      'domain/refusals',
      'domain/words.ts',
      'app.ts',
      'config.ts',
      'secret-file.ts',
      'db/connection.ts',
      'db/migrate.ts',
      '../package.json',
    ],
    schemas: ['domain'],
    packages: ['commander', 'fastify', 'yaml'],
  },
}

interface Room {
  /** Rooms and files of `web/` besides its own. */
  imports: string[]
  packages?: string[]
}

const VIEW = ['preact', '@preact/signals']
/** What a screen is made of. */
const PIECES = ['api', 'route.ts', 'state', 'ui', 'words']

/** The same for the pages, one line a room of `web/`: they know the service by its client alone, and `api` alone knows that. */
export const PAGES: Record<string, Room> = {
  'main.tsx': { imports: ['app.tsx', 'state', 'ui'], packages: VIEW },
  'app.tsx': { imports: [...PIECES, 'screens'] },
  'route.ts': { imports: [], packages: VIEW },
  api: { imports: [] },
  words: { imports: [], packages: VIEW },
  state: { imports: ['api', 'words', 'paper/outbox.ts'], packages: VIEW },
  ui: { imports: ['api', 'route.ts', 'state', 'words'], packages: VIEW },
  markdown: { imports: ['api', 'ui', 'words'], packages: [...VIEW, 'mdast', 'mdast-util-from-markdown'] },
  // The editor comes when a document is to be written.
  yaml: {
    imports: ['ui', 'words'],
    packages: [
      ...VIEW,
      '@codemirror/commands',
      '@codemirror/lang-yaml',
      '@codemirror/language',
      '@codemirror/view',
      '@lezer/highlight',
    ],
  },
  paper: { imports: [...PIECES, 'markdown', 'yaml'], packages: VIEW },
  result: {
    imports: [...PIECES, 'markdown', 'paper'],
    packages: [...VIEW, '@noble/ed25519', '@noble/hashes'],
  },
  account: { imports: PIECES, packages: VIEW },
  board: { imports: [...PIECES, 'markdown', 'paper', 'result'], packages: [...VIEW, 'qr'] },
  admin: {
    imports: [...PIECES, 'board/ui', 'board/words', 'board/board.css', 'markdown', 'paper', 'result'],
    packages: VIEW,
  },
  preview: { imports: [...PIECES, 'markdown', 'paper', 'result'], packages: VIEW },
  screens: {
    imports: [...PIECES, 'account', 'admin', 'board', 'markdown', 'paper', 'preview', 'result'],
    packages: VIEW,
  },
}

/** The layer a path under src belongs to. */
export function layerOf(path: string): string {
  const names = Object.keys(LAYERS).filter((name) => isWithin(path, name))
  const layer = names.sort((a, b) => b.length - a.length)[0]
  if (layer === undefined) throw new Error(`src/${path} is in no layer: name it in the table of layers`)
  return layer
}

/** Whether a path is a folder's or a file's own. */
export function isWithin(path: string, folderOrFile: string): boolean {
  return path === folderOrFile || path.startsWith(`${folderOrFile}/`)
}
