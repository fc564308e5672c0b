import { useState } from 'preact/hooks'
import { AccountForm, NameForm } from '../account/forms.tsx'
import { Invitations } from '../account/invitations.tsx'
import { own } from '../account/words/index.ts'
import { api, dataOf } from '../api/client.ts'
import type { Me as Person } from '../api/types.ts'
import { me } from '../state/session.ts'
import { download } from '../ui/download.ts'
import { Facts } from '../ui/facts.tsx'
import { list } from '../ui/format.ts'
import { Failed, Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'

/** A person's own account: what is known of them, their name, how they sign in, and their data. */
export function Me() {
  const person = me.value!
  const said = own.value
  return (
    <Screen title={said.title}>
      <Invitations />
      <section class="card stack" aria-labelledby="who">
        <h2 id="who">{said.who}</h2>
        <Known person={person} />
        <NameForm person={person} />
      </section>
      <SignIn person={person} />
      <section class="card stack" aria-labelledby="data">
        <h2 id="data">{said.data}</h2>
        <p>{said.dataWhy}</p>
        <Export />
        <p>
          <a href="#/history">{said.history}</a>
        </p>
      </section>
    </Screen>
  )
}

function Known({ person: { reference, email, cohorts, accommodation } }: { person: Person }) {
  const said = own.value
  const extra = said.extra(accommodation.multiplier, accommodation.minutes)
  const facts = [
    [said.reference, reference],
    [said.email, email],
    [said.cohorts, list(cohorts.map(({ name }) => name))],
    [said.extraTime, extra],
  ] as const
  return <Facts facts={facts.filter(([, is]) => is)} />
}

function SignIn({ person: { hasPassword } }: { person: Person }) {
  const [isMade, setMade] = useState(false)
  const said = own.value
  return (
    <section class="card stack" aria-labelledby="sign-in">
      <h2 id="sign-in">{said.signIn}</h2>
      <div role="status">{isMade && <Notice kind="good">{said.made}</Notice>}</div>
      {hasPassword ? (
        <p>
          <a href="#/password">{said.changePassword}</a>
        </p>
      ) : (
        <AccountForm onMade={() => setMade(true)} />
      )}
    </section>
  )
}

/** All in one file; it comes as it is read, so that it may take a moment. */
function Export() {
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const said = own.value
  const save = async () => {
    if (isBusy) return
    setBusy(true)
    setError(null)
    await dataOf(api.GET('/v1/me/export', { parseAs: 'blob' }))
      .then((file) => download(file, said.exportFile))
      .catch(setError)
    setBusy(false)
  }
  return (
    <>
      <p>
        <button type="button" class="button" aria-disabled={isBusy} onClick={() => void save()}>
          {said.export}
        </button>
      </p>
      {error !== null && <Failed error={error} />}
    </>
  )
}
