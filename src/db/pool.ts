import pg from 'pg'
import { unsureCommit } from './failures.ts'

/** Knows of its server what that says at login, and whenever it changes: whether it is a standby. */
class Client extends pg.Client {
  isStandby = false

  constructor(config?: pg.ClientConfig) {
    super(config)
    const { connection } = this as unknown as { connection: NodeJS.EventEmitter }
    connection.on('parameterStatus', ({ parameterName, parameterValue }: Record<string, string>) => {
      if (parameterName === 'in_hot_standby') this.isStandby = parameterValue === 'on'
    })
  }
}

/**
 * A pool that connects to a server that takes writes alone, and whose statements fail when they were committed without the
 * standby that they were to wait for. A failed statement of its own gives its connection up.
 */
export function createPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...options,
    Client,
    verify: (client: Client, done: (error?: Error) => void) => done(client.isStandby ? standby() : undefined),
  } as pg.PoolConfig)
  let unsure = 0
  pool.on('connect', (client) => {
    // Between the pool and its user nobody else listens to a client; what it says then would end the process.
    client.on('error', () => undefined)
    client.on('notice', (notice) => {
      if (isUnsure(notice)) unsure += 1
    })
  })
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<pg.QueryResult>
  // Which of the connections a statement had is not told: all that were under way ask again, at worst for nothing.
  pool.query = (async (...given: unknown[]) => {
    const before = unsure
    const result = await query(...given)
    if (unsure !== before) throw unsureCommit()
    return result
  }) as typeof pool.query
  return pool
}

/** Whether a server says that a commit stopped waiting for its standby, in whatever language: by its own routine. */
export function isUnsure(notice: { routine?: string | undefined }): boolean {
  return notice.routine === 'SyncRepWaitForLSN'
}

function standby(): Error {
  return Object.assign(new Error('the server is a standby'), { code: '25006' })
}
