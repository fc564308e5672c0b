import { describe, expect, test } from 'vitest'
import { getTableConfig, is, PgTable, pgTable, text } from '../../src/db/drizzle.ts'
import * as schema from '../../src/db/schema/index.ts'
import { useTestDatabase } from '../support/database.ts'
import { readShape, type TableShape } from '../support/schema/shape.ts'

/** What a drizzle table and a real one must agree on. */
interface Comparable {
  columns: Record<string, { type: string; isNullable: boolean; default: 'none' | 'default' | 'identity' }>
  primaryKey: string[]
}

const tables = Object.values(schema).filter((value) => is(value, PgTable)) as PgTable[]

function ofDrizzle(table: PgTable): Comparable {
  const { columns, primaryKeys } = getTableConfig(table)
  return {
    columns: Object.fromEntries(
      columns.map((column) => [
        column.name,
        {
          type: column.getSQLType().replaceAll(', ', ','),
          isNullable: !column.notNull,
          default: column.generatedIdentity ? 'identity' : column.default !== undefined ? 'default' : 'none',
        },
      ]),
    ),
    primaryKey: [
      ...columns.filter(({ primary }) => primary),
      ...primaryKeys.flatMap((key) => key.columns),
    ].map(({ name }) => name),
  }
}

function ofDatabase({ columns, constraints }: TableShape): Comparable {
  const key = Object.values(constraints).find((definition) => definition.startsWith('PRIMARY KEY'))
  return {
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, definition]) => [
        name,
        {
          type: definition.replace(/ (not null|generated|default)\b.*$/, ''),
          isNullable: !definition.includes(' not null'),
          default: / generated /.test(definition)
            ? 'identity'
            : / default /.test(definition)
              ? 'default'
              : 'none',
        },
      ]),
    ),
    primaryKey:
      key
        ?.replace(/^PRIMARY KEY \((.*)\)$/, '$1')
        .replaceAll('"', '')
        .split(', ') ?? [],
  }
}

test('every table of the database has its drizzle table, and no drizzle table lacks its own', async () => {
  const shape = await readShape((await useTestDatabase()).url)
  const real = Object.keys(shape).filter((name) => name !== 'schema_migrations')
  expect(tables.map((table) => getTableConfig(table).name).sort()).toEqual(real.sort())
})

test('drizzle tables equal those of the migrated database: columns, types, nullability, defaults, primary keys', async () => {
  const shape = await readShape((await useTestDatabase()).url)
  for (const table of tables) {
    const { name } = getTableConfig(table)
    expect(ofDrizzle(table), name).toEqual(ofDatabase(shape[name]!))
  }
})

describe('the comparison sees', () => {
  const real: TableShape = {
    columns: { id: 'text not null', note: "text default 'x'::text" },
    constraints: { t_pkey: 'PRIMARY KEY (id)' },
    indexes: {},
    triggers: {},
  }
  const id = text('id').primaryKey()

  test('nothing where there is nothing', () => {
    expect(ofDrizzle(pgTable('t', { id, note: text('note').default('x') }))).toEqual(ofDatabase(real))
  })

  test.each([
    ['a missing column', { id }],
    ['a column too many', { id, note: text('note').default('x'), other: text('other') }],
    ['a missing default', { id, note: text('note') }],
    ['another nullability', { id, note: text('note').notNull().default('x') }],
    ['another type', { id, note: text('note').array().default(['x']) }],
    ['another primary key', { id: text('id').notNull(), note: text('note').primaryKey().default('x') }],
  ])('%s', (_what, columns) => {
    expect(ofDrizzle(pgTable('t', columns))).not.toEqual(ofDatabase(real))
  })
})

test('the migrated database is what the snapshot says: `npm run generate` writes it anew', async () => {
  const shape = await readShape((await useTestDatabase()).url)
  await expect(`${JSON.stringify(shape, null, 2)}\n`).toMatchFileSnapshot('schema.snapshot.json')
})
