import { until } from '../drill/cluster/until.ts'
import type { Supervised } from './replica.ts'
import type { World } from './world.ts'

const BACK_WITHIN_MS = 30_000

/** What an event happens to. */
export interface Stage {
  world: World
  /** One that lives as long as the soak, and one that does not. */
  replicas: { lasting: Supervised; other: Supervised }
  /** A class begins, on what was published last. */
  enter(): Promise<void>
}

/** Something that happens to a service that runs for long. */
export interface Event {
  name: string
  /** Whether requests may be refused meanwhile. */
  disturbs: boolean
  /** Returns once all is ready again. */
  happen(stage: Stage): Promise<void>
}

const kill: Event = {
  name: 'kill -9 of replica 2',
  disturbs: true,
  happen: ({ replicas }) => replicas.other.again('SIGKILL'),
}

const restart: Event = {
  name: 'restart of replica 2',
  disturbs: true,
  happen: ({ replicas }) => replicas.other.again('SIGTERM'),
}

/** PostgreSQL ends every session when one dies, and recovers from its log. */
const crash: Event = {
  name: 'crash of the database',
  disturbs: true,
  async happen({ world, replicas }) {
    const sessions = await world.ask<{ pid: number; name: string }>(
      `SELECT pid, application_name AS name FROM pg_stat_activity WHERE backend_type = 'client backend'`,
    )
    process.kill(sessions.find(({ name }) => name === 'bareme')!.pid, 'SIGKILL')
    await until('the database', BACK_WITHIN_MS, () => newSession(world, sessions))
    await Promise.all([replicas.lasting.ready(), replicas.other.ready()])
  },
}

/** Whether a session begins that was not there before. */
async function newSession({ ask }: World, before: readonly { pid: number }[]): Promise<true | null> {
  try {
    const [session] = await ask<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    return before.some(({ pid }) => pid === session!.pid) ? null : true
  } catch {
    return null
  }
}

const republish: Event = {
  name: 'a bank republished',
  disturbs: false,
  async happen({ world, enter }) {
    await world.republish()
    await enter()
  },
}

/** In the order in which they happen, again and again. */
export const EVENTS: readonly Event[] = [kill, republish, restart, republish, crash, republish]
