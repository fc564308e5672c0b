/** Something that is looked at again and again. */
export interface Figure {
  name: string
  decimals: number
  /**
   * Growth over the run below it is noise; null: told, and not judged. The load makes a database grow; and a process of some
   * minutes, as replica 2 always is, has what its first collections of garbage happened to leave, 240 MB or 360.
   */
  floor: number | null
}

/** In the order in which they are told. */
export const FIGURES = {
  lastingMemory: { name: 'replica 1, resident MB', decimals: 0, floor: 10 },
  otherMemory: { name: 'replica 2, resident MB', decimals: 0, floor: null },
  databaseMemory: { name: 'PostgreSQL, own MB', decimals: 1, floor: 10 },
  lastingDescriptors: { name: 'replica 1, descriptors', decimals: 0, floor: 4 },
  otherDescriptors: { name: 'replica 2, descriptors', decimals: 0, floor: null },
  connections: { name: 'connections, `bareme`', decimals: 0, floor: 2 },
  reportConnections: { name: 'connections, `bareme-reports`', decimals: 0, floor: 2 },
  probeConnections: { name: 'connections, `bareme-probe`', decimals: 0, floor: 2 },
  closeLag: { name: 'close lag, longest ms', decimals: 0, floor: 250 },
  saveP50: { name: 'save, p50 ms', decimals: 1, floor: 2 },
  saveP99: { name: 'save, p99 ms', decimals: 1, floor: 25 },
  databaseSize: { name: 'database, MB', decimals: 1, floor: null },
} as const satisfies Record<string, Figure>

export type FigureKey = keyof typeof FIGURES

/** All figures at one instant, milliseconds after the beginning; null where there was nothing to look at. */
export interface Sample {
  at: number
  /** Something happened shortly before, or does now. */
  isDisturbed: boolean
  figures: Record<FigureKey, number | null>
}
