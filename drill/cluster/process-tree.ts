import { readdirSync, readFileSync } from 'node:fs'

/** A process and those it started, as far as they live; itself first. */
export function withChildren(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => parentOf(other) === pid)
  return [pid, ...children.flatMap(withChildren)]
}

/** Sends a signal to those of the processes that are still there. */
export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}

/** Whether a process is there, and no corpse that waits to be seen. */
export function isAlive(pid: number): boolean {
  return (statOf(pid)?.state ?? 'Z') !== 'Z'
}

const parentOf = (pid: number) => statOf(pid)?.parent ?? null

/** Its name stands in parentheses and may hold any character. */
function statOf(pid: number): { state: string; parent: number } | null {
  try {
    const [state = '', parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { state, parent: Number(parent) }
  } catch {
    return null
  }
}
