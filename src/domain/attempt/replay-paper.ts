import type { Quiz } from '../quiz/schema.ts'
import { type DrawBanks, drawPaper } from '../selection/draw.ts'

/** One line of a paper by the author's ids. */
export interface NamedEntry {
  position: number
  section: number
  rank: number
  bank: string
  question: string
  optionOrder: string[]
}

/** A position at which the paper that a seed draws is not the one that was shown; null: there is no such line. */
export interface PaperDifference {
  position: number
  drawn: NamedEntry | null
  shown: NamedEntry | null
}

export interface DrawnFrom {
  quiz: Quiz
  banks: DrawBanks
  seed: string
  drawVersion: number
}

/** Draws a paper again from what it was drawn from, and says where it is not the one that was shown. */
export function paperDifferences(from: DrawnFrom, shown: readonly NamedEntry[]): PaperDifference[] {
  const drawn = drawnAgain(from)
  const positions = new Set([...drawn, ...shown].map(({ position }) => position))
  return [...positions]
    .sort((a, b) => a - b)
    .map((position) => ({
      position,
      drawn: lineAt(drawn, position),
      shown: lineAt(shown, position),
    }))
    .filter((line) => JSON.stringify(line.drawn) !== JSON.stringify(line.shown))
}

/** Nothing, where the banks do not hold it or the version is not known: every line then differs. */
function drawnAgain({ drawVersion, ...input }: DrawnFrom): NamedEntry[] {
  try {
    return drawPaper({ ...input, drawVersion: drawVersion as 1 })
  } catch {
    return []
  }
}

function lineAt(paper: readonly NamedEntry[], at: number): NamedEntry | null {
  const line = paper.find(({ position }) => position === at)
  if (!line) return null
  const { position, section, rank, bank, question, optionOrder } = line
  return { position, section, rank, bank, question, optionOrder }
}
