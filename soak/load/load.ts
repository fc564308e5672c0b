import { setTimeout as delay } from 'node:timers/promises'
import type { Acknowledged } from '../../drill/load/load.ts'
import type { Class } from '../world.ts'
import { asking, noOutcomes, type Outcomes } from './requests.ts'
import { createTrainee } from './trainee.ts'
import { createTrainer } from './trainer.ts'

/** One request in so many is a trainer's. */
const TRAINERS_EVERY = 10

export interface Load {
  outcomes: Outcomes
  /** Every answer that the service said to have. */
  acknowledged: Acknowledged[]
  /** A class begins; the one before the last goes home, whatever its people have open. */
  enter(entering: Class): void
  /** Sends nothing new, and waits for what is under way. */
  stop(): Promise<void>
}

export interface LoadOptions {
  urls: readonly string[]
  perSecond: number
}

interface Seat {
  step(due: number): Promise<void>
  last: Promise<void>
}

interface Room {
  trainees: Seat[]
  trainers: Seat[]
}

/** A request every so often, whatever those before it take; everybody has one under way at a time. */
export function startLoad({ urls, perSecond }: LoadOptions): Load {
  const outcomes = noOutcomes()
  const acknowledged: Acknowledged[] = []
  const ask = asking(urls, outcomes)
  const seat = ({ step }: Pick<Seat, 'step'>): Seat => ({ step, last: Promise.resolve() })
  const underWay = new Set<Promise<void>>()
  let rooms: Room[] = []
  let isOver = false
  const begin = performance.now()
  const arrivals = (async () => {
    for (let turn = 0; !isOver; turn++) {
      const due = begin + (turn * 1000) / perSecond
      const early = due - performance.now()
      if (early > 0) await delay(early)
      const isTrainer = turn % TRAINERS_EVERY === 0
      const seats = rooms.flatMap((room) => (isTrainer ? room.trainers : room.trainees))
      const one = seats[(isTrainer ? turn / TRAINERS_EVERY : turn) % seats.length]
      if (!one) continue
      const step = one.last.then(() => one.step(due))
      // Boards are followed beside everything else.
      if (!isTrainer) one.last = step
      underWay.add(step)
      void step.finally(() => underWay.delete(step))
    }
  })()
  return {
    outcomes,
    acknowledged,
    enter(entering) {
      const { assignment, trainees, trainers } = entering
      rooms = [
        ...rooms.slice(-1),
        {
          trainees: trainees.map((person) => seat(createTrainee({ person, assignment, ask, acknowledged }))),
          trainers: trainers.map((person) =>
            seat(createTrainer({ person, followed: entering, urls, ask, outcomes })),
          ),
        },
      ]
    },
    async stop() {
      isOver = true
      await arrivals
      await Promise.all(underWay)
    },
  }
}
