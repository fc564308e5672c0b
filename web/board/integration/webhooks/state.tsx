import type { Webhook } from '../../../api/types.ts'
import { shortly } from '../../ui/times.ts'
import { said } from '../words/index.ts'

/** How a webhook fares, in few words. */
export function State({ webhook: { disabledAt, failingSince } }: { webhook: Webhook }) {
  const words = said.value.webhooks
  if (disabledAt !== null) return <span class="badge badge-wrong">{words.disabled}</span>
  if (failingSince === null) return <span class="badge badge-good">{words.works}</span>
  return <span class="badge badge-now">{words.failing(shortly(failingSince))}</span>
}
