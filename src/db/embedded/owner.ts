import { createHash, randomUUID } from 'node:crypto'
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { DataDirectoryElsewhereError, DataDirectoryHeldError } from './errors.ts'
import { isProcessAlive, type ProcessSpace, processSpace, processStartTime } from './processes.ts'

/** The content of owner.json: who holds a data directory, and the port once its server answers. */
export type Owner = {
  id: string
  pid: number
  startedAt: string
  processStartTime: string | null
  /** Where its number counts; absent in files of releases before. */
  space?: ProcessSpace | null
  url: string | null
  port: number | null
}

export type Ownership = {
  /** Tells where the server answers; null: it takes no further visitors. */
  announcePort(port: number | null): Promise<void>
  release(): Promise<void>
}

/**
 * The living owner of the directory, or null when nobody holds it or its owner is dead.
 * Throws DataDirectoryElsewhereError when that cannot be known from here.
 */
export async function findLivingOwner(dataDir: string): Promise<Owner | null> {
  const owner = await readOwner(ownerFile(dataDir))
  return owner !== null && isOwnerAlive(dataDir, owner) ? owner : null
}

/**
 * Makes this process the only owner of the directory, in place of a dead one if need be.
 * Throws DataDirectoryHeldError when a living process, this one included, already is, and DataDirectoryElsewhereError
 * when the owner is of another machine or container.
 */
export async function claimDirectory(dataDir: string, url: string | null): Promise<Ownership> {
  const me: Owner = {
    id: randomUUID(),
    pid: process.pid,
    startedAt: new Date().toISOString(),
    processStartTime: processStartTime(process.pid),
    space: processSpace(),
    url,
    port: null,
  }
  while (!(await tryClaim(dataDir, me))) await delay(10)
  await removeSuccessions(dataDir)
  return {
    announcePort: (port) => replaceOwner(dataDir, { ...me, port }),
    release: () => rm(ownerFile(dataDir), { force: true }),
  }
}

async function tryClaim(dataDir: string, me: Owner): Promise<boolean> {
  const current = await readOwner(ownerFile(dataDir))
  if (current === null) return createExclusively(ownerFile(dataDir), me)
  if (isOwnerAlive(dataDir, current)) throw new DataDirectoryHeldError(dataDir, current)
  return succeed(dataDir, current, me)
}

/**
 * Replaces a dead owner. Removing its file and creating another would let a slow rival remove the new one, so the
 * right to replace owner X is a file of its own, created exclusively and named for X, whose id never comes back.
 * A rival that died holding that right is succeeded in the same way.
 */
async function succeed(dataDir: string, dead: Owner, me: Owner): Promise<boolean> {
  let predecessor = dead.id
  for (;;) {
    const right = successionFile(dataDir, predecessor)
    if (await createExclusively(right, me)) {
      // Whoever held the right before replaced the owner first and gave the right up second.
      if ((await readOwner(ownerFile(dataDir)))?.id === dead.id) {
        await replaceOwner(dataDir, me)
        return true
      }
      await rm(right, { force: true })
      return false
    }
    const rival = await readOwner(right)
    if (rival === null || isOwnerAlive(dataDir, rival)) return false
    predecessor = rival.id
  }
}

const ownerFile = (dataDir: string) => join(dataDir, 'owner.json')
const successionFile = (dataDir: string, id: string) => join(dataDir, `owner.${id}.next`)

/** A right over an owner that was already replaced is void, so all of them can go. */
async function removeSuccessions(dataDir: string): Promise<void> {
  const names = await readdir(dataDir)
  const rights = names.filter((name) => /^owner\..+\.next$/.test(name))
  await Promise.all(rights.map((name) => rm(join(dataDir, name), { force: true })))
}

async function readOwner(file: string): Promise<Owner | null> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    return JSON.parse(text) as Owner
  } catch {
    // Files appear whole or not at all, so this one was damaged; its hash lets a successor name it.
    const id = createHash('sha256').update(text).digest('hex')
    return { id, pid: 0, startedAt: '', processStartTime: null, url: null, port: null }
  }
}

function isOwnerAlive(dataDir: string, owner: Owner): boolean {
  const here = processSpace()
  const { space } = owner
  if (here && space && (space.bootId !== here.bootId || space.pidNamespace !== here.pidNamespace)) {
    // The same machine, started again since: whatever ran then is gone.
    if (space.host === here.host && space.bootId !== here.bootId) return false
    throw new DataDirectoryElsewhereError(dataDir, { ...owner, host: space.host })
  }
  return isProcessAlive(owner.pid, owner.processStartTime)
}

async function createExclusively(file: string, owner: Owner): Promise<boolean> {
  const draft = await writeDraft(file, owner)
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function replaceOwner(dataDir: string, owner: Owner): Promise<void> {
  const file = ownerFile(dataDir)
  await rename(await writeDraft(file, owner), file)
}

async function writeDraft(file: string, owner: Owner): Promise<string> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, `${JSON.stringify(owner, null, 2)}\n`, { mode: 0o644, flag: 'wx' })
  return draft
}
