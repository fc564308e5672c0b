import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { readCredentials } from './credentials.ts'
import { DataDirectoryHeldError, EmbeddedDatabaseError, EmbeddedNotRunningError } from './errors.ts'
import { type LocationOptions, locateData } from './location.ts'
import { login } from './login.ts'
import { findLivingOwner } from './owner.ts'
import { type EmbeddedOptions, type EmbeddedUrls, embeddedUrls, startEmbedded } from './server.ts'

type Connected = EmbeddedUrls & { dataDir: string }

const answerTimeoutMs = 30_000
const commandPatienceMs = 30_000

/**
 * The URLs of the server that another process runs on this directory, once it answers; that server is never stopped.
 * Throws EmbeddedNotRunningError when no living process owns the directory.
 */
export async function connectEmbedded(options: LocationOptions): Promise<Connected> {
  const { session, ...connected } = await openSession(options)
  await session.end()
  return connected
}

/**
 * Runs `work` on the server of the directory: the running one, which keeps running, or one of its own for that time.
 * Commands that meet on one directory share the first one's server.
 */
export async function withEmbedded<T>(
  options: EmbeddedOptions,
  work: (connected: Connected) => Promise<T>,
): Promise<T> {
  for (;;) {
    const server = await startUnlessHeld(options)
    if (server !== null) {
      try {
        return await work(server)
      } finally {
        await server.stop({ patienceMs: commandPatienceMs })
      }
    }
    const shared = await openSessionUnlessGone(options)
    if (shared === null) continue
    const { session, ...connected } = shared
    try {
      return await work(connected)
    } finally {
      // Kept open until here: another command that owns the server waits for its sessions before stopping it.
      await session.end()
    }
  }
}

async function startUnlessHeld(options: EmbeddedOptions) {
  try {
    return await startEmbedded(options)
  } catch (error) {
    if (error instanceof DataDirectoryHeldError) return null
    throw error
  }
}

async function openSessionUnlessGone(options: LocationOptions) {
  try {
    return await openSession(options)
  } catch (error) {
    if (error instanceof EmbeddedNotRunningError) return null
    throw error
  }
}

async function openSession(options: LocationOptions): Promise<Connected & { session: pg.Client }> {
  const { dataDir } = locateData(options)
  const deadline = performance.now() + answerTimeoutMs
  for (;;) {
    const owner = await findLivingOwner(dataDir)
    if (owner === null) {
      throw new EmbeddedNotRunningError(
        `No Barème process runs on ${dataDir}: start it first, or set DATABASE_URL.`,
      )
    }
    if (owner.port !== null) {
      const urls = embeddedUrls(owner.port, await readCredentials(dataDir))
      const session = await login(urls.ownerUrl).catch(() => null)
      // Still announced after the login: the owner sees this session and waits for it, if it waits for any.
      if (session !== null && (await findLivingOwner(dataDir))?.port === owner.port)
        return { ...urls, dataDir, session }
      await session?.end()
    }
    if (performance.now() > deadline) {
      throw new EmbeddedDatabaseError(
        `Process ${owner.pid} holds ${dataDir} but its PostgreSQL does not answer.`,
      )
    }
    await delay(50)
  }
}
