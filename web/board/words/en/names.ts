import type { BoardWords } from '../fr/index.ts'

export const names: BoardWords['names'] = {
  person: (place) => `Person ${place}`,
  erased: '(erased)',
  hidden: '(hidden)',
}
