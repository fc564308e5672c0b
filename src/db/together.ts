import pg from 'pg'
import { traced } from '../tracing.ts'
import { isDatabaseAway } from './failures.ts'
import { hasRoom, onConnection } from './pool.ts'
import { type Connection, connectionOf } from './transaction.ts'

/** How a statement is run, by itself and with others of its kind. */
interface Ways<Values extends Key, Row, Key> {
  /** Of the time spent with others, in a trace. */
  name: string
  alone: (connection: Connection, values: Values) => Promise<Row | null>
  /** Takes no two of one key, and gives the rows of those that it ran, in any order; it waits for nobody. */
  all: (connection: Connection, waiting: Values[]) => Promise<(Row & Key)[]>
  keyOf: (given: Key) => string
}

interface Waiting<Values, Row> {
  values: Values
  /** Undefined: it is to be run alone. */
  resolve: (row: Row | null | undefined) => void
  reject: (error: unknown) => void
}

/** Those that wait for one connection, by their keys. */
interface Party<Values, Row> {
  canPrepare: boolean
  waiting: Map<string, Waiting<Values, Row>>
  /** Nobody joins any more. */
  close: () => void
}

const MOST = 32

/**
 * A statement that is run with others of its kind while every connection of the pool is busy: together they take one place in
 * its line, and go when their turn has come, 32 of different keys at most. Otherwise, and inside a transaction, it is run alone,
 * as it always was.
 *
 * Whatever the others do, it ends as it would have alone: what was passed over, refused or failed among them is run alone. Only
 * that the database is away is told to all: what was written is then not known.
 */
export function together<Values extends Key & object, Row, Key>(
  ways: Ways<Values, Row, Key>,
): (connection: Connection, values: Values) => Promise<Row | null> {
  /** Of each pool the party that others may still join. */
  const open = new WeakMap<pg.Pool, Party<Values, Row>>()
  const gather = ({ canPrepare }: Connection, pool: pg.Pool) => {
    const party: Party<Values, Row> = {
      canPrepare,
      waiting: new Map(),
      close: () => open.get(pool) === party && open.delete(pool),
    }
    open.set(pool, party)
    void run(ways, pool, party)
    return party
  }
  const join = (connection: Connection, pool: pg.Pool, values: Values) =>
    new Promise<Row | null | undefined>((resolve, reject) => {
      const key = ways.keyOf(values)
      let party = open.get(pool)
      if (!party || party.waiting.size === MOST || party.waiting.has(key)) party = gather(connection, pool)
      party.waiting.set(key, { values, resolve, reject })
    })
  const shared = async (connection: Connection, pool: pg.Pool, values: Values) => {
    const row = await traced('statement', ways.name, () => join(connection, pool, values))
    return row === undefined ? ways.alone(connection, values) : row
  }
  return (connection, values) => {
    const pool = connection.pg
    if (!(pool instanceof pg.Pool) || hasRoom(pool)) return ways.alone(connection, values)
    return shared(connection, pool, values)
  }
}

async function run<Values extends Key & object, Row, Key>(
  ways: Ways<Values, Row, Key>,
  pool: pg.Pool,
  { canPrepare, waiting, close }: Party<Values, Row>,
): Promise<void> {
  let rows = new Map<string, Row | null>()
  try {
    rows = await onConnection(pool, (client) => {
      close()
      return rowsOf(ways, connectionOf(client, canPrepare), waiting)
    })
  } catch (error) {
    close()
    if (isDatabaseAway(error)) {
      for (const { reject } of waiting.values()) reject(error)
      return
    }
  }
  for (const [key, { resolve }] of waiting) resolve(rows.get(key))
}

async function rowsOf<Values extends Key & object, Row, Key>(
  { alone, all, keyOf }: Ways<Values, Row, Key>,
  connection: Connection,
  waiting: Party<Values, Row>['waiting'],
): Promise<Map<string, Row | null>> {
  const values = Array.from(waiting.values(), (one) => one.values)
  if (values.length === 1) return new Map([[keyOf(values[0]!), await alone(connection, values[0]!)]])
  return new Map((await all(connection, values)).map((row) => [keyOf(row), row]))
}
