import type { Assignment } from '../../api/types.ts'

/** Where a window stands at an instant, in milliseconds of the epoch. */
export function stateOf({ opensAt, closesAt }: Pick<Assignment, 'opensAt' | 'closesAt'>, now: number) {
  if (now < Date.parse(opensAt)) return 'toCome'
  return now < Date.parse(closesAt) ? 'open' : 'over'
}
