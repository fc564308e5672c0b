import pg from 'pg'
import { connect, type Db } from '../../../src/db/connection.ts'

/** A use case on a connection of its own, stopped before each of its statements until the schedule lets it go on. */
export interface Player {
  name: string
  run: (db: Db) => Promise<unknown>
}

export interface Outcome {
  name: string
  value?: unknown
  error?: Error
}

/** What a schedule did: who took each step, and who was seen waiting for whose lock after it. */
export interface Played {
  outcomes: Outcome[]
  trace: string[]
}

/** A player that stands before a statement, by the name or text of that statement. */
export interface Standing {
  name: string
  next: string
}

/** Picks who goes next among those that stand before a statement. */
export type Chooser = (ready: readonly Standing[]) => Standing

interface Seat {
  db: Db
  pid: number
  /** Lets the statement that waits at the gate go; null: none waits. */
  open: (() => void) | null
  /** The statement that waits at the gate. */
  next: string
  changed: () => void
}

/** Connections that schedules are played on, at most as many players at once as there are seats. */
export interface Stage {
  play(players: readonly Player[], choose: Chooser): Promise<Played>
  close(): Promise<void>
}

/**
 * Opens a stage. Nothing sleeps on it: after each step the player has come to its next statement, or has ended, or
 * `pg_blocking_pids` says that it waits for another's lock; only then the next step is chosen.
 */
export async function openStage(url: string, seats: number): Promise<Stage> {
  const observer = new pg.Client(url)
  await observer.connect()
  const all = Array.from({ length: seats }, () => takeSeat(url))
  return {
    play: (players, choose) => play(all, observer, players, choose),
    close: async () => {
      await Promise.all(all.map(({ db }) => db.close()))
      await observer.end()
    },
  }
}

function takeSeat(url: string): Seat {
  const db = connect({ url, max: 1, applicationName: 'schedule' })
  const seat: Seat = { db, pid: 0, open: null, next: '', changed: () => undefined }
  db.pool.on('connect', (client) => {
    seat.pid = (client as unknown as { processID: number }).processID
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    const gated = (...given: unknown[]) =>
      new Promise<void>((resolve) => {
        seat.next = nameOf(given[0])
        seat.open = resolve
        seat.changed()
      }).then(() => query(...given))
    client.query = gated as unknown as typeof client.query
  })
  // A single statement becomes a transaction with gates inside, so that it can be held before its commit.
  db.pool.query = ((statement: pg.QueryConfig) =>
    alone(db.pool, statement)) as unknown as typeof db.pool.query
  return seat
}

function nameOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  const { name, text } = statement as pg.QueryConfig
  return name ?? text
}

async function alone(pool: pg.Pool, statement: pg.QueryConfig): Promise<pg.QueryResult> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await client.query(statement)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

interface Playing {
  name: string
  seat: Seat
  outcome: Outcome | null
}

async function play(
  seats: readonly Seat[],
  observer: pg.Client,
  players: readonly Player[],
  choose: Chooser,
): Promise<Played> {
  const trace: string[] = []
  const playing = players.map((player, index) => begin(player, seats[index]!))
  for (;;) {
    const waiting: string[] = []
    for (const one of playing) if (!(await settled(one, observer))) waiting.push(one.name)
    if (waiting.length > 0) trace.push(`(${waiting.join(', ')} waiting)`)
    const ready = playing.filter(({ seat, outcome }) => outcome === null && seat.open !== null)
    if (ready.length > 0) {
      const { name } = choose(ready.map(({ name, seat }) => ({ name, next: seat.next })))
      const { seat } = ready.find((one) => one.name === name)!
      const open = seat.open!
      seat.open = null
      trace.push(name)
      open()
    } else if (playing.every(({ outcome }) => outcome !== null)) {
      return { outcomes: playing.map(({ outcome }) => outcome!), trace }
    } else await Promise.race(playing.map(change))
  }
}

function begin({ name, run }: Player, seat: Seat): Playing {
  const one: Playing = { name, seat, outcome: null }
  const end = (outcome: Outcome) => {
    one.outcome = outcome
    seat.changed()
  }
  run(seat.db).then(
    (value) => end({ name, value }),
    (error: Error) => end({ name, error }),
  )
  return one
}

/** True once the player stands at a gate or has ended; false when it is seen waiting for a lock. */
async function settled(one: Playing, observer: pg.Client): Promise<boolean> {
  while (one.outcome === null && one.seat.open === null) {
    const { rows } = await observer.query(`SELECT cardinality(pg_blocking_pids($1)) > 0 AS waits`, [
      one.seat.pid,
    ])
    if (rows[0].waits && one.outcome === null && one.seat.open === null) return false
  }
  return true
}

function change(one: Playing): Promise<void> {
  if (one.outcome !== null) return new Promise(() => undefined)
  return new Promise((resolve) => {
    one.seat.changed = resolve
  })
}

/** Random numbers in [0, 1) that a seed repeats (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A player goes on until it has run this statement, or waits for another. */
export type Leg = [player: string, statement: string]

/** Plays leg after leg; then each player in turn until all have ended. */
export function legs(...order: Leg[]): Chooser {
  const left = [...order]
  return (ready) => {
    for (; left.length > 0; left.shift()) {
      const [name, statement] = left[0]!
      const standing = ready.find((one) => one.name === name)
      if (standing === undefined) continue
      if (standing.next === statement) left.shift()
      return standing
    }
    return ready[0]!
  }
}
