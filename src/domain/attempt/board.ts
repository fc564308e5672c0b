import { type BoardEntry, type BoardRow, boardEntry, type ShownEntry, shownEntry } from './board-entry.ts'

/** A viewer that saw nothing for so many readings is told everything anew. */
const MOST_BEHIND = 30

/**
 * What is known of a class, reading after reading. A viewer is told from it by the number of the reading it saw last:
 * nothing is kept for any of them, however slow it is.
 */
export interface Board {
  /** Counts the readings, from 1. */
  reading: number
  /** The clock of the reading; null while nobody has started. */
  readAt: Date | null
  /** Who saw none since this reading is told everything. */
  wholeSince: number
  /** By member. */
  lines: ReadonlyMap<string, Line>
}

interface Line {
  entry: BoardEntry
  /** The entry as text, which tells whether it changed. */
  text: string
  changedIn: number
}

/** What a viewer is told: everybody at first and after any gap, then whoever changed. */
export interface Told {
  event: 'snapshot' | 'changes'
  data: { members: ShownEntry[] }
}

/** The board after one more reading of all its rows. */
export function nextBoard(before: Board | null, rows: readonly BoardRow[]): Board {
  const reading = (before?.reading ?? 0) + 1
  const lines = new Map(
    rows.map((row): [string, Line] => {
      const entry = boardEntry(row)
      const text = JSON.stringify(entry)
      const known = before?.lines.get(entry.user)
      return [entry.user, known?.text === text ? known : { entry, text, changedIn: reading }]
    }),
  )
  const isMissing = [...(before?.lines.keys() ?? [])].some((user) => !lines.has(user))
  // A change cannot say that somebody is no longer there.
  const wholeSince = before === null || isMissing ? reading : before.wholeSince
  return { reading, readAt: rows[0]?.serverNow ?? null, wholeSince, lines }
}

/** The board after a reading that failed: what comes next is told whole. */
export function afterGap(board: Board): Board {
  return { ...board, wholeSince: board.reading + 1 }
}

/** What a viewer is told that saw reading `seen` last, or none (null); null when there is nothing to tell. */
export function toldSince(board: Board, seen: number | null): Told | null {
  const { reading, readAt, wholeSince, lines } = board
  // After a gap the next reading is awaited.
  if (wholeSince > reading) return null
  const isWhole = seen === null || seen < wholeSince || reading - seen > MOST_BEHIND
  const told = isWhole ? [...lines.values()] : [...lines.values()].filter((line) => line.changedIn > seen)
  if (!isWhole && told.length === 0) return null
  const members = told.map(({ entry }) => shownEntry(entry, readAt!))
  return { event: isWhole ? 'snapshot' : 'changes', data: { members } }
}
