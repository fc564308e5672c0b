import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { Assignment, PersonTerms } from '../../api/types.ts'
import { Dialog } from '../ui/dialog.tsx'
import { nameOf } from '../ui/name.tsx'
import { Reasoned, type Said } from '../ui/reasoned.tsx'
import { said } from '../words/index.ts'
import { ReleaseFields, WindowFields } from './fields.tsx'
import { changedTerms, type Filled, filledOf } from './filled.ts'

interface OverrideProps {
  assignment: Assignment
  person: PersonTerms
  onClose(): void
  onDone(sentence: string): void
}

/** Changes what one person has of their own. */
export function EditOverride({ assignment, person: { user, own }, onClose, onDone }: OverrideProps) {
  const [before] = useState(() => filledOf(own))
  const [filled, setFilled] = useState(before)
  const words = said.value.assignments.overrides
  const change = (fields: Partial<Filled>) => setFilled((was) => ({ ...was, ...fields }))
  const send = async (given: Said) => {
    const params = { path: { assignment: assignment.id, user: user.id } }
    const body = { ...own, ...changedTerms(before, filled), ...given }
    await dataOf(api.PUT('/v1/assignments/{assignment}/overrides/{user}', { params, body }))
  }
  return (
    <Dialog title={words.forOne(nameOf(user))} onClose={onClose} isWide>
      {(close) => (
        <Reasoned
          submit={said.value.assignments.save}
          send={async (given) => {
            await send(given)
            close()
            onDone(words.changed(nameOf(user)))
          }}
        >
          <WindowFields filled={filled} change={change} isPersonal />
          <ReleaseFields filled={filled} change={change} isPersonal />
        </Reasoned>
      )}
    </Dialog>
  )
}

/** Takes away what one person has of their own. */
export function RemoveOverride({ assignment, person: { user }, onClose, onDone }: OverrideProps) {
  const words = said.value.assignments.overrides
  const send = async ({ reason }: Said) => {
    const params = { path: { assignment: assignment.id, user: user.id }, query: { reason } }
    await dataOf(api.DELETE('/v1/assignments/{assignment}/overrides/{user}', { params }))
  }
  return (
    <Dialog title={words.removeOf(nameOf(user))} onClose={onClose}>
      {(close) => (
        <Reasoned
          submit={words.remove}
          send={async (given) => {
            await send(given)
            close()
            onDone(words.removed(nameOf(user)))
          }}
        >
          <p>{words.removeWarn}</p>
        </Reasoned>
      )}
    </Dialog>
  )
}
