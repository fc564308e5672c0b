import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { Assignment, OverrideResult } from '../../api/types.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Notice, Pending } from '../../ui/notice.tsx'
import { listMembers } from '../data.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Name, nameOf } from '../ui/name.tsx'
import { PeoplePicker } from '../ui/people-picker.tsx'
import { Reasoned, type Said } from '../ui/reasoned.tsx'
import { said } from '../words/index.ts'
import { ReleaseFields, WindowFields } from './fields.tsx'
import { changedTerms, type Filled, UNFILLED } from './filled.ts'

interface GiveProps {
  assignment: Assignment
  onClose(): void
  onDone(sentence: string): void
}

/** Gives one or several people rules of their own. Whom it was refused stays chosen, with why. */
export function GiveOverrides({ assignment, onClose, onDone }: GiveProps) {
  const [chosen, setChosen] = useState<string[]>([])
  const [filled, setFilled] = useState(UNFILLED)
  const [refused, setRefused] = useState<readonly OverrideResult[]>([])
  const { cohort } = assignment
  const { value: members, error, again } = useLoaded(() => listMembers(cohort.id), [cohort.id])
  const words = said.value.assignments.overrides
  const change = (fields: Partial<Filled>) => setFilled((was) => ({ ...was, ...fields }))
  const send = async (given: Said, close: () => void) => {
    const params = { path: { assignment: assignment.id } }
    const body = { users: chosen, ...changedTerms(UNFILLED, filled), ...given }
    const { results } = await dataOf(api.POST('/v1/assignments/{assignment}/overrides', { params, body }))
    const not = results.filter(({ outcome }) => outcome === 'refused')
    setRefused(not)
    setChosen(not.map(({ user }) => user))
    if (not.length === 0) close()
    if (not.length < results.length) onDone(words.given(results.length - not.length))
  }
  return (
    <Dialog title={words.give} onClose={onClose} isWide>
      {(close) => (
        <Reasoned
          submit={words.give}
          send={(given) => send(given, close)}
          isForceable={refused.some(({ problem }) => problem?.code === 'answers-released')}
        >
          <Pending value={members} error={error} again={again} />
          {members && (
            <PeoplePicker
              people={members.map((one) => ({ id: one.id, label: nameOf(one) }))}
              chosen={chosen}
              onChoose={setChosen}
            />
          )}
          <WindowFields filled={filled} change={change} isPersonal />
          <ReleaseFields filled={filled} change={change} isPersonal />
          {refused.length > 0 && (
            <Notice kind="bad">
              <ul>
                {refused.map(({ user, name, problem }) => (
                  <li key={user}>
                    <strong>
                      <Name of={{ id: user, name }} />
                    </strong>{' '}
                    : {problem?.detail}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </Reasoned>
      )}
    </Dialog>
  )
}
