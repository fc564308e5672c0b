import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

const pollMs = 25
const refusedTimeoutMs = 5_000
const invalidPassword = '28P01'

/** A connection to `url` that survives a server that goes away: later queries fail instead of the process. */
export async function login(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}

/**
 * Tries to log in every 25 ms until it succeeds, `isOver` says that waiting is vain, `timeoutMs` has passed or the
 * password is refused for 5 s; then null. Only a real login proves that the server is ready and ours.
 */
export async function waitForLogin(
  url: string,
  timeoutMs: number,
  isOver: () => boolean,
): Promise<pg.Client | null> {
  let deadline = performance.now() + timeoutMs
  let isRefused = false
  while (!isOver() && performance.now() < deadline) {
    try {
      return await login(url)
    } catch (error) {
      if (!isRefused && (error as pg.DatabaseError).code === invalidPassword) {
        // Not at once: the port may be another server's until ours finds it taken.
        isRefused = true
        deadline = Math.min(deadline, performance.now() + refusedTimeoutMs)
      }
      await delay(pollMs)
    }
  }
  return null
}

/** Looks every 25 ms; whether `condition` held before `timeoutMs` had passed. */
export async function waitUntil(condition: () => boolean, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  while (!condition()) {
    if (performance.now() > deadline) return false
    await delay(pollMs)
  }
  return true
}

/** Waits until the server has no other session than this one, for `timeoutMs` at most. */
export async function waitForOtherSessions(url: string, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs
  const client = await login(url)
  try {
    for (;;) {
      const { rowCount } = await client.query(
        "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
      )
      if (rowCount === 0 || performance.now() > deadline) return
      await delay(pollMs)
    }
  } finally {
    await client.end()
  }
}
