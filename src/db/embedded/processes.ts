import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename } from 'node:path'

/** Field 22 of /proc/<pid>/stat, which tells a process from a later one under the same number; null without /proc. */
export function processStartTime(pid: number): string | null {
  return readStat(pid)?.startTime ?? null
}

/** The process that started it, or that took its place; null where the system does not tell. */
export function parentOf(pid: number): number | null {
  return readStat(pid)?.parent ?? null
}

/**
 * Whether the process lives and, where both start times are known, is the one that started then.
 * A zombie is dead: under an init that reaps nobody it would keep its number for ever.
 */
export function isProcessAlive(pid: number, startTime: string | null = null): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const stat = readStat(pid)
  if (stat === null) return true
  if (stat.state === 'Z' || stat.state === 'X') return false
  return startTime === null || startTime === stat.startTime
}

/** Where the number of a process means one process: a boot of a machine, and a container in it. */
export type ProcessSpace = { host: string; bootId: string; pidNamespace: string }

/** That of this process; null where the system does not tell. */
export function processSpace(): ProcessSpace | null {
  try {
    return {
      host: hostname(),
      bootId: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
      pidNamespace: readlinkSync('/proc/self/ns/pid'),
    }
  } catch {
    return null
  }
}

/** The folder a process works in; null when the system does not tell. Every PostgreSQL process works in its cluster's. */
export function workingDirectory(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

/** Pids of the living processes that work in `directory`; null without /proc. */
export function processesWorkingIn(directory: string): number[] | null {
  if (readStat(process.pid) === null) return null
  const real = realpathSync(directory)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingDirectory(pid) === real && isProcessAlive(pid))
}

/** Whether a process runs a program of this name; false where the system does not tell. */
export function runsProgram(pid: number, name: string): boolean {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, '')) === name
  } catch {
    return false
  }
}

function readStat(pid: number): { state: string; parent: number; startTime: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is a program name in brackets that may itself hold spaces and brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', parent: Number(fields[1]), startTime: fields[19] ?? '' }
  } catch {
    return null
  }
}
