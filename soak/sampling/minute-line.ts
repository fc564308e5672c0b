import { fixed } from '../../bench/report.ts'
import type { Load } from '../load/load.ts'
import { FIGURES, type FigureKey, type Sample } from './figures.ts'

/** What a soak looks like after another minute: the last sample, and what has happened since the line before. */
export function minuteLine(
  sample: Sample | undefined,
  { outcomes }: Load,
  happened: readonly string[],
): string {
  const told = (key: FigureKey) => {
    const value = sample?.figures[key] ?? null
    return value === null ? '-' : fixed(value, FIGURES[key].decimals)
  }
  const pair = (one: FigureKey, other: FigureKey) => `${told(one)}/${told(other)}`
  const parts = [
    `${fixed((sample?.at ?? 0) / 60_000, 1).padStart(6)} min`,
    `${outcomes.answered.get('save') ?? 0} saves`,
    `${outcomes.refusals.length} refused`,
    `MB ${pair('lastingMemory', 'otherMemory')}, PostgreSQL ${told('databaseMemory')}`,
    `descriptors ${pair('lastingDescriptors', 'otherDescriptors')}`,
    `connections ${told('connections')}+${told('reportConnections')}+${told('probeConnections')}`,
    `close lag ${told('closeLag')} ms`,
    `save ${pair('saveP50', 'saveP99')} ms`,
    ...happened,
  ]
  return parts.join('  ')
}
