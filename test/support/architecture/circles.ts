import { posix } from 'node:path'
import { importsOf, type Source } from './source.ts'

/** The circles in which files import each other, by value or by type: for each file that stands in one, its shortest. */
export function circles(files: readonly Source[]): string[] {
  const imports = new Map(files.map((file) => [file.path, localImports(file)]))
  const found = new Map<string, string>()
  for (const start of imports.keys()) {
    const circle = wayBack(start, imports)
    if (circle === null) continue
    const members = [...circle].sort().join()
    if (!found.has(members)) found.set(members, [...circle, start].join(' -> '))
  }
  return [...found.values()]
}

function localImports(file: Source): string[] {
  return importsOf(file)
    .filter(({ isLocal }) => isLocal)
    .map(({ target }) => posix.join('src', target))
}

/** The shortest way from a file back to itself, without its end; null when there is none. */
function wayBack(start: string, imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string>()
  const pending = [start]
  for (const file of pending) {
    for (const next of imports.get(file) ?? []) {
      if (next === start) return trail(file, start, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, file)
      pending.push(next)
    }
  }
  return null
}

function trail(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end]
  while (way[0] !== start) way.unshift(cameFrom.get(way[0]!)!)
  return way
}
