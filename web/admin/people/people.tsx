import { useRef, useState } from 'preact/hooks'
import type { Role, User } from '../../api/types.ts'
import { Choice } from '../../board/ui/choice.tsx'
import { usePages } from '../../board/ui/pages.ts'
import { Heads, Table } from '../../board/ui/table.tsx'
import { shortly } from '../../board/ui/times.ts'
import { Field } from '../../ui/form.tsx'
import { Failed, Pending } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useSettled } from '../ui/settled.ts'
import { said } from '../words/index.ts'
import { listPeople, ROLES, type Wanted } from './data.ts'

/** Everybody who has been here: found by a word or a role, and the way to add somebody. */
export function People() {
  const [text, setText] = useState('')
  const [role, setRole] = useState<Role | null>(null)
  const search = useSettled(text.trim())
  const words = said.value.people
  return (
    <Screen title={words.title} wide>
      <p>
        <a class="button button-main as-button" href="#/admin/people/new">
          {words.add}
        </a>
      </p>
      <search class="fields">
        <Field label={words.search} hint={words.searchHint} type="search" value={text} onValue={setText} />
        <Choice
          label={words.role}
          value={role ?? ''}
          onValue={(chosen) => setRole((chosen || null) as Role | null)}
          options={[['', words.anyRole], ...ROLES.map((one) => [one, words.roles[one]] as const)]}
        />
      </search>
      <Found search={search} role={role} />
    </Screen>
  )
}

function Found({ search, role }: Wanted) {
  const [failure, setFailure] = useState<unknown>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const { items, error, again, next } = usePages(
    (cursor) => listPeople({ search, role }, cursor),
    [search, role],
  )
  const words = said.value.people
  const more = () => {
    setFailure(null)
    // The button may be gone with the last page: who was on it goes on from the count.
    next!().then(() => status.current?.focus(), setFailure)
  }
  if (!items) return <Pending value={items} error={error} again={again} />
  return (
    <>
      <p ref={status} class="hint" role="status" tabIndex={-1}>
        {items.length === 0 ? words.nobody : words.shown(items.length, next !== null)}
      </p>
      {items.length > 0 && <List people={items} />}
      {failure !== null && <Failed error={failure} />}
      {next && (
        <p>
          <button type="button" class="button" onClick={more}>
            {words.more}
          </button>
        </p>
      )}
    </>
  )
}

function List({ people }: { people: readonly User[] }) {
  const words = said.value.people
  return (
    <Table label={words.title}>
      <Heads titles={[words.name, words.role, words.address, words.reference, words.since]} />
      <tbody>
        {people.map(({ id, name, role, email, contactEmail, reference, createdAt, disabledAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`#/admin/people/${id}`} translate={false}>
                {name}
              </a>
            </th>
            <td>
              <span class={role === 'trainee' ? 'badge badge-plain' : 'badge'}>{words.roles[role]}</span>
              {disabledAt && <span class="badge badge-wrong">{words.closed}</span>}
            </td>
            <td class="address" translate={false}>
              {email ?? contactEmail}
            </td>
            <td translate={false}>{reference}</td>
            <td>{shortly(createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
