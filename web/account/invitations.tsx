import { useRef, useState } from 'preact/hooks'
import { api, dataOf } from '../api/client.ts'
import { everyPage } from '../api/pages.ts'
import type { Invitation } from '../api/types.ts'
import { me } from '../state/session.ts'
import { list } from '../ui/format.ts'
import { useLoaded } from '../ui/loaded.ts'
import { Failed, Notice } from '../ui/notice.tsx'
import './account.css'
import { own } from './words/index.ts'

/** The cohorts that wait for the person's word; nothing where none does. */
export function Invitations({ onAccepted = () => {} }: { onAccepted?: () => void }) {
  const { value = [], again } = useLoaded(listInvitations, [])
  const [accepted, setAccepted] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const told = useRef<HTMLDivElement>(null)
  const said = own.value.invitations
  const accept = async ({ cohort }: Invitation) => {
    setError(null)
    const params = { path: { cohort: cohort.id } }
    await dataOf(api.POST('/v1/me/invitations/{cohort}', { params }))
    me.value = await dataOf(api.GET('/v1/me'))
    setAccepted(cohort.name)
    told.current!.focus()
    again()
    onAccepted()
  }
  return (
    <div ref={told} class="invitations" role="status" tabIndex={-1}>
      {accepted !== null && <Notice kind="good">{said.accepted(accepted)}</Notice>}
      {error !== null && <Failed error={error} />}
      {value.map((invitation) => (
        <section key={invitation.cohort.id} class="card" aria-label={said.title}>
          <p>
            <strong>{said.title}</strong>
          </p>
          <p class="row">
            <span>{said.by(invitation.cohort.name, trainersOf(invitation))}</span>
            <button
              type="button"
              class="button button-main"
              onClick={() => void accept(invitation).catch(setError)}
            >
              {said.accept}
            </button>
          </p>
        </section>
      ))}
    </div>
  )
}

function listInvitations(): Promise<Invitation[]> {
  return everyPage((query) => dataOf(api.GET('/v1/me/invitations', { params: { query } })))
}

function trainersOf({ trainers }: Invitation): string {
  return list(trainers.filter((name) => name !== null))
}
