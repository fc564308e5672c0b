import { useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import type { Cohort } from '../../../api/types.ts'
import { go } from '../../../route.ts'
import { Field, Form } from '../../../ui/form.tsx'
import { useSameKey } from '../../ui/same-key.ts'
import { fieldOf } from '../../ui/time-field.ts'
import { said } from '../../words/index.ts'

/** Makes a cohort like this one for other people, its windows moved to another day. */
export function CopyCohort({ cohort: { id, name } }: { cohort: Cohort }) {
  const words = said.value.settings
  const [copied, setCopied] = useState(() => ({
    name: words.nameOfCopy(name),
    firstDay: fieldOf(new Date()).slice(0, 10),
  }))
  const keyOf = useSameKey()
  const send = async () => {
    const params = { path: { cohort: id }, header: keyOf(copied) }
    const made = await dataOf(api.POST('/v1/cohorts/{cohort}/copy', { params, body: copied }))
    go('cohort' in made ? `/cohort/${made.cohort.id}/assignments` : '/')
  }
  return (
    <section class="card block" aria-labelledby="copy">
      <h2 id="copy">{words.copy}</h2>
      <p>{words.copyWhy}</p>
      <Form submit={words.copy} send={send}>
        <Field
          label={words.copyName}
          autocomplete="off"
          required
          value={copied.name}
          onValue={(changed) => setCopied({ ...copied, name: changed })}
        />
        <Field
          label={words.firstDay}
          type="date"
          required
          value={copied.firstDay}
          onValue={(firstDay) => setCopied({ ...copied, firstDay })}
        />
      </Form>
    </section>
  )
}
