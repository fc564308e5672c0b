import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { ROOT } from './source.ts'

const MOST_SIBLINGS = 20

/** Every file under some folders, by its path from the root. */
export function listPaths(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => posix.relative(ROOT, posix.join(parentPath, name))),
  )
}

/** Folders that hold, of files and folders together, more than can be taken in at a glance. */
export function crowded(files: readonly string[]): string[] {
  const entries = new Map<string, Set<string>>()
  for (const file of files)
    for (let path = file; path !== '.'; path = posix.dirname(path)) {
      const folder = posix.dirname(path)
      entries.set(folder, (entries.get(folder) ?? new Set()).add(path))
    }
  entries.delete('.')
  return [...entries]
    .filter(([, names]) => names.size > MOST_SIBLINGS)
    .map(([folder, names]) => `${folder} has ${names.size}`)
}
