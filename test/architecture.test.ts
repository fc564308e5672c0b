import { describe, expect, test } from 'vitest'
import { auditFaults, UNAUDITED } from './support/architecture/audit.ts'
import { circles } from './support/architecture/circles.ts'
import { layerOf } from './support/architecture/layers.ts'
import { RULES, unreachable } from './support/architecture/rules.ts'
import { crowded, listPaths } from './support/architecture/siblings.ts'
import { readSources, source } from './support/architecture/source.ts'
import { unusedTables } from './support/architecture/tables.ts'

const src = readSources('src')
const web = readSources('web').filter(({ path }) => !path.startsWith('web/dist/'))
const all = [...src, ...web, ...readSources('test', 'bench', 'drill', 'soak', 'scripts', 'openapi/client')]

/** For each rule: files that break it, and files that only look so. */
const PLANTED: Record<
  string,
  { breaks: [path: string, text: string][]; holds: [path: string, text: string][] }
> = {
  'a layer imports only what its line in the table names': {
    breaks: [
      ['src/domain/x.ts', `import { findUser } from '../db/repositories/users/find.ts'`],
      ['src/domain/x.ts', `import { readFileSync } from 'node:fs'`],
      ['src/domain/x.ts', `import type { FastifyRequest } from 'fastify'`],
      ['src/usecases/x.ts', `import { users } from '../db/schema/index.ts'`],
      ['src/usecases/x.ts', `import type { Route } from '../http/route.ts'`],
      ['src/http/routes/x.ts', `import { sql } from 'drizzle-orm'`],
      ['src/http/routes/x.ts', `import type { UserRow } from '../../db/repositories/users/rows.ts'`],
      ['src/http/routes/x.ts', `import { mark } from '../../domain/scoring/score.ts'`],
      ['src/jobs/x.ts', `export { users } from '../db/schema/users.ts'`],
      ['src/cli/x.ts', `const tables = await import('../db/schema/index.ts')`],
      ['src/db/repositories/x.ts', `import { mark } from '../../domain/scoring/score.ts'`],
      ['src/security/x.ts', `import type { Db } from '../db/connection.ts'`],
      ['src/config.ts', `import './logger.ts'`],
    ],
    holds: [
      ['src/http/x.ts', `import { responseSchema } from '../domain/questions/registry.ts'`],
      ['src/http/x.ts', `import { type Mark, DomainError } from '../domain/errors.ts'`],
      ['src/http/x.ts', `import { noSuchQuiz } from '../domain/refusals/quizzes.ts'`],
      ['src/db/repositories/x.ts', `import type { Mark } from '../../domain/scoring/score.ts'`],
      ['src/domain/quiz/x.ts', `import { z } from 'zod'\nimport { y } from '../bank/y.ts'`],
    ],
  },
  'a page imports only what its line in the table names': {
    breaks: [
      ['web/state/x.ts', `import type { paths } from '../../openapi/types.ts'`],
      ['web/state/x.ts', `import { createClient } from '../../openapi/client/index.ts'`],
      ['web/api/x.ts', `import { words } from '../../src/domain/words.ts'`],
      ['web/paper/x.ts', `import { Live } from '../board/live/live.tsx'`],
      ['web/ui/x.tsx', `import confetti from 'confetti'`],
      ['web/elsewhere/x.ts', `import { render } from 'preact'`],
    ],
    holds: [
      ['web/api/x.ts', `import type { paths } from '../../openapi/types.ts'`],
      ['web/api/x.ts', `import { createClient } from '../../openapi/client/index.ts'`],
      ['web/result/x.tsx', `import { Control } from '../paper/controls/index.tsx'`],
      ['web/screens/x.tsx', `const board = () => import('../board/board.ts')`],
      ['web/paper/x.tsx', `import { useState } from 'preact/hooks'`],
    ],
  },
  'the client knows the types of the contract, and openapi-fetch': {
    breaks: [
      ['openapi/client/x.ts', `import { words } from '../../src/domain/words.ts'`],
      ['openapi/client/x.ts', `import { request } from 'undici'`],
      ['openapi/client/x.ts', `import { paths } from '../types.ts'`],
      ['openapi/client/x.ts', `import { createHash } from 'node:crypto'`],
    ],
    holds: [['openapi/client/x.ts', `import createFetcher from 'openapi-fetch'\nimport { y } from './y.ts'`]],
  },
  'only config.ts reads the environment': {
    breaks: [
      ['src/logger.ts', `const level = process.env.LOG_LEVEL`],
      ['src/logger.ts', `const { LOG_LEVEL } = process['env']`],
      ['src/logger.ts', `import { env } from 'node:process'`],
    ],
    holds: [
      ['src/config.ts', `const env = process.env`],
      ['test/support/database.ts', `process.env['KEEP']`],
      ['src/cli/x.ts', `process.exitCode = 1 // not process.env`],
    ],
  },
  'a file has at most 300 lines, a test 400': {
    breaks: [['src/domain/x.ts', 'export {}\n'.repeat(301)]],
    holds: [['src/domain/x.ts', 'export {}\n'.repeat(300)]],
  },
  'a function has at most 60 lines': {
    breaks: [
      ['src/domain/x.ts', `export const x = () => {${'\n'.repeat(60)}}`],
      ['test/x.test.ts', `test('x', () => {${'\n'.repeat(60)}})`],
    ],
    holds: [
      ['src/domain/x.ts', `export const x = () => {${'\n'.repeat(59)}}`],
      ['test/x.test.ts', `describe.each([1])('x', () => {${'\n'.repeat(90)}})`],
    ],
  },
  'the domain has no clock and no randomness': {
    breaks: [
      ['src/domain/x.ts', `const now = Date.now()`],
      ['src/domain/x.ts', `const now = new Date()`],
      ['src/domain/x.ts', `const pick = Math.random()`],
      ['src/domain/x.ts', `import { createHash, randomUUID } from 'node:crypto'`],
    ],
    holds: [
      ['src/domain/x.ts', `import { createHash } from 'node:crypto'\nconst then = new Date(0)`],
      ['src/usecases/x.ts', `const now = Date.now()`],
    ],
  },
  'SQL lives in db': {
    breaks: [
      ['src/usecases/x.ts', 'const q = sql`now()`'],
      ['src/http/x.ts', `db.query('SELECT id FROM users')`],
      ['src/jobs/x.ts', 'db.query(`delete from ${table}`)'],
      ['src/db/connection.ts', `pool.query('UPDATE users SET name = $1')`],
      ['src/usecases/x.ts', `const keep = 'SAVEPOINT one'`],
      ['src/usecases/x.ts', 'const undo = `ROLLBACK TO SAVEPOINT ${name}`'],
      ['src/usecases/x.ts', `run('LOCK TABLE users')`],
      ['src/jobs/x.ts', `run('SET LOCAL statement_timeout = 0')`],
      ['src/http/x.ts', `run('COPY users TO STDOUT')`],
      ['src/jobs/x.ts', `await tx.pg.query(text)`],
    ],
    holds: [
      ['src/db/savepoint.ts', `tx.pg.query('SAVEPOINT one')`],
      ['src/cli/x.ts', `const text = 'Set SECRET_KEY, and COMMIT'`],
      ['src/http/x.ts', `const { limit } = request.query`],
      ['src/config.ts', `const name = 'SET_COOKIE'`],
      ['src/db/repositories/x.ts', 'const q = sql`SELECT id FROM users`'],
      ['src/usecases/x.ts', `const text = 'Select a quiz'`],
    ],
  },
  'a route declares its access': {
    breaks: [['src/http/routes/x.ts', `export const x = route({ operationId: 'x', handler() {} })`]],
    holds: [['src/http/routes/x.ts', `export const x = route({ operationId: 'x', access: 'public' })`]],
  },
  'files and folders are in kebab-case': {
    breaks: [
      ['src/domain/attemptState.ts', ''],
      ['src/useCases/start-attempt.ts', ''],
      ['src/domain/attempt_state.ts', ''],
    ],
    holds: [
      ['src/domain/attempt-state.ts', ''],
      ['test/unit/attempt-state.test.ts', ''],
      ['web/ui/save-line.tsx', ''],
    ],
  },
  'an exported function of the domain says what it promises': {
    breaks: [
      ['src/domain/x.ts', `export function x() {}`],
      ['src/domain/x.ts', `// Not a docstring.\nexport function x() {}`],
    ],
    holds: [
      ['src/domain/x.ts', `/** Says it. */\nexport function x() {}\nfunction y() {}`],
      ['src/http/x.ts', `export function x() {}`],
    ],
  },
  'no comment puts work off': {
    breaks: [['src/domain/x.ts', `// ${'TO'}DO: later`]],
    holds: [['src/domain/x.ts', `const todo = 'a list'`]],
  },
  'a failure is logged as `err`, the one name under which a line holds all of it': {
    breaks: [
      ['src/process/x.ts', `log.info({ error }, 'it failed')`],
      ['src/http/x.ts', `request.log.error({ reqId, cause: error }, 'it failed')`],
      ['src/usecases/x.ts', `ctx.log.warn({ error: (error as Error).message }, 'it failed')`],
    ],
    holds: [
      ['src/process/x.ts', `log.error({ err: error }, 'it failed')`],
      ['src/http/x.ts', `send({ error }, 'it failed')`],
      ['src/jobs/x.ts', `log.info({ errors: 3 }, 'done')`],
    ],
  },
  'a refusal is made by the catalogue of refusals': {
    breaks: [
      ['src/usecases/x.ts', `throw new DomainError('not-found', words)`],
      ['src/http/x.ts', `throw new errors.DomainError('not-found', words)`],
      ['src/domain/x.ts', `class Late extends DomainError {}`],
    ],
    holds: [
      ['src/domain/refusals/refusal.ts', `return new DomainError('not-found', words)`],
      ['src/usecases/x.ts', `if (error instanceof DomainError) throw attemptNotFound()`],
    ],
  },
}

