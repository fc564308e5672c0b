import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { User } from '../../api/types.ts'
import { shortly } from '../../board/ui/times.ts'
import { Field, Form } from '../../ui/form.tsx'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Loading, Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { said } from '../words/index.ts'
import { getPerson } from './data.ts'
import { Erase } from './erase.tsx'
import { SigningIn } from './signing-in.tsx'
import { Standing } from './standing.tsx'

/** One person: who they are, how they come in, what they may do, and their end. */
export function Person({ user: id }: { user: string }) {
  const { value, error, again } = useLoaded(() => getPerson(id), [id])
  const [changed, setChanged] = useState<User | null>(null)
  const [isErased, setErased] = useState(false)
  const words = said.value.person
  const above = <a href="#/admin/people">{said.value.people.title}</a>
  if (isErased)
    return (
      <Screen key="erased" title={words.erased} above={above}>
        <p class="lead">{words.erasedWhy}</p>
      </Screen>
    )
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value) return <Loading />
  const person = changed ?? value
  return (
    <Screen title={person.name ?? ''} above={above}>
      <Facts person={person} />
      <Names person={person} onChanged={setChanged} />
      <SigningIn person={person} />
      <Standing person={person} onChanged={setChanged} />
      <Erase person={person} onErased={() => setErased(true)} />
    </Screen>
  )
}

function Facts({ person: { role, createdAt, disabledAt, email, emailVerified } }: { person: User }) {
  const words = said.value.person
  return (
    <p class="facts">
      <span class="badge">{said.value.people.roles[role]}</span>
      {disabledAt && <span class="badge badge-wrong">{words.closedOn(shortly(disabledAt))}</span>}
      {email && <span translate={false}>{email}</span>}
      {email && !emailVerified && <span>{words.unverified}</span>}
      <span>{words.since(shortly(createdAt))}</span>
    </p>
  )
}

const FIELDS = ['name', 'familyName', 'givenName', 'reference', 'contactEmail'] as const
type Names = Record<(typeof FIELDS)[number], string>

const namesOf = (person: User) =>
  Object.fromEntries(FIELDS.map((field) => [field, person[field] ?? ''])) as Names

function Names({ person, onChanged }: { person: User; onChanged(person: User): void }) {
  const [filled, setFilled] = useState(() => namesOf(person))
  const [isSaved, setSaved] = useState(false)
  const words = said.value.person
  const send = async () => {
    const { name, ...others } = filled
    const emptied = Object.fromEntries(Object.entries(others).map(([field, text]) => [field, text || null]))
    const params = { path: { user: person.id } }
    onChanged(await dataOf(api.PATCH('/v1/users/{user}', { params, body: { name, ...emptied } })))
    setSaved(true)
  }
  const hints: Partial<Names> = { familyName: words.familyHint, contactEmail: words.contactHint }
  const change = (one: keyof Names, text: string) => {
    setSaved(false)
    setFilled((before) => ({ ...before, [one]: text }))
  }
  return (
    <section class="card block" aria-labelledby="names">
      <h2 id="names">{words.who}</h2>
      <Form submit={words.save} send={send}>
        <div class="fields">
          {FIELDS.map((one) => (
            <Field
              key={one}
              label={words.names[one]}
              {...(hints[one] && { hint: hints[one] })}
              type={one === 'contactEmail' ? 'email' : 'text'}
              autocomplete="off"
              required={one === 'name'}
              value={filled[one]}
              onValue={(text) => change(one, text)}
            />
          ))}
        </div>
      </Form>
      <div role="status">{isSaved && <Notice kind="good">{words.saved}</Notice>}</div>
    </section>
  )
}
