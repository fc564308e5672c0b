import ts from 'typescript'
import { expect, test } from 'vitest'
import { nodesOf, readSources, type Source, source } from '../../support/architecture/source.ts'

/** What is amiss with the names of the statements of some files, one sentence each. */
function faults(files: readonly Source[]): string[] {
  const all = files.flatMap(statementsOf)
  return [
    ...all.filter(({ name, own }) => name !== own).map(({ name, own }) => `${own} is named ${name}`),
    ...all.filter(({ name }, at) => all.findIndex((one) => one.name === name) < at).map(twice),
  ]
}

const twice = ({ name }: { name: string }) => `${name} is there twice`

/** Each statement by the name it is given, and the one that its function would give it. */
function statementsOf({ tree }: Source): { name: string; own: string }[] {
  return [...nodesOf(tree)]
    .filter(ts.isCallExpression)
    .filter(({ expression }) => /^statement\.(find|get|list|run)$/.test(expression.getText()))
    .map((call) => ({ name: call.arguments[0]!.getText().slice(1, -1), own: snakeCase(declaredName(call)) }))
}

/** The name of a function, or that of a record and its field. */
function declaredName({ parent }: ts.Node): string {
  if (ts.isVariableDeclaration(parent)) return parent.name.getText()
  if (ts.isPropertyAssignment(parent)) return `${declaredName(parent.parent)}_${parent.name.getText()}`
  throw new Error(`a statement without a name: ${parent.getText()}`)
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

const ALL = /(\b(SELECT|DISTINCT|RETURNING)|,)\s+\*|\b[a-z]+\.\*/
const UNNAMED = /\bINSERT INTO [a-z_]+\b(\s+AS [a-z]+\b)?(?!\s*\()(?!\s+AS\b)/

/** What is amiss with the columns of the SQL of some files: those that it gives or fills are not named. */
function unnamedColumns(files: readonly Source[]): string[] {
  const texts = files.flatMap(({ tree }) => [...nodesOf(tree)].filter(ts.isTemplateLiteral))
  return texts
    .map((node) => node.getText())
    .flatMap((text) => [
      ...(ALL.test(outermost(text)) ? [`gives all columns: ${text}`] : []),
      ...(UNNAMED.test(text) ? [`fills all columns: ${text}`] : []),
    ])
}

/** What stands in no parentheses: a column that is added to a table inside them changes nothing of what is given. */
function outermost(text: string): string {
  const without = text.replace(/\([^()]*\)/g, '')
  return without === text ? text : outermost(without)
}

test('a statement has the name of its function, in snake_case, and no other has it', () => {
  const files = readSources('src/db/repositories')
  expect(faults(files)).toEqual([])
  expect(files.flatMap(statementsOf).length).toBeGreaterThan(50)
})

test.each([
  ['another name', `const findX = statement.find('find_y', sql)`, 'find_x is named find_y'],
  ['another case', `const findX = statement.get<Row, Values>('findX', sql)`, 'find_x is named findX'],
  ['the name of a record', `const endOf = { x: statement.run('end_of', sql) }`, 'end_of_x is named end_of'],
  [
    'the same name',
    `const a = statement.run('a', sql)\n{ const a = statement.list('a', sql) }`,
    'a is there twice',
  ],
])('%s is seen', (_, text, fault) => {
  expect(faults([source('src/db/repositories/x.ts', text)])).toEqual([fault])
})

test('a statement names the columns that it gives and those that it fills: one that a migration adds changes neither', () => {
  expect(unnamedColumns(readSources('src/db'))).toEqual([])
})

test.each([
  ['all columns', '`SELECT * FROM users`', 'gives all columns: `SELECT * FROM users`'],
  ['all of a table', '`SELECT 1, u.* FROM users u`', 'gives all columns: `SELECT 1, u.* FROM users u`'],
  ['all of a row', '`DELETE FROM t RETURNING *`', 'gives all columns: `DELETE FROM t RETURNING *`'],
  ['no column', '`INSERT INTO t VALUES (1)`', 'fills all columns: `INSERT INTO t VALUES (1)`'],
])('%s is seen', (_, text, fault) => {
  expect(unnamedColumns([source('src/db/repositories/x.ts', `const x = sql${text}`)])).toEqual([fault])
})

test.each([
  '`WITH t AS (SELECT * FROM u RETURNING u.*) SELECT t.a, count(*), 2 * t.b FROM t`',
  '`INSERT INTO t AS x (a) SELECT ${(() => `(${b} * 2)`)()}`',
])('what names them is not: %s', (text) => {
  expect(unnamedColumns([source('src/db/repositories/x.ts', `const x = sql${text}`)])).toEqual([])
})
