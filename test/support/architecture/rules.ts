import { posix } from 'node:path'
import ts from 'typescript'
import { isWithin, LAYERS, layerOf, PAGES } from './layers.ts'
import { type ImportOf, importsOf, nodesOf, placeOf, type Source } from './source.ts'

/** One rule: what breaks it in a file, one sentence each. */
export type Rule = (file: Source) => string[]

const MOST_FILE_LINES = 300
/** A test is a list of cases, read one at a time. */
const MOST_TEST_LINES = 400
const MOST_FUNCTION_LINES = 60
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|setup|config))?\.tsx?$/
const SQL =
  /\b(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|CREATE\s+TABLE|ALTER\s+TABLE)\b/is
/** Transactions, locks, settings and the like, by which a text begins: in capitals, as prose does not. */
const SQL_OF_SESSION =
  /^\W\s*(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|(RELEASE )?SAVEPOINT|LOCK|SET (LOCAL|SESSION|TRANSACTION)|TRUNCATE|COPY|LISTEN|NOTIFY)\b/
/** Where a process begins. */
const ENTRIES = ['main.ts', 'cli/bareme.ts', 'offload/worker.ts', 'usecases/results/statistics/worker.ts']
/** What says how the pages are built, and is no part of them. */
const BUILDS = ['web/vite.config.ts']

const inSrc = (path: string, folder: string) => isWithin(path, `src/${folder}`)

/** Every rule by its name; the test of the architecture runs each over each file. */
export const RULES: Record<string, Rule> = {
  'a layer imports only what its line in the table names': (file) =>
    file.path.startsWith('src/')
      ? importsOf(file)
          .filter((found) => !mayImport(file.path.slice(4), found))
          .map((found) => {
            const what = found.values.length === 0 ? 'types' : found.values.join(', ')
            return `${file.path} imports ${what} of ${found.target}`
          })
      : [],
  'a page imports only what its line in the table names': (file) =>
    file.path.startsWith('web/') && !BUILDS.includes(file.path)
      ? importsOf(file)
          .filter((found) => !mayShow(file.path.slice(4), found))
          .map(({ target }) => `${file.path} imports ${target}`)
      : [],
  'the client knows the types of the contract, and openapi-fetch': (file) =>
    file.path.startsWith('openapi/')
      ? importsOf(file)
          .filter(({ target, values }) => {
            if (target === '../openapi/types.ts') return values.length > 0
            return target !== 'openapi-fetch' && !isWithin(target, '../openapi/client')
          })
          .map(({ target }) => `${file.path} imports ${target}`)
      : [],
  'only config.ts reads the environment': (file) =>
    !file.path.startsWith('src/') || file.path === 'src/config.ts'
      ? []
      : [...nodesOf(file.tree)].filter(isEnvironment).map((node) => placeOf(file, node)),
  'a file has at most 300 lines, a test 400': (file) => {
    const lines = file.tree.text.trimEnd().split('\n').length
    const most = file.path.startsWith('test/') ? MOST_TEST_LINES : MOST_FILE_LINES
    return lines > most ? [`${file.path} has ${lines} lines`] : []
  },
  'a function has at most 60 lines': (file) =>
    [...nodesOf(file.tree)].filter(ts.isFunctionLike).flatMap((node) => {
      const lines = node.getText(file.tree).split('\n').length
      return lines > MOST_FUNCTION_LINES && !isDescribe(node)
        ? [`${placeOf(file, node)} has ${lines} lines`]
        : []
    }),
  'the domain has no clock and no randomness': (file) =>
    inSrc(file.path, 'domain')
      ? [...nodesOf(file.tree)].filter(isImpure).map((node) => placeOf(file, node))
      : [],
  'SQL lives in db': (file) =>
    !file.path.startsWith('src/') ||
    ['repositories', 'page.ts', 'migrate.ts', 'role-settings.ts', 'standby.ts', 'embedded', 'schema'].some(
      (part) => inSrc(file.path, `db/${part}`),
    )
      ? []
      : [...nodesOf(file.tree)]
          .filter((node) => isSql(node) || (isSqlOfSession(node) && !inSrc(file.path, 'db')))
          .map((node) => placeOf(file, node)),
  'a route declares its access': (file) =>
    inSrc(file.path, 'http/routes')
      ? [...nodesOf(file.tree)].filter(isRouteWithoutAccess).map((node) => placeOf(file, node))
      : [],
  'files and folders are in kebab-case': ({ path }) =>
    NAME.test(posix.basename(path)) && !/[A-Z_ ]/.test(posix.dirname(path)) ? [] : [path],
  'an exported function of the domain says what it promises': (file) =>
    inSrc(file.path, 'domain')
      ? file.tree.statements
          .filter((node) => ts.isFunctionDeclaration(node) && isExported(node) && !hasDocstring(file, node))
          .map((node) => placeOf(file, node))
      : [],
  'no comment puts work off': (file) =>
    [...file.tree.text.matchAll(/(\/\/|\*) .*\b(TODO|FIXME|XXX)\b/g)].map(
      ({ 0: text }) => `${file.path}: ${text}`,
    ),
  'a failure is logged as `err`, the one name under which a line holds all of it': (file) =>
    file.path.startsWith('src/')
      ? [...nodesOf(file.tree)].filter(isFailureMisnamed).map((node) => placeOf(file, node))
      : [],
  'a refusal is made by the catalogue of refusals': (file) =>
    !file.path.startsWith('src/') || inSrc(file.path, 'domain/refusals')
      ? []
      : [...nodesOf(file.tree)].filter(isDomainErrorMade).map((node) => placeOf(file, node)),
}

