import { clockText } from '../../paper/clock.ts'
import { Name } from '../ui/name.tsx'
import { atClock } from '../ui/times.ts'
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

/** One person of the room: where they are. All of a tile leads to stepping in. */
export function Tile({ person, now, onAct }: TileProps) {
  const words = said.value.live
  const standing = standingOf(person, now)
  const member = person.heard?.member
  const call = member && oldestCall(member)
  const isIdle = standing === 'running' && member?.presence === 'idle'
  return (
    <li class={`tile tile-${standing}`} data-standing={standing}>
      <p class="tile-head">
        {member ? (
          <button type="button" class="tile-name" onClick={onAct}>
            <Name of={person} />
            <span class="unseen"> : {words.act}</span>
          </button>
        ) : (
          <strong>
            <Name of={person} />
          </strong>
        )}
        {member?.state === 'inProgress' && <Left person={person} now={now} />}
      </p>
      {call && <p class="tile-call">{words.call(call.position, call.text)}</p>}
      <p class="tile-foot">
        <span class={isIdle ? 'badge' : (BADGES[standing] ?? 'badge')}>
          {isIdle ? words.idle : words.standings[standing]}
          {standing === 'offline' && person.heard?.offlineAt && (
            <> {words.since(atClock(new Date(person.heard.offlineAt)))}</>
          )}
        </span>
        {member && (
          <span>
            {member.answered} / {member.questions}
            <span class="unseen"> {words.answered}</span>
          </span>
        )}
      </p>
    </li>
  )
}

function Left({ person, now }: Pick<TileProps, 'person' | 'now'>) {
  const words = said.value.live
  const left = leftMs(person.heard!, now)
  return (
    <span class="tile-left">
      <span class="unseen">{words.left} </span>
      {left === null ? words.untimed : clockText(Math.ceil(left / 1000))}
    </span>
  )
}
