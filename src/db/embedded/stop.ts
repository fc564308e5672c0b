import { execFile } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { EmbeddedDatabaseError } from './errors.ts'
import { clusterDirOf, type Location } from './location.ts'
import { waitUntil } from './login.ts'
import { isProcessAlive, processesWorkingIn, runsProgram, workingDirectory } from './processes.ts'
import { runAs } from './run-as.ts'

/** Asks the server to end its sessions and waits until it is gone; does nothing when it already is. */
export async function stopPostmaster(pid: number, location: Location, binDir: string): Promise<void> {
  const clusterDir = clusterDirOf(location.dataDir)
  if (process.platform === 'win32') {
    const args = ['stop', '-D', clusterDir, '-m', 'fast', '-w']
    await promisify(execFile)(join(binDir, 'pg_ctl'), args, runAs(null)).catch(() => undefined)
    return
  }
  const isGone = () => !isServerProcess(pid, clusterDir)
  // SIGINT ends sessions and writes everything down, SIGQUIT leaves recovery to the next start.
  const steps = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const
  for (const [signal, timeoutMs] of steps) {
    if (isGone()) return
    sendSignal(pid, signal)
    if (await waitUntil(isGone, timeoutMs)) return
  }
  throw new EmbeddedDatabaseError(`PostgreSQL process ${pid} does not stop.`)
}

/**
 * Kills the sessions that a dead server left behind. One that waits for another that is gone never notices, and no
 * server starts while it holds the shared memory; nothing that it has not written down was acknowledged.
 */
export function endOrphans(clusterDir: string): void {
  const orphans = processesWorkingIn(clusterDir)?.filter((pid) => runsProgram(pid, 'postgres'))
  for (const pid of orphans ?? []) sendSignal(pid, 'SIGKILL')
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Alive and, where the system tells, at work in the cluster's folder: numbers of dead processes are given again. */
export function isServerProcess(pid: number, clusterDir: string): boolean {
  if (!isProcessAlive(pid)) return false
  const directory = workingDirectory(pid)
  return directory === null || directory.replace(/ \(deleted\)$/, '') === realPathOf(clusterDir)
}

function realPathOf(directory: string): string {
  try {
    return realpathSync(directory)
  } catch {
    return directory
  }
}
