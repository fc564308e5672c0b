import type { FollowedReport } from '../../api/types.ts'

export type Deed = 'answer' | 'close' | 'open'

/** What can be done about a report as it stands; what is likeliest first. */
export function deedsFor(state: FollowedReport['state']): Deed[] {
  return state === 'open' ? ['answer', 'close'] : ['answer', 'open']
}
