import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { Assignment, AssignmentChange } from '../../api/types.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Reasoned } from '../ui/reasoned.tsx'
import { said } from '../words/index.ts'
import { ReleaseFields, WindowFields } from './fields.tsx'
import { changedTerms, type Filled, filledOf } from './filled.ts'

interface ChangeProps {
  assignment: Assignment
  onClose(): void
  onDone(...sentences: string[]): void
}

/** Changes the rules of an assignment; what was not touched stays as it is. */
export function ChangeTerms({ assignment, onClose, onDone }: ChangeProps) {
  const [before] = useState(() => filledOf(assignment))
  const [filled, setFilled] = useState(before)
  const words = said.value.assignments
  const change = (fields: Partial<Filled>) => setFilled((was) => ({ ...was, ...fields }))
  const send = async (reason: string) => {
    const body = { ...changedTerms(before, filled), reason } as AssignmentChange
    const params = { path: { assignment: assignment.id } }
    const { warnings } = await dataOf(api.PATCH('/v1/assignments/{assignment}', { params, body }))
    return warnings.map(({ message }) => message)
  }
  return (
    <Dialog title={words.change} onClose={onClose} isWide>
      {(close) => (
        <Reasoned
          submit={words.save}
          send={async ({ reason }) => {
            const warnings = await send(reason)
            close()
            onDone(words.changed, ...warnings)
          }}
        >
          <p class="hint">{words.noneLoses}</p>
          <WindowFields filled={filled} change={change} />
          <ReleaseFields filled={filled} change={change} />
        </Reasoned>
      )}
    </Dialog>
  )
}
