import type pg from 'pg'
import type { Db } from '../../../src/db/connection.ts'

/** Has work begin while every connection of a pool of one is busy; what came of each, once all of them have ended. */
export async function gathered<T>(db: Db, begin: () => Promise<T>[]): Promise<PromiseSettledResult<T>[]> {
  const { begun, go } = await gathering(db, begin)
  go()
  return Promise.allSettled(begun)
}

/** The same, for who looks at those that wait before `go` lets them. */
export async function gathering<T>(
  db: Db,
  begin: () => Promise<T>[],
): Promise<{ begun: Promise<T>[]; go: () => void }> {
  const client = await db.pool.connect()
  const begun = begin()
  // Whoever is refused early is looked at later.
  for (const one of begun) one.catch(() => undefined)
  return { begun, go: () => client.release() }
}

/** The statements that are sent on the connections of a pool from here on, in their order. */
export function sentOn(db: Db): pg.QueryConfig[] {
  const sent: pg.QueryConfig[] = []
  const known = new WeakSet<object>()
  db.pool.on('acquire', (client) => {
    if (known.has(client)) return
    known.add(client)
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      sent.push(given[0] as pg.QueryConfig)
      return query(...given)
    }) as unknown as typeof client.query
  })
  return sent
}
