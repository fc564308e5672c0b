import { fixed, print, table } from '../../report.ts'
import { type Costs, carriedBy, growthOf, HABITS, needsOf, rowsOfAttempt } from './capacity.ts'
import type { Cost } from './drive.ts'
import type { Stored } from './stored-rows.ts'

const TRAINEES = [1_000, 10_000, 100_000, 1_000_000]
/** Cores of a large primary. */
const LARGE = 64

/** What more people need, as `docs/scaling.md` has it; nothing where what the database costs cannot be seen. */
export function printCapacity(measured: Record<keyof Costs, Cost>, stored: readonly Stored[]): void {
  const costs = measured as Costs
  if (Object.values(measured).some(({ database }) => database === null)) return
  print(
    'Capacity',
    table(
      [
        'trainees at once',
        'saves/s',
        'starts or submits/s in a rush',
        'replicas',
        'connections',
        'cores of the database',
        'in a rush',
        'WAL MB/s',
        'in a rush',
      ],
      TRAINEES.map((trainees) => needsRow(trainees, costs)),
    ),
    `A primary of ${LARGE} cores carries ${carriedBy(LARGE, costs, HABITS).toLocaleString('en')} at once.`,
    table(
      ['trainees', 'attempts a year', 'million rows a year', 'GB a year', 'of these the journal'],
      TRAINEES.map((trainees) => growthRow(trainees, stored)),
    ),
    table(
      ['table', 'rows an attempt', 'bytes a row with its indexes'],
      stored
        .filter(({ table: name }) => rowsOfAttempt(name, HABITS) > 0)
        .map((one) => [one.table, fixed(rowsOfAttempt(one.table, HABITS)), fixed(one.bytesPerRow)]),
    ),
  )
}

function needsRow(trainees: number, costs: Costs): string[] {
  const needs = needsOf(trainees, costs, HABITS)
  const { running, rush } = needs
  return [
    trainees.toLocaleString('en'),
    fixed(needs.savesPerSecond),
    fixed(needs.rushPerSecond),
    fixed(needs.replicas),
    fixed(needs.connections),
    fixed(running.cores, 1),
    fixed(rush.cores, 1),
    fixed(running.walBytesPerSecond / 1e6, 2),
    fixed(rush.walBytesPerSecond / 1e6, 2),
  ]
}

function growthRow(trainees: number, stored: readonly Stored[]): string[] {
  const { rows, bytes, journalBytes } = growthOf(trainees, stored, HABITS)
  return [
    trainees.toLocaleString('en'),
    (trainees * HABITS.attemptsAYear).toLocaleString('en'),
    fixed(rows / 1e6, 1),
    fixed(bytes / 1e9, 1),
    fixed(journalBytes / 1e9, 1),
  ]
}
