import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Assignment, Member } from '../../api/types.ts'
import { list } from '../../ui/format.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Loading } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AboveAssignment, AssignmentPages } from '../assignments/pages.tsx'
import { stateOf } from '../assignments/state.ts'
import { getAssignment, listMembers } from '../data.ts'
import { nameOf } from '../ui/name.tsx'
import { shortly } from '../ui/times.ts'
import { said } from '../words/index.ts'
import { type Following, follow } from './follow.ts'
import { byNeed, everybody, type Person, standingOf } from './order.ts'
import { StepIn, type Target } from './step-in.tsx'
import { Tile } from './tile.tsx'

const TICK_MS = 1_000
/** How often it is asked who has joined the cohort, and whether the window has moved. */
const LOOK_MS = 30_000

/** The exam day: everybody of the cohort on one screen, those first who need their trainer. */
export function Live({ assignment: id }: { assignment: string }) {
  const [round, setRound] = useState(0)
  const load = async () => {
    const assignment = await getAssignment(id)
    return { assignment, members: await listMembers(assignment.cohort.id) }
  }
  const { value, error, again } = useLoaded(load, [id, round])
  useEffect(() => {
    const timer = setInterval(() => setRound((count) => count + 1), LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  const following = useMemo(() => follow(id), [id])
  useEffect(() => following.stop, [following])
  // A look that failed once the room is on the screen is made again; the line says how it stands.
  const last = useRef(value)
  if (value) last.current = value
  if (following.error.value !== null) return <Failed error={following.error.value} />
  if (last.current)
    return <Room {...last.current} following={following} look={() => setRound((count) => count + 1)} />
  return error === undefined ? <Loading /> : <Failed error={error} again={again} />
}

interface RoomProps {
  assignment: Assignment
  members: readonly Member[]
  following: Following
  look(): void
}

function Room({ assignment, members, following, look }: RoomProps) {
  const [target, setTarget] = useState<Target | null>(null)
  const [told, setTold] = useState('')
  const now = useNow()
  const words = said.value.live
  const people = everybody(members, following.heard.value)
  const standings = people.map((person) => standingOf(person, now))
  const count = (...some: string[]) => standings.filter((one) => some.includes(one)).length
  const calling = people.filter((_, place) => standings[place] === 'calling')
  const line = following.line.value
  return (
    <Screen title={assignment.title} above={<AboveAssignment assignment={assignment} />} wide>
      <AssignmentPages assignment={assignment} page="live" />
      <div class="live-bar">
        <p class="facts">
          <span class={line === 'live' ? 'badge badge-good' : 'badge badge-low'} role="status">
            {words.lines[line]}
          </span>
          <span>
            {said.value.assignments.fromTo(shortly(assignment.opensAt), shortly(assignment.closesAt))}
          </span>
          <span>{words.counts(people.length - count('notStarted'), people.length, count('done'))}</span>
        </p>
        <button type="button" class="button" onClick={() => setTarget({ person: null })}>
          {words.actAll}
        </button>
      </div>
      <p role="status" class={told ? 'notice notice-good' : 'unseen'}>
        {told}
      </p>
      <p role="status" class="unseen">
        {calling.length > 0 && words.calls(list(calling.map(nameOf)))}
      </p>
      {people.length === 0 && <p class="lead">{words.nobody}</p>}
      <Tiles people={byNeed(people, now)} now={now} onAct={(person) => setTarget({ person })} />
      {target && (
        <StepIn
          assignment={assignment.id}
          isToCome={stateOf(assignment, Date.now()) === 'toCome'}
          closesAt={assignment.closesAt}
          people={people}
          target={target}
          onClose={() => setTarget(null)}
          onDone={(sentence) => {
            setTold(sentence)
            setTarget(null)
            look()
          }}
        />
      )}
    </Screen>
  )
}

interface TilesProps {
  people: readonly Person[]
  now: number
  onAct(person: Person): void
}

/** Those of the room. While one of them has the focus all keep their places: a tile that moved would take it away. */
function Tiles({ people, now, onAct }: TilesProps) {
  const [isHeld, setHeld] = useState(false)
  const order = useRef<readonly string[]>([])
  const places = new Map(order.current.map((id, place) => [id, place]))
  const placeOf = ({ id }: Person) => places.get(id) ?? places.size
  const shown = isHeld ? people.toSorted((a, b) => placeOf(a) - placeOf(b)) : people
  order.current = shown.map(({ id }) => id)
  return (
    <ul
      class="tiles"
      aria-label={said.value.live.people}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {shown.map((person) => (
        <Tile key={person.id} person={person} now={now} onAct={() => onAct(person)} />
      ))}
    </ul>
  )
}

/** A clock that nobody sets, read once a second. */
function useNow(): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
