import type { Attempt } from '../../api/types.ts'

export type Deed = 'extend' | 'close' | 'reopen' | 'release' | 'void'

/** What an attempt as it stands lets be done about it; what is likeliest first. */
export function deedsFor({ state, deadlineAt }: Pick<Attempt, 'state' | 'deadlineAt'>): Deed[] {
  if (state === 'voided') return []
  if (state !== 'inProgress') return ['release', 'reopen', 'void']
  return deadlineAt === null ? ['close', 'void'] : ['extend', 'close', 'void']
}
