import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Functions that one process of the bench offers another: plain values in, plain values out. */
export type Handlers = Record<string, (argument: never) => unknown>

type Call<H extends Handlers> = {
  [K in keyof H]: (...given: Parameters<H[K]>) => Promise<Awaited<ReturnType<H[K]>>>
}

/** A process of the bench, its functions to call, and its end. */
export interface Child<H extends Handlers> {
  call: Call<H>
  pid: number
  stop(): Promise<void>
}

interface Reply {
  id: number
  value?: unknown
  error?: string
}

/** Starts `bench/<file>` in a process of its own; its standard output goes to the open file `log`. */
export function startChild<H extends Handlers>(
  file: string,
  options: { log?: number; execArgv?: string[] } = {},
): Child<H> {
  const child = fork(join(import.meta.dirname, file), {
    serialization: 'advanced',
    stdio: ['ignore', options.log ?? 'inherit', 'inherit', 'ipc'],
    execArgv: options.execArgv ?? [],
  })
  const waiting = new Map<number, (reply: Reply) => void>()
  let last = 0
  child.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  child.once('exit', (code) => {
    for (const [id, answer] of waiting) answer({ id, error: `${file} ended with code ${code}` })
  })
  const call = new Proxy({} as Call<H>, {
    get: (_target, name: string) => async (argument: unknown) => {
      const id = ++last
      const reply = await new Promise<Reply>((resolve) => {
        waiting.set(id, resolve)
        child.send({ id, name, argument })
      })
      if (reply.error !== undefined) throw new Error(reply.error)
      return reply.value
    },
  })
  return { call, pid: child.pid!, stop: () => ended(child) }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.disconnect()
  await exit
}

/** Answers calls in a child; `close` runs once the parent lets go. */
export function answerCalls<H extends Handlers>(handlers: H, close: () => Promise<void> | void): void {
  process.on('message', async ({ id, name, argument }: { id: number; name: string; argument: never }) => {
    try {
      process.send!({ id, value: await handlers[name]!(argument) })
    } catch (error) {
      process.send!({ id, error: `${name}: ${(error as Error).stack}` })
    }
  })
  process.once('disconnect', async () => {
    await close()
    process.exit(0)
  })
}

/** Microseconds of processor time this process has used, user and system. */
export function processorMicros(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}