describe.each(Object.entries(RULES))('%s', (name, rule) => {
  const { breaks, holds } = PLANTED[name]!

  test.each(breaks)('is seen broken in %s (%#)', (path, text) => {
    expect(rule(source(path, text))).not.toEqual([])
  })

  test.each(holds)('is not seen broken in %s (%#)', (path, text) => {
    expect(rule(source(path, text))).toEqual([])
  })

  test('holds everywhere', () => {
    expect(all.flatMap(rule)).toEqual([])
  })
})

describe('a use case that changes rows audits, or says why not', () => {
  const planted: Record<string, string> = {
    'src/db/repositories/audit.ts': 'export async function insertAudit(tx) { await tx.orm.insert(audit) }',
    'src/db/repositories/x.ts': `
      const marked = () => sql\`UPDATE x a SET y = 1\`
      export const markX = statement(marked())
      export const lockX = statement(sql\`SELECT 1 FROM x FOR NO KEY UPDATE\`)
      export function endX(tx) { return tx.orm.delete(x) }`,
    'src/usecases/audits.ts': `
      import { insertAudit } from '../db/repositories/audit.ts'
      import { part } from './part.ts'
      export const manage = (tx) => noted(tx)
      const noted = (tx) => insertAudit(tx)
      export const LIMIT = 3`,
  }
  const faults = (files: Record<string, string>, excused: Record<string, string> = {}) =>
    auditFaults(
      Object.entries({ ...planted, ...files }).map(([path, text]) => source(path, text)),
      excused,
    )
  const use = (name: string) => `import { ${name} } from '../db/repositories/x.ts'`

  test.each([
    [
      'a builder',
      { 'src/usecases/x.ts': use('endX') },
      'src/usecases/x.ts audits nothing, and calls src/db/repositories/x.ts endX',
    ],
    [
      'a statement',
      { 'src/usecases/x.ts': use('markX') },
      'src/usecases/x.ts audits nothing, and calls src/db/repositories/x.ts markX',
    ],
    [
      'one that takes a value of what audits',
      { 'src/usecases/x.ts': `${use('markX')}\nimport { LIMIT } from './audits.ts'` },
      'src/usecases/x.ts audits nothing, and calls src/db/repositories/x.ts markX',
    ],
    [
      'a part that something else uses too',
      { 'src/usecases/part.ts': use('markX'), 'src/jobs/x.ts': `import { part } from '../usecases/part.ts'` },
      'src/usecases/part.ts audits nothing, and calls src/db/repositories/x.ts markX',
    ],
  ])('is seen broken by %s', (_, files, fault) => {
    expect(faults(files)).toEqual([fault])
    expect(faults(files, { [fault.split(' ')[0]!]: 'a reason' })).toEqual([])
  })

  test.each([
    ['a lock', { 'src/usecases/x.ts': use('lockX') }],
    ['a type', { 'src/usecases/x.ts': use('type endX') }],
    [
      'one that audits by another',
      { 'src/usecases/x.ts': `${use('markX')}\nimport { manage } from './audits.ts'` },
    ],
    ['a part of what audits', { 'src/usecases/part.ts': use('markX') }],
  ])('is not seen broken by %s', (_, files) => {
    expect(faults(files)).toEqual([])
    expect(faults(files, { 'src/usecases/x.ts': 'a reason' })).toEqual(['src/usecases/x.ts needs no excuse'])
  })

  test('holds everywhere', () => {
    expect(auditFaults(src, UNAUDITED)).toEqual([])
  })
})

