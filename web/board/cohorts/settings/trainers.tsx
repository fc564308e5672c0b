import { useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import { everyPage } from '../../../api/pages.ts'
import type { Cohort } from '../../../api/types.ts'
import { me } from '../../../state/session.ts'
import { Form } from '../../../ui/form.tsx'
import { useLoaded } from '../../../ui/loaded.ts'
import { Failed } from '../../../ui/notice.tsx'
import { listCohorts } from '../../data.ts'
import { Choice } from '../../ui/choice.tsx'
import { said } from '../../words/index.ts'

interface Trainer {
  id: string
  name: string | null
}

interface TrainersProps {
  cohort: Cohort
  look(): void
}

/** Who follows the cohort: others are let in, or leave it. */
export function Trainers({ cohort: { id, trainers, archivedAt }, look }: TrainersProps) {
  const [chosen, setChosen] = useState('')
  const [fault, setFault] = useState<unknown>(null)
  const { value: known = [] } = useLoaded(listKnown, [])
  const words = said.value.settings
  const others = known.filter((one) => !trainers.some((trainer) => trainer.id === one.id))
  const pathOf = (user: string) => ({ params: { path: { cohort: id, user } } })
  const remove = (user: string) => {
    setFault(null)
    dataOf(api.DELETE('/v1/cohorts/{cohort}/trainers/{user}', pathOf(user))).then(look, setFault)
  }
  const add = async () => {
    await dataOf(api.PUT('/v1/cohorts/{cohort}/trainers/{user}', pathOf(chosen)))
    setChosen('')
    look()
  }
  return (
    <section class="card block" aria-labelledby="trainers">
      <h2 id="trainers">{words.trainers}</h2>
      <ul class="lines">
        {trainers.map((trainer) => (
          <li key={trainer.id} class="line-between">
            <span translate={false}>{nameOf(trainer)}</span>
            {archivedAt === null && (
              <button type="button" class="button button-small" onClick={() => remove(trainer.id)}>
                {trainer.id === me.value?.id ? words.leave : words.removeTrainer}
                <span class="unseen" translate={false}>
                  {' '}
                  : {trainer.name}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {fault !== null && <Failed error={fault} />}
      {archivedAt === null && others.length === 0 && <p class="hint">{words.noOthers}</p>}
      {archivedAt === null && others.length > 0 && (
        <Form submit={words.addTrainer} send={add}>
          <Choice
            label={words.trainer}
            required
            value={chosen}
            onValue={setChosen}
            options={[
              ['', said.value.assignments.choose],
              ...others.map((one) => [one.id, nameOf(one)] as const),
            ]}
          />
        </Form>
      )}
    </section>
  )
}

function nameOf({ name }: Trainer): string {
  return name ?? said.value.names.erased
}

/** The trainers whom one may know of: an admin all, a trainer those of their own cohorts. */
async function listKnown(): Promise<Trainer[]> {
  if (me.value?.role === 'admin') {
    const list = (role: 'trainer' | 'admin') =>
      everyPage((query) => dataOf(api.GET('/v1/users', { params: { query: { ...query, role } } })))
    return [...(await list('trainer')), ...(await list('admin'))]
  }
  const all = (await listCohorts()).flatMap(({ trainers }) => trainers)
  return [...new Map(all.map((one) => [one.id, one])).values()]
}
