import ts from 'typescript'
import { isWithin } from './layers.ts'
import { nodesOf, type Source } from './source.ts'

/** Tables of the schema that no repository imports: a second truth of the database's shape that nothing reads. */
export function unusedTables(files: readonly Source[]): string[] {
  const used = new Set(
    files
      .filter(({ path }) => isWithin(path, 'src/db/repositories'))
      .flatMap((file) => [...importedNames(file)]),
  )
  return files
    .filter(({ path }) => isWithin(path, 'src/db/schema'))
    .flatMap((file) =>
      tablesOf(file)
        .filter((name) => !used.has(name))
        .map((name) => `${file.path}: ${name}`),
    )
}

function* importedNames({ tree }: Source): Generator<string> {
  for (const node of nodesOf(tree))
    if (
      ts.isImportSpecifier(node) &&
      node.parent.parent.parent.moduleSpecifier.getText().includes('/schema/')
    )
      yield (node.propertyName ?? node.name).text
}

function tablesOf({ tree }: Source): string[] {
  return [...nodesOf(tree)]
    .filter(ts.isVariableDeclaration)
    .filter(({ initializer }) => initializer !== undefined && /^pgTable\b/.test(initializer.getText()))
    .map(({ name }) => name.getText())
}