describe('no files import each other in a circle', () => {
  const found = (...files: [path: string, text: string][]) =>
    circles(files.map(([path, text]) => source(path, text)))

  test.each([
    [`import { b } from './b.ts'`, `import { a } from './a.ts'`],
    [`import type { B } from './b.ts'`, `import { type A } from './a.ts'`],
    [`export { b } from './b.ts'`, `const { a } = await import('./a.ts')`],
    [`export * from './b.ts'`, `type A = import('./a.ts').A`],
  ])('is seen broken by %s and %s', (a, b) => {
    expect(found(['src/x/a.ts', a], ['src/x/b.ts', b])).toEqual(['src/x/a.ts -> src/x/b.ts -> src/x/a.ts'])
  })

  test('a longer circle is told once, as a path, and who only leads to it is left out', () => {
    const files: [string, string][] = [
      ['bench/leads.ts', `import './a.ts'`],
      ['bench/a.ts', `import './b.ts'`],
      ['bench/b.ts', `import { c } from '../src/c.ts'`],
      ['src/c.ts', `import type { A } from '../bench/a.ts'`],
    ]
    expect(found(...files)).toEqual(['bench/a.ts -> bench/b.ts -> src/c.ts -> bench/a.ts'])
  })

  test('is not seen broken by two ways to one file', () => {
    const both = `import './b.ts'\nimport './c.ts'`
    expect(found(['src/a.ts', both], ['src/b.ts', `import './c.ts'`], ['src/c.ts', `import 'zod'`])).toEqual(
      [],
    )
  })

  test('holds everywhere', () => {
    expect(circles(all)).toEqual([])
  })
})

