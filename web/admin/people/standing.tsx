import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { User } from '../../api/types.ts'
import { Choice } from '../../board/ui/choice.tsx'
import { Dialog } from '../../board/ui/dialog.tsx'
import { me } from '../../state/session.ts'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { said } from '../words/index.ts'
import { getPerson, ROLES } from './data.ts'

interface StandingProps {
  person: User
  onChanged(person: User): void
}

/** What somebody may do, and whether they may come in. Of one's own account another admin decides. */
export function Standing(props: StandingProps) {
  const { person } = props
  const words = said.value.person
  return (
    <section class="card block" aria-labelledby="rights">
      <h2 id="rights">{words.rights}</h2>
      <p>{person.disabledAt === null ? said.value.newPerson.may[person.role] : words.isClosed}</p>
      {person.id === me.value?.id ? <p class="hint">{words.ownRights}</p> : <Decisions {...props} />}
    </section>
  )
}

function Decisions({ person, onChanged }: StandingProps) {
  const [asked, setAsked] = useState<'role' | 'access' | null>(null)
  const [done, setDone] = useState('')
  const words = said.value.person
  const isClosed = person.disabledAt !== null
  const ask = (what: 'role' | 'access') => {
    setDone('')
    setAsked(what)
  }
  const props = {
    person,
    onClose: () => setAsked(null),
    onDone: (changed: User, sentence: string) => {
      onChanged(changed)
      setDone(sentence)
    },
  }
  return (
    <>
      <div role="status">{done && <Notice kind="good">{done}</Notice>}</div>
      <p class="row">
        <button type="button" class="button" onClick={() => ask('role')}>
          {words.changeRole}
        </button>
        <button type="button" class={isClosed ? 'button' : 'button button-bad'} onClick={() => ask('access')}>
          {isClosed ? words.enableAsk : words.disableAsk}
        </button>
      </p>
      {asked === 'role' && <RoleDialog {...props} />}
      {asked === 'access' && (isClosed ? <EnableDialog {...props} /> : <DisableDialog {...props} />)}
    </>
  )
}

interface DecisionProps {
  person: User
  onClose(): void
  /** The person as they now are, and what to say of it. */
  onDone(person: User, sentence: string): void
}

const pathOf = ({ id }: User) => ({ path: { user: id } })

function RoleDialog({ person, onClose, onDone }: DecisionProps) {
  const [role, setRole] = useState(person.role)
  const { person: words, people, newPerson } = said.value
  const send = async (close: () => void) => {
    await dataOf(api.PUT('/v1/users/{user}/role', { params: pathOf(person), body: { role } }))
    const changed = await getPerson(person.id)
    close()
    onDone(changed, words.roleGiven(people.roles[changed.role]))
  }
  return (
    <Dialog title={words.roleOf(person.name ?? '')} onClose={onClose}>
      {(close) => (
        <Form submit={words.giveRole} send={() => send(close)}>
          <Choice
            label={newPerson.role}
            value={role}
            onValue={(one) => setRole(ROLES.find((known) => known === one)!)}
            options={ROLES.map((one) => [one, people.roles[one]] as const)}
          />
          <p class="hint">{newPerson.may[role]}</p>
          <p>{words.roleWhen}</p>
        </Form>
      )}
    </Dialog>
  )
}

function DisableDialog({ person, onClose, onDone }: DecisionProps) {
  const words = said.value.person
  const send = async (close: () => void) => {
    await dataOf(api.POST('/v1/users/{user}/disable', { params: pathOf(person) }))
    const changed = await getPerson(person.id)
    close()
    onDone(changed, words.disabled)
  }
  return (
    <Dialog title={words.disableWhom(person.name ?? '')} onClose={onClose}>
      {(close) => (
        <Form submit={words.disable} send={() => send(close)}>
          <p>{words.disableWhat}</p>
        </Form>
      )}
    </Dialog>
  )
}

function EnableDialog({ person, onClose, onDone }: DecisionProps) {
  const words = said.value.person
  const send = async (close: () => void) => {
    await dataOf(api.POST('/v1/users/{user}/enable', { params: pathOf(person) }))
    const changed = await getPerson(person.id)
    close()
    onDone(changed, words.enabled)
  }
  return (
    <Dialog title={words.enableWhom(person.name ?? '')} onClose={onClose}>
      {(close) => (
        <Form submit={words.enable} send={() => send(close)}>
          <p>{words.enableWhat}</p>
        </Form>
      )}
    </Dialog>
  )
}
