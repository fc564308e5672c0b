import type { WebhookDelivery } from '../../../api/types.ts'
import { Heads, Table } from '../../ui/table.tsx'
import { shortly } from '../../ui/times.ts'
import { said } from '../words/index.ts'
import { answerOf } from './answer.ts'
import type { DeliveryState } from './events.ts'

const BADGES: Record<DeliveryState, string> = {
  pending: 'badge badge-now',
  delivered: 'badge badge-good',
  dead: 'badge badge-wrong',
}

interface LinesProps {
  lines: readonly WebhookDelivery[]
  /** Sends one again; null: nothing is sent now. */
  again: ((line: WebhookDelivery) => void) | null
}

/** One line an event, however often it was tried. */
export function Lines({ lines, again }: LinesProps) {
  const words = said.value.log
  return (
    <Table label={words.title}>
      <Heads titles={words.heads} />
      <tbody>
        {lines.map((line) => (
          <tr key={line.event}>
            <th scope="row">{shortly(line.occurredAt)}</th>
            <td>
              <Event line={line} />
            </td>
            <td>
              <span class={BADGES[line.state]}>{words.states[line.state]}</span>
            </td>
            <td>
              {answerOf(line, words.answer)}
              <br />
              <span class="hint">{words.tries(line.tries)}</span>
            </td>
            <td>{line.nextTryAt !== null && (again ? shortly(line.nextTryAt) : words.onceEnabled)}</td>
            <td>
              {again && (
                <button type="button" class="button button-small" onClick={() => again(line)}>
                  {words.again}
                  <span class="unseen"> {words.eventOf(shortly(line.occurredAt))}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Event({ line: { type, event, attempt } }: { line: WebhookDelivery }) {
  const words = said.value
  return (
    <>
      {type === 'webhook.test' ? words.log.test : words.webhooks.types[type]}{' '}
      {attempt && <a href={`#/review/${attempt}`}>{words.log.attempt}</a>}
      <br />
      <code class="hint" translate={false}>
        {event}
      </code>
    </>
  )
}
