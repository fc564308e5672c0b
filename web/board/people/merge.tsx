import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import { areNamesHidden } from '../../state/names.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Notice } from '../../ui/notice.tsx'
import { Choice } from '../ui/choice.tsx'
import { nameOf } from '../ui/name.tsx'
import { Reasoned } from '../ui/reasoned.tsx'
import { said } from '../words/index.ts'
import type { ActProps } from './act.ts'

/** Merges a record into the person that it turned out to be; what it would come to is said first. */
export function Merge({ person: { id, name }, members, done }: ActProps) {
  const [into, setInto] = useState('')
  const words = said.value.people
  const merge = (reason: string, dryRun: boolean) => {
    const params = { path: { user: id } }
    return dataOf(api.POST('/v1/users/{user}/merge', { params, body: { into, reason, dryRun } }))
  }
  const look = () => (into === '' ? Promise.resolve(null) : merge('?', true))
  const { value: would, error } = useLoaded(look, [into])
  const others = members.filter((one) => one.id !== id)
  const told = (one: ActProps['person']) =>
    areNamesHidden.value ? nameOf(one) : [nameOf(one), one.reference].filter(Boolean).join(', ')
  return (
    <Reasoned
      submit={words.acts.merge}
      send={async ({ reason }) => {
        await merge(reason, false)
        done(words.merged(name ?? ''), id)
      }}
    >
      <p class="hint">{words.mergeWhy}</p>
      <Choice
        label={words.mergeInto}
        required
        value={into}
        onValue={setInto}
        options={[['', said.value.assignments.choose], ...others.map((one) => [one.id, told(one)] as const)]}
      />
      {error !== undefined && <Failed error={error} />}
      {would && <Notice kind="warning">{words.mergeWarn(attemptsOf(would.quizzes, id))}</Notice>}
    </Reasoned>
  )
}

/** How many attempts would move. */
function attemptsOf(quizzes: readonly { attempts: readonly { user: string }[] }[], user: string): number {
  return quizzes.flatMap(({ attempts }) => attempts).filter((attempt) => attempt.user === user).length
}
