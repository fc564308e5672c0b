import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { AssignmentResults } from '../../api/types.ts'
import { go } from '../../route.ts'
import { Field } from '../../ui/form.tsx'
import { number } from '../../ui/format.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Loading } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AboveAssignment, AssignmentPages } from '../assignments/pages.tsx'
import { took } from '../review/times.ts'
import { Choice } from '../ui/choice.tsx'
import { nameOf } from '../ui/name.tsx'
import { said } from '../words/index.ts'
import { type Asked, getResults, getResultsOf } from './data.ts'
import { Exports } from './exports.tsx'
import { Outcomes } from './outcomes.tsx'

const ALL: Asked = { sort: 'name', search: '', state: '', passed: '', released: '' }
/** How long nothing more is typed before it is looked for. */
const SETTLED_MS = 250

/** All attempts of an assignment. */
export function Results({ assignment }: { assignment: string }) {
  const [asked, setAsked] = useState(ALL)
  const [search, setSearch] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked((before) => ({ ...before, search })), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [search])
  const { value, error, again } = useLoaded(
    () => getResults(assignment, asked, null),
    [assignment, ...Object.values(asked)],
  )
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value) return <Loading />
  return (
    <ResultsScreen results={value}>
      <Figures results={value} />
      <Filters
        asked={{ ...asked, search }}
        change={({ search: text, ...fields }) => {
          if (text !== undefined) setSearch(text)
          setAsked((before) => ({ ...before, ...fields }))
        }}
      />
      <Pages
        key={JSON.stringify(asked)}
        first={value}
        asked={asked}
        onSort={(sort) => setAsked({ ...asked, sort })}
      />
      <Exports results={value} />
    </ResultsScreen>
  )
}

/** The attempts of one person, to choose from; a single one is shown at once. */
export function ResultsOf({ assignment, user }: { assignment: string; user: string }) {
  const load = async () => {
    const results = await getResultsOf(assignment, user)
    const [one, ...others] = results.attempts
    if (one && others.length === 0) go(`/review/${one.attempt}`, { instead: true })
    return results
  }
  const { value, error, again } = useLoaded(load, [assignment, user])
  const words = said.value.results
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value) return <Loading />
  const [first] = value.attempts
  return (
    <ResultsScreen results={value}>
      <h2>{first ? words.of(nameOf(first.trainee)) : words.none}</h2>
      {first && (
        <Outcomes
          attempts={value.attempts}
          sort="newest"
          onSort={() => go(`/assignment/${assignment}/results`)}
        />
      )}
      <p>
        <a href={`#/assignment/${assignment}/results`}>{words.all}</a>
      </p>
    </ResultsScreen>
  )
}

function ResultsScreen({ results, children }: { results: AssignmentResults; children: ComponentChildren }) {
  const { assignment } = results
  return (
    <Screen title={assignment.title} above={<AboveAssignment assignment={assignment} />} wide>
      <AssignmentPages assignment={assignment} page="results" />
      {children}
    </Screen>
  )
}

/** What all of it came to, whatever is looked for. */
function Figures({ results: { figures, durations } }: { results: AssignmentResults }) {
  const words = said.value.results
  const { mean, median, over, passed, passedOver, absences } = figures
  return (
    <p class="facts">
      {mean && <strong>{words.mean(number(mean.mark20))}</strong>}
      {median && <span>{words.median(number(median.mark20))}</span>}
      {over > 0 && <span>{said.value.gradebook.over(over)}</span>}
      {passedOver > 0 && <span>{said.value.gradebook.passed(passed, passedOver)}</span>}
      {absences > 0 && <span>{said.value.gradebook.absences(absences)}</span>}
      {durations.medianMs !== null && <span>{words.medianTook(took(durations.medianMs))}</span>}
    </p>
  )
}

interface FiltersProps {
  asked: Asked
  change(fields: Partial<Asked>): void
}

function Filters({ asked, change }: FiltersProps) {
  const words = said.value.results
  const { states } = said.value.review
  return (
    <div class="fields">
      <Field
        label={said.value.gradebook.search}
        type="search"
        value={asked.search}
        onValue={(search) => change({ search })}
      />
      <Choice
        label={words.state}
        value={asked.state}
        onValue={(state) => change({ state: state as Asked['state'] })}
        options={[['', words.any], ...Object.entries(states)]}
      />
      <Choice
        label={words.passed}
        value={asked.passed}
        onValue={(passed) => change({ passed: passed as Asked['passed'] })}
        options={[
          ['', words.any],
          ['true', words.passes.yes],
          ['false', words.passes.no],
        ]}
      />
      <Choice
        label={words.shown}
        value={asked.released}
        onValue={(released) => change({ released: released as Asked['released'] })}
        options={[['', words.any], ...Object.entries(words.releases)]}
      />
    </div>
  )
}

interface PagesProps {
  first: AssignmentResults
  asked: Asked
  onSort(sort: Asked['sort']): void
}

/** The attempts that were asked for, and more of them by a button. */
function Pages({ first, asked, onSort }: PagesProps) {
  const [more, setMore] = useState<AssignmentResults[]>([])
  const [error, setError] = useState<unknown>(null)
  const words = said.value.results
  const pages = [first, ...more]
  const { nextCursor } = pages.at(-1)!
  const attempts = pages.flatMap((page) => page.attempts)
  const load = () => {
    setError(null)
    getResults(first.assignment.id, asked, nextCursor).then((page) => setMore([...more, page]), setError)
  }
  return (
    <>
      <p class="hint" role="status">
        {words.count(attempts.length, nextCursor !== null)}
      </p>
      {attempts.length > 0 && <Outcomes attempts={attempts} sort={asked.sort} onSort={onSort} />}
      {error !== null && <Failed error={error} />}
      {nextCursor !== null && (
        <p>
          <button type="button" class="button" onClick={load}>
            {words.more}
          </button>
        </p>
      )}
    </>
  )
}
