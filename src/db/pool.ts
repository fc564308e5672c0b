import pg from 'pg'
import { isConnectionLost, isStalePlan, standbyMet, unsureCommit } from './failures.ts'

type Done = (error?: Error) => void

/** Replicas that lost a server together come to the next one spread over so long. */
const SPREAD_MS = 250

/** Hears what a server says of itself beside its replies. */
class Client extends pg.Client {
  /** As told at login, and whenever it changes. */
  isStandby = false
  /** Whether a standby does as well, for who only reads. */
  readonly takesStandby: boolean = false
  /** A commit was told to wait for its standby no longer: whether it outlives the server is not known. */
  isUnsure = false

  constructor(config?: pg.ClientConfig) {
    super(config)
    const { connection } = this as unknown as { connection: NodeJS.EventEmitter }
    connection.on('parameterStatus', ({ parameterName, parameterValue }: Record<string, string>) => {
      if (parameterName === 'in_hot_standby') this.isStandby = parameterValue === 'on'
    })
    // By the routine that warns: the words are in the server's language.
    this.on('notice', ({ routine }) => {
      if (routine === 'SyncRepWaitForLSN') this.isUnsure = true
    })
    // Between the pool and its user nobody else listens; what is said then would end the process.
    this.on('error', () => undefined)
  }
}

/**
 * A pool whose single statements hold what `onConnection` promises, and are sent once more, whole, where their plan has gone
 * stale. After a connection was lost or refused, the next ones are made at a moment of chance, a quarter of a second later at
 * most.
 * `takesStandby`: a standby is as good, for who only reads.
 */
export function createPool(options: pg.PoolConfig, { takesStandby = false } = {}): pg.Pool {
  let isAway = false
  class Reconnecting extends Client {
    override readonly takesStandby = takesStandby

    constructor(config?: pg.ClientConfig) {
      super(config)
      const dial = this.connect.bind(this) as (done: Done) => void
      const dialled = (done: Done) =>
        dial((error) => {
          isAway = Boolean(error)
          done(error)
        })
      this.connect = ((done: Done) => {
        if (isAway) setTimeout(dialled, Math.random() * SPREAD_MS, done)
        else dialled(done)
      }) as typeof this.connect
    }
  }
  const pool = new pg.Pool({ ...options, Client: Reconnecting })
  pool.on('error', () => {
    isAway = true
  })
  pool.on('release', (error?: Error) => {
    if (error) isAway = true
  })
  const send = (query: pg.QueryConfig, values?: unknown[]) =>
    onConnection(pool, (client) => client.query(query, values))
  pool.query = (async (query: pg.QueryConfig, values?: unknown[]) => {
    try {
      return await send(query, values)
    } catch (error) {
      if (!isStalePlan(error)) throw error
      // Not by name on another connection: behind a pooler that prepares for all, it might lead to the same plan.
      return send({ ...query, name: undefined }, values)
    }
  }) as typeof pool.query
  return pool
}

/**
 * Runs `work` on a connection of the pool, which is given up, never used again, when nothing more would come of it.
 * @throws 25006 when the server is a standby, which takes no writes; 08007 when what was committed may be lost with the server.
 */
export async function onConnection<T>(pool: pg.Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const client = (await pool.connect()) as unknown as Client
  let lost: Error | undefined
  try {
    if (!client.takesStandby) {
      client.isStandby &&= await isInRecovery(client)
      if (client.isStandby) throw standbyMet()
    }
    const done = await work(client)
    if (client.isUnsure) throw unsureCommit()
    return done
  } catch (error) {
    if (isConnectionLost(error)) lost = error as Error
    throw error
  } finally {
    const { release } = client as unknown as pg.PoolClient
    release(lost)
  }
}

/** Whether who asks for a connection now waits for nobody else. */
export function hasRoom(pool: pg.Pool): boolean {
  return pool.idleCount + pool.options.max - pool.totalCount > pool.waitingCount
}

/** Asked of the server itself: a pooler may repeat at each login what it was told before a promotion. */
async function isInRecovery(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>('SELECT pg_is_in_recovery() AS is')
  return rows[0]!.is
}
