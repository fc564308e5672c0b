import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import { Reasoned } from '../ui/reasoned.tsx'
import { said } from '../words/index.ts'
import { type Identity, IdentityFields } from './identity.tsx'
import { OnceShown } from './sign-in-code.tsx'

const EMPTY: Identity = { familyName: '', givenName: '', reference: '', email: '' }

/** Puts one person into the cohort, who signs in by the code that is then shown. */
export function AddPerson({ cohort, onAdded }: { cohort: string; onAdded(): void }) {
  const [filled, setFilled] = useState(EMPTY)
  const [added, setAdded] = useState<{ name: string; code: string | null; round: number } | null>(null)
  const words = said.value.people
  const send = async (force: boolean) => {
    const given = Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== ''))
    const body = { ...given, ...(force && { force }) }
    const params = { path: { cohort } }
    const { member, signInCode } = await dataOf(api.POST('/v1/cohorts/{cohort}/members', { params, body }))
    setAdded({ name: member.name ?? '', code: signInCode, round: (added?.round ?? 0) + 1 })
    setFilled(EMPTY)
    onAdded()
  }
  return (
    <section class="card block" aria-labelledby="add">
      <h2 id="add">{words.add}</h2>
      <div role="status" class="block">
        {added && <p>{words.added(added.name)}</p>}
        {added?.code && <OnceShown code={added.code} />}
      </div>
      <Reasoned key={added?.round} submit={words.add} asks={null} send={({ force }) => send(force === true)}>
        <IdentityFields filled={filled} onFilled={setFilled} />
      </Reasoned>
    </section>
  )
}
