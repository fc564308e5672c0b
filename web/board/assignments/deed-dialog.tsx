import type { Assignment } from '../../api/types.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Notice } from '../../ui/notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Reasoned } from '../ui/reasoned.tsx'
import { said } from '../words/index.ts'
import { type AssignmentDeed, doDeed, whoIsAtIt } from './deeds.ts'

interface DeedProps {
  assignment: Assignment
  deed: AssignmentDeed
  onClose(): void
  onDone(...sentences: string[]): void
}

/** What it means to do something to an assignment, and why it is done. */
export function DeedDialog({ assignment: { id }, deed, onClose, onDone }: DeedProps) {
  const words = said.value.assignments
  return (
    <Dialog title={words.deeds[deed]} onClose={onClose}>
      {(close) => (
        <Reasoned
          submit={words.deeds[deed]}
          send={async (given) => {
            const { closed, heldBy, warnings } = await doDeed(deed, id, given)
            close()
            const told = deed === 'close' ? words.closed(closed, heldBy) : words.done[deed]
            onDone(told, ...warnings)
          }}
        >
          <Notice kind="warning">
            <p>{words.warns[deed]}</p>
            {deed.startsWith('release') && <StillAtIt assignment={id} deed={deed} />}
          </Notice>
        </Reasoned>
      )}
    </Dialog>
  )
}

function StillAtIt({ assignment, deed }: { assignment: string; deed: AssignmentDeed }) {
  const { value } = useLoaded(() => whoIsAtIt(deed, assignment), [assignment, deed])
  if (!value || value.running + value.toCome === 0) return null
  return <p>{said.value.assignments.stillAtIt(value.running, value.toCome)}</p>
}
