import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { Cohort } from '../../api/types.ts'
import { go } from '../../route.ts'
import { me } from '../../state/session.ts'
import { Field, Form } from '../../ui/form.tsx'
import { lazily } from '../../ui/lazily.tsx'
import { useLoaded } from '../../ui/loaded.ts'
import { Pending } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { listCohorts } from '../data.ts'
import { useSameKey } from '../ui/same-key.ts'
import { said } from '../words/index.ts'

/** What an admin is to hear of at once; it comes with the screens that only they have. */
const DisabledWebhooks = lazily(
  () => import('../integration/integration.ts').then((all) => all.DisabledWebhooks),
  () => null,
)

/** The cohorts of a trainer, and the making of one. */
export function Cohorts() {
  const [isArchive, setArchive] = useState(false)
  const { value: cohorts, error, again } = useLoaded(() => listCohorts(isArchive), [isArchive])
  const words = said.value.cohorts
  return (
    <Screen title={words.title} wide>
      {me.value?.role === 'admin' && <DisabledWebhooks />}
      <Pending value={cohorts} error={error} again={again} />
      {cohorts?.length === 0 && <p class="lead">{isArchive ? words.noneArchived : words.empty}</p>}
      {cohorts && cohorts.length > 0 && (
        <ul class="cards">
          {cohorts.map((cohort) => (
            <li key={cohort.id}>
              <Card cohort={cohort} />
            </li>
          ))}
        </ul>
      )}
      {cohorts && (
        <p>
          <button type="button" class="button button-quiet" onClick={() => setArchive(!isArchive)}>
            {isArchive ? words.showCurrent : words.showArchived}
          </button>
        </p>
      )}
      {cohorts && !isArchive && <NewCohort />}
    </Screen>
  )
}

function Card({ cohort }: { cohort: Cohort }) {
  const words = said.value.cohorts
  return (
    <article class={cohort.archivedAt ? 'quiz-card quiz-card-shut' : 'quiz-card'}>
      <h2 class="card-title">
        <a href={`#/cohort/${cohort.id}`} translate={false}>
          {cohort.name}
        </a>
      </h2>
      <p class="facts">
        <span>{words.members(cohort.members)}</span>
        <span>{words.assignments(cohort.assignments)}</span>
        {cohort.openAttempts > 0 && <span class="badge badge-now">{words.running(cohort.openAttempts)}</span>}
        {cohort.archivedAt && <span class="badge">{words.archived}</span>}
      </p>
    </article>
  )
}

function NewCohort() {
  const [name, setName] = useState('')
  const keyOf = useSameKey()
  const words = said.value.cohorts
  const send = async () => {
    const body = { name }
    const made = await dataOf(api.POST('/v1/cohorts', { body, params: { header: keyOf(body) } }))
    go(`/cohort/${made.id}`)
  }
  return (
    <section class="card" aria-labelledby="new-cohort">
      <h2 id="new-cohort">{words.new}</h2>
      <Form submit={words.create} send={send}>
        <Field
          label={words.name}
          hint={words.nameHint}
          autocomplete="off"
          required
          value={name}
          onValue={setName}
        />
      </Form>
    </section>
  )
}
