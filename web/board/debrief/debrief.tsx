import { useEffect, useRef, useState } from 'preact/hooks'
import type { Assignment } from '../../api/types.ts'
import { areNamesHidden } from '../../state/names.ts'
import { list } from '../../ui/format.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Notice, Pending } from '../../ui/notice.tsx'
import { AssignmentScreen } from '../assignments/screen.tsx'
import { Choice } from '../ui/choice.tsx'
import { type Named, nameOf } from '../ui/name.tsx'
import { said } from '../words/index.ts'
import { type Debriefed, getTallies, listYetToSit } from './data.ts'
import { Show } from './show.tsx'
import { inOrder, type Order } from './tally.ts'

/** A quiz gone through with the class that took it, on a wall: what may be shown, and in which order, is settled first. */
export function Debrief({ assignment: id }: { assignment: string }) {
  const { value, error, again } = useLoaded(() => listYetToSit(id), [id])
  const words = said.value.debrief
  return (
    <AssignmentScreen assignment={id} page="debrief">
      {(assignment) => (
        <section class="block" aria-labelledby="debrief">
          <h2 id="debrief">{words.title}</h2>
          <p class="lead">{words.lead}</p>
          <Pending value={value} error={error} again={again} />
          {value && <Before assignment={assignment} yetToSit={value} />}
        </section>
      )}
    </AssignmentScreen>
  )
}

interface BeforeProps {
  assignment: Assignment
  yetToSit: readonly Named[]
}

/** Asks for the trainer's word where what is shown would tell somebody what they may not know yet. */
function Before({ assignment, yetToSit }: BeforeProps) {
  const isReleased = assignment.answersReleasedAt !== null
  const [isAllowed, setAllowed] = useState(isReleased && yetToSit.length === 0)
  const words = said.value.debrief
  if (isAllowed) return <Ready assignment={assignment} />
  return (
    <Notice kind="warning">
      <p>
        <strong>{words.tells}</strong>
      </p>
      {!isReleased && <p>{words.notReleased}</p>}
      {yetToSit.length > 0 && (
        <p>
          {areNamesHidden.value
            ? words.yetCount(yetToSit.length)
            : words.yet(yetToSit.length, list(yetToSit.map(nameOf)))}
        </p>
      )}
      <button type="button" class="button button-main" onClick={() => setAllowed(true)}>
        {words.allow}
      </button>
    </Notice>
  )
}

function Ready({ assignment }: Pick<BeforeProps, 'assignment'>) {
  const [count, setCount] = useState<readonly [number, number]>([0, 0])
  const words = said.value.debrief
  const load = () => getTallies(assignment, (...told) => setCount(told))
  const { value, error, again } = useLoaded(load, [assignment.id])
  if (error !== undefined) return <Failed error={error} again={again} />
  if (value) return <Start title={assignment.title} debriefed={value} />
  return (
    <p class="loading" role="status">
      {words.loading(...count)}
    </p>
  )
}

function Start({ title, debriefed: { tallies, papers, lang } }: { title: string; debriefed: Debriefed }) {
  const [order, setOrder] = useState<Order>('quiz')
  const [isShown, setShown] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  // What had the focus may be gone since: the word was given by a button that has done its work.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus()
  }, [])
  const words = said.value.debrief
  if (tallies.length === 0) return <p class="lead">{words.empty}</p>
  return (
    <section class="card block" aria-label={words.start}>
      <p>{words.over(tallies.length, papers)}</p>
      <Choice
        label={words.order}
        value={order}
        onValue={(chosen) => setOrder(chosen as Order)}
        options={[
          ['quiz', words.orders.quiz],
          ['hardest', words.orders.hardest],
        ]}
      />
      <p class="hint">{words.keys}</p>
      <p>
        <button type="button" class="button button-main" ref={button} onClick={() => setShown(true)}>
          {words.start}
        </button>
      </p>
      {isShown && (
        <Show title={title} tallies={inOrder(tallies, order)} lang={lang} onLeave={() => setShown(false)} />
      )}
    </section>
  )
}
