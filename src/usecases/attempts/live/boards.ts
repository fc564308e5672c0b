import { afterGap, type Board, nextBoard, type Told, toldSince } from '../../../domain/attempt/board.ts'
import type { BoardRow } from '../../../domain/attempt/board-entry.ts'

/** The boards that are watched in this process. */
export interface Boards {
  /**
   * What is told of an assignment's board until the signal is aborted, as fast as it is taken: who takes it slowly is
   * told several changes as one, or everything anew, and costs no memory.
   */
  watch(assignment: string, signal: AbortSignal): AsyncGenerator<Told, void>
}

interface Watched {
  viewers: number
  board: Board | null
  /** Resolved after each reading, and replaced. */
  turn: PromiseWithResolvers<void>
  /** Ends the rest between two readings. */
  hurry: () => void
}

const EVERY_MS = 1_000

/**
 * Makes the boards: each that is watched is read once in `everyMs` for all its viewers, and never otherwise. `onAway` hears
 * of the first of several readings in a row that fail.
 */
export function createBoards(
  read: (assignment: string) => Promise<BoardRow[]>,
  { onAway, everyMs = EVERY_MS }: { onAway(error: unknown): void; everyMs?: number },
): Boards {
  const watched = new Map<string, Watched>()
  const readUntilLeft = async (assignment: string, one: Watched) => {
    let isAway = false
    while (one.viewers > 0) {
      const startedAt = performance.now()
      try {
        one.board = nextBoard(one.board, await read(assignment))
        isAway = false
      } catch (error) {
        if (!isAway) onAway(error)
        isAway = true
        one.board &&= afterGap(one.board)
      }
      one.turn.resolve()
      one.turn = Promise.withResolvers()
      await rest(one, Math.max(everyMs / 10, everyMs - (performance.now() - startedAt)))
    }
    watched.delete(assignment)
  }
  const enter = (assignment: string): Watched => {
    const known = watched.get(assignment)
    const one = known ?? { viewers: 0, board: null, turn: Promise.withResolvers(), hurry: () => undefined }
    one.viewers++
    if (known) return one
    watched.set(assignment, one)
    void readUntilLeft(assignment, one)
    return one
  }
  return {
    async *watch(assignment, signal) {
      const one = enter(assignment)
      try {
        yield* tell(one, signal)
      } finally {
        one.viewers--
        if (one.viewers === 0) one.hurry()
      }
    },
  }
}

async function* tell(one: Watched, signal: AbortSignal): AsyncGenerator<Told, void> {
  let seen: number | null = null
  while (!signal.aborted) {
    const turn = one.turn.promise
    const told = one.board && toldSince(one.board, seen)
    // A reading without a change is seen all the same.
    if (told || seen !== null) seen = one.board!.reading
    if (told) yield told
    else await either(turn, signal)
  }
}

function rest(one: Watched, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    one.hurry = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}

async function either(turn: Promise<void>, signal: AbortSignal): Promise<void> {
  const { promise: aborted, resolve } = Promise.withResolvers<unknown>()
  signal.addEventListener('abort', resolve, { once: true })
  await Promise.race([turn, aborted])
  signal.removeEventListener('abort', resolve)
}
