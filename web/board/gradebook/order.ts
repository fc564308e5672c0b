import type { GradebookCell, GradebookLine } from '../../api/types.ts'
import { holds } from '../ui/plain.ts'

/** By what lines are sorted: the cohort's own order of people, or the marks of a column. */
export interface Sort {
  /** The place of a column; null: by people. */
  column: number | null
  isDown: boolean
}

export const SHOWS = ['all', 'absent', 'excused', 'failed', 'running'] as const
export type Show = (typeof SHOWS)[number]

const FITS: Record<Show, (cell: GradebookCell) => boolean> = {
  all: () => true,
  absent: ({ state }) => state === 'absent',
  excused: ({ state }) => state === 'excused',
  failed: ({ mark }) => mark?.passed === false,
  running: ({ state }) => state === 'running',
}

/** The lines in another order. Who has no mark stands last either way, and equals keep the order of the list. */
export function sorted(lines: readonly GradebookLine[], { column, isDown }: Sort): GradebookLine[] {
  if (column === null) return isDown ? lines.toReversed() : [...lines]
  const markOf = (line: GradebookLine) => line.cells[column]?.mark?.percentage ?? null
  return lines.toSorted((a, b) => {
    const [one, other] = [markOf(a), markOf(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return isDown ? other - one : one - other
  })
}

/** The lines of those whose name or reference holds a text, whatever its accents, and of whom one cell fits. */
export function found(lines: readonly GradebookLine[], text: string, show: Show): GradebookLine[] {
  return lines.filter(
    ({ trainee: { name, reference }, cells }) =>
      holds(`${name ?? ''} ${reference ?? ''}`, text) && (show === 'all' || cells.some(FITS[show])),
  )
}

export type CellDeed = 'excuse' | 'unexcuse' | 'showScore' | 'showAnswers'

/** What can be done about somebody's cell: an absence is excused, a mark is shown to its owner. */
export function cellDeeds({ state, mark }: GradebookCell): CellDeed[] {
  if (state === 'absent' || state === 'toCome') return ['excuse']
  if (state === 'excused') return ['unexcuse']
  return mark ? ['showScore', 'showAnswers'] : []
}
