import { setTimeout as delay } from 'node:timers/promises'
import type { Cluster } from './cluster/index.ts'
import { setStrict } from './cluster/patroni.ts'
import { until } from './cluster/until.ts'
import type { Fault } from './faults/fault.ts'
import { type Acknowledged, type Outcomes, startLoad } from './load/load.ts'
import { backAfterMark, gaps } from './outage.ts'
import { type AnswersFound, type Closing, proveAnswers, readClosings } from './proof.ts'
import { type Replica, readiness } from './service/replicas.ts'
import type { World } from './service/world.ts'

const POSITIONS = 4
const TRAINEES = 200
const BEFORE_MS = 3_000
const AFTER_MS = 4_000
const LED_WITHIN_MS = 60_000
/** Attempts whose time ends during the fault, and over how many seconds. */
const ENDING = { count: 40, overSeconds: 45 }
const CLOSED_WITHIN_MS = 20_000

/** What the drill is done on. */
export interface Stage {
  cluster: Cluster
  replicas: readonly Replica[]
  world: World
  perSecond: number
  /** Everything acknowledged since the drill began: none may be lost later either. */
  acknowledged: Acknowledged[]
}

/** What a fault did to the service. */
export interface FaultReport {
  fault: Fault
  endsSessions: boolean
  outcomes: Outcomes
  /** Every time without an acknowledged save, in order. */
  gapsMs: number[]
  backMs: number | null
  answers: AnswersFound
  closings: Closing[]
  leaderMoved: boolean
  /** Whether there was a leader with its synchronous standby and a third again. */
  isWhole: boolean
  /** Replicas that are no longer the processes they were. */
  replicasGone: number
}

/** Injects a fault into a whole cluster under load, waits until it is whole again, and looks for what was promised. */
export async function runFault(stage: Stage, fault: Fault, endsSessions: boolean): Promise<FaultReport> {
  const { cluster, replicas, world, perSecond } = stage
  const before = await cluster.settled()
  await setStrict(before.leader, fault.isStrict ?? false)
  await Promise.all(replicas.map(readiness))
  const trainees = await world.trainees(TRAINEES, `now() + interval '1 day'`)
  const ending = await world.trainees(
    ENDING.count,
    `now() + interval '3 s' + random() * interval '${ENDING.overSeconds} s'`,
  )
  const load = startLoad({ trainees, positions: POSITIONS, urls: replicas.map(({ url }) => url), perSecond })
  const struck: { at?: number; leader?: string } = {}
  try {
    await delay(BEFORE_MS)
    struck.at = performance.now()
    const heal = await fault.strike(before, cluster)
    try {
      if (fault.movesLeader)
        await until('another leader', LED_WITHIN_MS, () => otherLeader(cluster, before.leader.name))
      await delay(fault.holdMs)
    } finally {
      heal()
    }
    // Whatever becomes of it, what was acknowledged is looked for.
    struck.leader = await cluster.settled().then(
      ({ leader }) => leader.name,
      () => undefined,
    )
    await delay(AFTER_MS)
  } finally {
    await load.stop()
  }
  const stopped = performance.now()
  const { outcomes } = load
  stage.acknowledged.push(...outcomes.acknowledged)
  outcomes.successes.sort((a, b) => a - b)
  return {
    fault,
    endsSessions,
    outcomes,
    gapsMs: gaps(outcomes.successes, struck.at, outcomes.successes.at(-1) ?? stopped),
    backMs: struck.leader
      ? backAfterMark(outcomes.successes, cluster.balancer().marks, {
          leader: struck.leader,
          since: struck.at,
        })
      : null,
    closings: await closingsOf(
      world,
      ending.map(({ attempt }) => attempt),
    ),
    answers: await proveAnswers(world, stage.acknowledged),
    leaderMoved: struck.leader !== before.leader.name,
    isWhole: struck.leader !== undefined,
    replicasGone: replicas.filter(({ program }) => program.hasEnded()).length,
  }
}

async function otherLeader(cluster: Cluster, than: string): Promise<true | null> {
  const leader = await cluster.leader()
  return leader && leader.name !== than ? true : null
}

/** Once every attempt is closed whose time is over; those that stay open are told as they are. */
async function closingsOf(world: World, attempts: readonly string[]): Promise<Closing[]> {
  const late = performance.now() + CLOSED_WITHIN_MS
  for (;;) {
    const closings = await readClosings(world, attempts)
    const waits = closings.some(({ overdueMs, closedAfterMs }) => overdueMs > 0 && closedAfterMs === null)
    if (!waits || performance.now() > late) return closings
    await delay(500)
  }
}
