import { useState } from 'preact/hooks'
import { Field } from '../../ui/form.tsx'
import { useLoaded } from '../../ui/loaded.ts'
import { Pending } from '../../ui/notice.tsx'
import { CohortScreen } from '../cohorts/cohort.tsx'
import { getGradebook, type WholeGradebook } from '../data.ts'
import { Choice } from '../ui/choice.tsx'
import { said } from '../words/index.ts'
import { CellDialog, type Place } from './cell.tsx'
import { Export } from './export.tsx'
import { Marks } from './marks.tsx'
import { found, SHOWS, type Show, type Sort, sorted } from './order.ts'

/** The marks of a cohort: people by assignments. */
export function Gradebook({ cohort }: { cohort: string }) {
  const [round, setRound] = useState(0)
  const { value, error, again } = useLoaded(() => getGradebook(cohort), [cohort, round])
  const words = said.value.gradebook
  return (
    <CohortScreen cohort={cohort} tab="gradebook">
      {({ name }) => (
        <section class="block" aria-labelledby="marks">
          <h2 id="marks">{words.title}</h2>
          <Pending value={value} error={error} again={again} />
          {value?.columns.length === 0 && <p class="lead">{words.empty}</p>}
          {value && value.columns.length > 0 && (
            <Book book={value} cohort={cohort} name={name} look={() => setRound((count) => count + 1)} />
          )}
        </section>
      )}
    </CohortScreen>
  )
}

interface BookProps {
  book: WholeGradebook
  cohort: string
  name: string
  look(): void
}

function Book({ book: { columns, lines }, cohort, name, look }: BookProps) {
  const [text, setText] = useState('')
  const [show, setShow] = useState<Show>('all')
  const [sort, setSort] = useState<Sort>({ column: null, isDown: false })
  const [place, setPlace] = useState<Place | null>(null)
  const [isExported, setExported] = useState(false)
  const [told, setTold] = useState('')
  const words = said.value.gradebook
  const shown = sorted(found(lines, text, show), sort)
  return (
    <>
      <div class="fields">
        <Field label={words.search} type="search" value={text} onValue={setText} />
        <Choice
          label={words.show}
          value={show}
          onValue={(chosen) => setShow(chosen as Show)}
          options={SHOWS.map((one) => [one, words.shows[one]])}
        />
        <button type="button" class="button" onClick={() => setExported(true)}>
          {words.export}
        </button>
      </div>
      <p role="status" class={told ? 'notice notice-good' : 'unseen'}>
        {told}
      </p>
      <p class="hint" role="status">
        {words.shown(shown.length, lines.length)}
      </p>
      <Marks columns={columns} lines={shown} sort={sort} onSort={setSort} onPlace={setPlace} />
      {isExported && <Export cohort={cohort} name={name} onClose={() => setExported(false)} />}
      {place && (
        <CellDialog
          place={place}
          onClose={() => setPlace(null)}
          onDone={(sentence) => {
            setTold(sentence)
            look()
          }}
        />
      )}
    </>
  )
}
