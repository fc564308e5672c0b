import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'

/** What Linux counts processor time of processes in. */
const TICK_MICROS = 10_000

/**
 * Microseconds of processor time, user and system, that PostgreSQL has used: its first process, those it has now and those
 * that have ended. Null where its processes cannot be seen from here.
 */
export async function databaseProcessorMicros(admin: Pick<pg.Pool, 'query'>): Promise<number | null> {
  const { rows } = await admin.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const backend = statOf(rows[0]!.pid)
  if (backend === null) return null
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []))
  const first = all.find(({ pid }) => pid === backend.parent)!
  const alive = all.filter(({ parent }) => parent === first.pid)
  const ticks = alive.reduce((sum, one) => sum + one.own, first.own + first.ofEnded)
  return ticks * TICK_MICROS
}

interface Stat {
  pid: number
  parent: number
  own: number
  ofEnded: number
}

function statOf(pid: number): Stat | null {
  try {
    // The name, in parentheses, may hold anything: the fields begin after it, with the third.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const [parent, user, system, endedUser, endedSystem] = [1, 11, 12, 13, 14].map((at) => Number(fields[at]))
    return { pid, parent: parent!, own: user! + system!, ofEnded: endedUser! + endedSystem! }
  } catch {
    return null
  }
}