test('every file of src is reached from an entry of the process', () => {
  expect(unreachable(src)).toEqual([])
  const lone = [source('src/main.ts', `import './a.ts'`), source('src/a.ts', ''), source('src/b.ts', '')]
  expect(unreachable(lone)).toEqual(['b.ts'])
})

test('every table of the schema is used by a repository', () => {
  const schema = source(
    'src/db/schema/x.ts',
    `export const kind = pgEnum('kind', ['a'])\nexport const xs = pgTable('xs', {})`,
  )
  const index = source('src/db/schema/index.ts', `export { xs } from './x.ts'`)
  const using = (path: string, name: string) => source(path, `import { ${name} } from '../schema/index.ts'`)
  expect(unusedTables([schema, index])).toEqual(['src/db/schema/x.ts: xs'])
  expect(unusedTables([schema, using('src/db/migrate.ts', 'xs')])).toHaveLength(1)
  expect(unusedTables([schema, using('src/db/repositories/x.ts', 'kind')])).toHaveLength(1)
  expect(unusedTables([schema, using('src/db/repositories/x.ts', 'xs as rows')])).toEqual([])
  expect(unusedTables([schema, using('src/db/repositories/x.ts', 'type xs')])).toEqual([])
  expect(unusedTables(src)).toEqual([])
})

test('every file of src has a layer', () => {
  for (const { path } of src) expect(layerOf(path.slice(4))).toBeTypeOf('string')
  expect(() => layerOf('helpers/x.ts')).toThrow(/no layer/)
})

test('a folder has at most 20 files and folders', () => {
  const files = (count: number) => Array.from({ length: count }, (_, index) => `src/x/${index}.ts`)
  expect(crowded(files(20))).toEqual([])
  expect(crowded([...files(20), 'src/x/y/a.ts', 'src/x/y/b.ts'])).toEqual(['src/x has 21'])
  expect(
    crowded(
      listPaths('src', 'test', 'bench', 'drill', 'soak', 'docs', 'web').filter(
        (path) => !path.startsWith('web/dist/'),
      ),
    ),
  ).toEqual([])
})
