import { appendFileSync, mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import {
  DataDirectoryHeldError,
  type EmbeddedOptions,
  startEmbedded,
} from '../../../src/db/embedded/index.ts'
import { claimDirectory } from '../../../src/db/embedded/owner.ts'

/** What a child process of a test tells on its standard output, one line of JSON. */
export type ChildReport =
  | {
      event: 'ready'
      pid: number
      postmasterPid: number
      dataDir: string
      notice: string | null
      ownerUrl: string
    }
  | { event: 'failed'; name: string; message: string }

const tell = (report: ChildReport) => process.stdout.write(`${JSON.stringify(report)}\n`)

/** Serves until standard input ends, then stops in order. */
async function serve(options: EmbeddedOptions): Promise<void> {
  const { postmasterPid, dataDir, notice, ownerUrl, stop } = await startEmbedded(options)
  tell({ event: 'ready', pid: process.pid, postmasterPid: postmasterPid(), dataDir, notice, ownerUrl })
  process.stdin.on('end', stop).resume()
}

/** Claims the directory as soon as it can, notes whether it was alone there, and dies without giving it up. */
async function claimAndDie(dataDir: string): Promise<void> {
  const room = join(dataDir, 'room')
  for (;;) {
    try {
      await claimDirectory(dataDir, null)
      break
    } catch (error) {
      if (!(error instanceof DataDirectoryHeldError)) throw error
      await delay(1)
    }
  }
  mkdirSync(room)
  await delay(3)
  rmdirSync(room)
  appendFileSync(join(dataDir, 'winners'), `${process.pid}\n`)
  process.kill(process.pid, 'SIGKILL')
}

const [mode, argument = ''] = process.argv.slice(2)
try {
  if (mode === 'serve') await serve(JSON.parse(argument))
  if (mode === 'claim-and-die') await claimAndDie(argument)
} catch (error) {
  tell({ event: 'failed', name: (error as Error).name, message: (error as Error).message })
  process.exitCode = 1
}