/** Files of src that no entry of the process reaches. */
export function unreachable(files: readonly Source[]): string[] {
  const byPath = new Map(files.map((file) => [file.path.slice(4), file]))
  const reached = new Set<string>()
  const pending = [...ENTRIES]
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const file = byPath.get(path)
    if (!file || reached.has(path)) continue
    reached.add(path)
    pending.push(...importsOf(file).map(({ target }) => target))
  }
  return [...byPath.keys()].filter((path) => !reached.has(path))
}

function mayImport(path: string, { target, isLocal, values }: ImportOf): boolean {
  const layer = LAYERS[layerOf(path)]!
  if (target.startsWith('node:')) return layer.node?.includes(target) ?? true
  if (!isLocal) return (layer.packages ?? []).some((name) => isWithin(target, name))
  if (layer.values.some((name) => isWithin(target, name))) return true
  if (values.length === 0)
    return [...(layer.types ?? []), ...(layer.schemas ?? [])].some((name) => isWithin(target, name))
  const areSchemas = values.every((name) => name.endsWith('Schema') || name === 'DomainError')
  return areSchemas && (layer.schemas ?? []).some((name) => isWithin(target, name))
}

function mayShow(path: string, { target, isLocal, values }: ImportOf): boolean {
  const room = path.split('/')[0]!
  if (room === 'api' && isWithin(target, '../openapi/client')) return true
  const { imports, packages = [] } = PAGES[room] ?? { imports: [] }
  if (!isLocal) return packages.some((name) => isWithin(target, name))
  if (target === '../openapi/types.ts') return room === 'api' && values.length === 0
  return [room, ...imports].some((name) => isWithin(target, `../web/${name}`))
}

function isEnvironment(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.moduleSpecifier.getText().includes('node:process')
  const isAccess = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
  return isAccess && /^process(\.env|\[["']env["']\])$/.test(node.getText())
}

function isDomainErrorMade(node: ts.Node): boolean {
  if (ts.isHeritageClause(node)) return node.types.some(({ expression }) => isDomainError(expression))
  return ts.isNewExpression(node) && isDomainError(node.expression)
}

function isDomainError(node: ts.Node): boolean {
  return /(^|\.)DomainError$/.test(node.getText())
}

/** The data of a log line with a failure in it under another name, of which pino would write the class alone. */
function isFailureMisnamed(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false
  const isLogging = /(^|\.)\w*log(ger)?\.(trace|debug|info|warn|error|fatal)$/i.test(
    node.expression.getText(),
  )
  const [data] = node.arguments
  if (!isLogging || !data || !ts.isObjectLiteralExpression(data)) return false
  return data.properties.some((property) =>
    /^(e|error|failure|cause|exception)$/.test(property.name?.getText() ?? ''),
  )
}

function isDescribe(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText())
}

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length
  if (ts.isImportSpecifier(node)) {
    const isCrypto = node.parent.parent.parent.getText().includes('node:crypto')
    return isCrypto && !['createHash', 'createHmac'].includes((node.propertyName ?? node.name).text)
  }
  if (!ts.isPropertyAccessExpression(node)) return false
  return ['Date.now', 'Math.random', 'performance.now', 'Temporal.Now', 'crypto.randomUUID'].includes(
    node.getText(),
  )
}

function isSql(node: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(node)) return node.tag.getText() === 'sql'
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
  return isText && SQL.test(node.getText())
}

/** A text that speaks to the session, or whatever is given to a connection's `query`. */
function isSqlOfSession(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return /\b(pg|pool|client|db|tx)\.query$/.test(node.expression.getText())
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
  return isText && SQL_OF_SESSION.test(node.getText())
}

function isRouteWithoutAccess(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'route') return false
  const [definition] = node.arguments
  const names =
    definition && ts.isObjectLiteralExpression(definition)
      ? definition.properties.map((property) => property.name?.getText())
      : []
  return !names.includes('access')
}

function isExported(node: ts.FunctionDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

function hasDocstring({ tree }: Source, node: ts.Node): boolean {
  const comments = ts.getLeadingCommentRanges(tree.text, node.getFullStart()) ?? []
  return comments.some(({ pos }) => tree.text.startsWith('/**', pos))
}
