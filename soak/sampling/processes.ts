import { readdirSync, readFileSync } from 'node:fs'
import { withChildren } from '../../drill/cluster/process-tree.ts'

/** Megabytes of memory a process holds; null once it is gone. */
export function residentMegabytes(pid: number | null): number | null {
  return megabytesOf(pid, 'VmRSS')
}

/** Megabytes that the processes of PostgreSQL hold, each its own: what they share has a fixed size, and would count in each. */
export function ownMegabytes(postmaster: number): number {
  return withChildren(postmaster).reduce((sum, pid) => sum + (megabytesOf(pid, 'RssAnon') ?? 0), 0)
}

/** How many files, sockets and the like a process has open; null once it is gone. */
export function openDescriptors(pid: number | null): number | null {
  try {
    return pid === null ? null : readdirSync(`/proc/${pid}/fd`).length
  } catch {
    return null
  }
}

function megabytesOf(pid: number | null, field: 'VmRSS' | 'RssAnon'): number | null {
  try {
    const [, kilobytes] = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    )!
    return Number(kilobytes) / 1000
  } catch {
    return null
  }
}
