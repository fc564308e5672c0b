import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'

export const ROOT = join(import.meta.dirname, '../../..')

/** A source file by its path from the root of the project. */
export interface Source {
  path: string
  tree: ts.SourceFile
}

export interface ImportOf {
  /** A path under src (`domain/errors.ts`), or a package's or Node module's name as written. */
  target: string
  isLocal: boolean
  /** The values taken; `*` stands for all of them. Empty: types alone. */
  values: string[]
}

/** Parses a text as the file at `path`. */
export function source(path: string, text: string): Source {
  return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }
}

/** Every TypeScript file under some folders. */
export function readSources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .sort()
      .map((name) => source(`${folder}/${name}`, readFileSync(join(ROOT, folder, name), 'utf8'))),
  )
}

/** Every node of a file, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  for (const child of children) yield* nodesOf(child)
}

/** What a file imports: declarations, re-exports and `import()`, of values and of types, alike. */
export function importsOf({ path, tree }: Source): ImportOf[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (ts.isImportDeclaration(node)) return [resolved(path, node.moduleSpecifier, importedValues(node))]
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      return [resolved(path, node.moduleSpecifier, reexportedValues(node))]
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      return [resolved(path, node.argument.literal, [])]
    const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
    return isDynamic && node.arguments[0] ? [resolved(path, node.arguments[0], ['*'])] : []
  })
}

/** Where a node begins, for a message. */
export function placeOf({ path, tree }: Source, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`
}

function resolved(path: string, specifier: ts.Expression, values: string[]): ImportOf {
  const written = ts.isStringLiteralLike(specifier) ? specifier.text : specifier.getText()
  const isLocal = written.startsWith('.')
  const target = isLocal ? posix.relative('src', posix.join(posix.dirname(path), written)) : written
  return { target, isLocal, values }
}

function importedValues({ importClause: clause }: ts.ImportDeclaration): string[] {
  if (!clause) return ['*']
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return []
  const bindings = clause.namedBindings
  const named =
    bindings === undefined ? [] : ts.isNamespaceImport(bindings) ? ['*'] : valuesAmong(bindings.elements)
  return clause.name ? ['default', ...named] : named
}

function reexportedValues(node: ts.ExportDeclaration): string[] {
  if (node.isTypeOnly) return []
  return node.exportClause && ts.isNamedExports(node.exportClause)
    ? valuesAmong(node.exportClause.elements)
    : ['*']
}

function valuesAmong(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): string[] {
  return elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ propertyName, name }) => (propertyName ?? name).text)
}
