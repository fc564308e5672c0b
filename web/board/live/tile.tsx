import { clockText } from '../../paper/clock.ts'
import { said } from '../words/index.ts'
import { leftMs, oldestCall, type Person, type Standing, standingOf } from './order.ts'

const BADGES: Partial<Record<Standing, string>> = {
  calling: 'badge badge-now',
  offline: 'badge badge-wrong',
  late: 'badge badge-now',
  running: 'badge badge-good',
}

interface TileProps {
  person: Person
  now: number
  onAct(): void
}

/** One person of the room: where they are, and the way to step in. */
export function Tile({ person, now, onAct }: TileProps) {
  const words = said.value.live
  const standing = standingOf(person, now)
  const member = person.heard?.member
  const call = member && oldestCall(member)
  const canAct = member?.state === 'inProgress' || call !== undefined
  return (
    <li class={`tile tile-${standing}`} data-standing={standing}>
      <p class="tile-head">
        <strong translate={false}>{person.name}</strong>
        <span class={BADGES[standing] ?? 'badge'}>{words.standings[standing]}</span>
      </p>
      {call && <p class="tile-call">{words.call(call.position, call.text)}</p>}
      {member && (
        <p class="facts">
          <span>{words.answered(member.answered, member.questions)}</span>
          {member.state === 'inProgress' && <Left person={person} now={now} />}
          {member.presence === 'idle' && <span>{words.idle}</span>}
        </p>
      )}
      {canAct && (
        <button type="button" class="button button-small" onClick={onAct}>
          {words.act}
          <span class="unseen"> : {person.name}</span>
        </button>
      )}
    </li>
  )
}

function Left({ person, now }: Pick<TileProps, 'person' | 'now'>) {
  const words = said.value.live
  const left = leftMs(person.heard!, now)
  return (
    <span class="tile-left">
      {words.left} {left === null ? words.untimed : clockText(Math.ceil(left / 1000))}
    </span>
  )
}
