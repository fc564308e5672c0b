import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import { language } from '../../state/preferences.ts'
import { download, type FileCall } from '../../ui/download.ts'
import { Field } from '../../ui/form.tsx'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Pending } from '../../ui/notice.tsx'
import { CohortScreen } from '../cohort.tsx'
import { getGradebook, type WholeGradebook } from '../data.ts'
import { Choice } from '../ui/choice.tsx'
import { said } from '../words/index.ts'
import { Marks } from './marks.tsx'
import { found, SHOWS, type Show, type Sort, sorted } from './order.ts'

/** The marks of a cohort: people by assignments. */
export function Gradebook({ cohort }: { cohort: string }) {
  const { value, error, again } = useLoaded(() => getGradebook(cohort), [cohort])
  const words = said.value.gradebook
  return (
    <CohortScreen cohort={cohort} tab="gradebook">
      {({ name }) => (
        <section class="block" aria-labelledby="marks">
          <h2 id="marks">{words.title}</h2>
          <Pending value={value} error={error} again={again} />
          {value?.columns.length === 0 && <p class="lead">{words.empty}</p>}
          {value && value.columns.length > 0 && <Book book={value} cohort={cohort} name={name} />}
        </section>
      )}
    </CohortScreen>
  )
}

interface BookProps {
  book: WholeGradebook
  cohort: string
  name: string
}

function Book({ book: { columns, lines }, cohort, name }: BookProps) {
  const [text, setText] = useState('')
  const [show, setShow] = useState<Show>('all')
  const [sort, setSort] = useState<Sort>({ column: null, isDown: false })
  const [error, setError] = useState<unknown>(null)
  const words = said.value.gradebook
  const shown = sorted(found(lines, text, show), sort)
  const exportMarks = () => {
    setError(null)
    save(cohort, `${name}.csv`).catch(setError)
  }
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
        <button type="button" class="button" onClick={exportMarks}>
          {words.export}
        </button>
      </div>
      {error !== null && <Failed error={error} />}
      <p class="hint" role="status">
        {words.shown(shown.length, lines.length)}
      </p>
      <Marks columns={columns} lines={shown} sort={sort} onSort={setSort} />
    </>
  )
}

async function save(cohort: string, name: string): Promise<void> {
  const query = { format: 'csv' as const, ...(language.value === 'fr' && { dialect: 'fr' as const }) }
  const params = { path: { cohort }, query }
  const call = api.GET('/v1/cohorts/{cohort}/results/export', { params, parseAs: 'blob' }) as FileCall
  download(await dataOf(call), name)
}
