import { useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import type { Cohort } from '../../../api/types.ts'
import { go } from '../../../route.ts'
import { Field, Form } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { said } from '../../words/index.ts'
import { CohortScreen } from '../cohort.tsx'
import { CopyCohort } from './copy-cohort.tsx'
import { Trainers } from './trainers.tsx'

/** What a cohort is called, who follows it, and what becomes of it. */
export function Settings({ cohort }: { cohort: string }) {
  return (
    <CohortScreen cohort={cohort} tab="settings">
      {(given, look) => (
        <div class="halves">
          <div class="block">
            {given.archivedAt === null && <Rename cohort={given} look={look} />}
            <CopyCohort cohort={given} />
          </div>
          <div class="block">
            <Trainers cohort={given} look={look} />
            <End cohort={given} look={look} />
          </div>
        </div>
      )}
    </CohortScreen>
  )
}

interface PartProps {
  cohort: Cohort
  look(): void
}

function change(cohort: string, body: { name?: string; archived?: boolean }): Promise<Cohort> {
  return dataOf(api.PATCH('/v1/cohorts/{cohort}', { params: { path: { cohort } }, body }))
}

function Rename({ cohort, look }: PartProps) {
  const [name, setName] = useState(cohort.name)
  const [told, setTold] = useState('')
  const words = said.value.settings
  return (
    <section class="card block" aria-labelledby="rename">
      <h2 id="rename">{words.name}</h2>
      <Form
        submit={words.rename}
        send={async () => {
          await change(cohort.id, { name })
          setTold(words.renamed)
          look()
        }}
      >
        <Field label={said.value.cohorts.name} autocomplete="off" required value={name} onValue={setName} />
      </Form>
      <p role="status" class={told ? 'hint' : 'unseen'}>
        {told}
      </p>
    </section>
  )
}

/** A cohort is put away, brought back, or deleted when nobody was ever in it. */
function End({ cohort, look }: PartProps) {
  const [isDeleted, setDeleted] = useState(false)
  const words = said.value.settings
  const isArchived = cohort.archivedAt !== null
  const remove = async (close: () => void) => {
    await dataOf(api.DELETE('/v1/cohorts/{cohort}', { params: { path: { cohort: cohort.id } } }))
    close()
    go('/', { instead: true })
  }
  return (
    <section class="card block" aria-labelledby="end">
      <h2 id="end">{isArchived ? words.archived : words.end}</h2>
      <p>{isArchived ? words.unarchiveWhy : words.archiveWhy}</p>
      <Form
        submit={isArchived ? words.unarchive : words.archive}
        send={async () => {
          await change(cohort.id, { archived: !isArchived })
          look()
        }}
      >
        {null}
      </Form>
      <p>
        <button type="button" class="button" onClick={() => setDeleted(true)}>
          {words.delete}
        </button>
      </p>
      {isDeleted && (
        <Dialog title={words.delete} onClose={() => setDeleted(false)}>
          {(close) => (
            <Form submit={words.delete} send={() => remove(close)}>
              <Notice kind="warning">{words.deleteWarn}</Notice>
            </Form>
          )}
        </Dialog>
      )}
    </section>
  )
}
