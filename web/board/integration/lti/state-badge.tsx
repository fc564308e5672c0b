import type { LtiPlatformState } from '../../../api/types.ts'
import { said } from '../words/index.ts'

const KINDS = { active: 'badge badge-good', pending: 'badge badge-now', disabled: 'badge badge-wrong' }

/** Whether people come from a platform. */
export function StateBadge({ state }: { state: LtiPlatformState }) {
  return <span class={KINDS[state]}>{said.value.platforms.states[state]}</span>
}
