import { useState } from 'preact/hooks'
import type { Assignment as Given } from '../../api/types.ts'
import { go } from '../../route.ts'
import { Notice } from '../../ui/notice.tsx'
import { said } from '../words/index.ts'
import { ChangeTerms } from './change.tsx'
import { DeedDialog } from './deed-dialog.tsx'
import { type AssignmentDeed, deedsOf } from './deeds.ts'
import { Delivery } from './delivery/delivery.tsx'
import { Overrides } from './overrides.tsx'
import { Releases } from './releases.tsx'
import { AssignmentScreen } from './screen.tsx'
import { StartCode } from './start-code.tsx'
import { TermsCard } from './terms.tsx'

/** An assignment: its rules, what is done to it, and who has rules of their own. */
export function Assignment({ assignment }: { assignment: string }) {
  return (
    <AssignmentScreen assignment={assignment} page="terms">
      {(given, look) => <Whole assignment={given} look={look} />}
    </AssignmentScreen>
  )
}

interface WholeProps {
  assignment: Given
  look(): void
}

function Whole({ assignment, look }: WholeProps) {
  const [asked, setAsked] = useState<AssignmentDeed | 'change' | null>(null)
  const [told, setTold] = useState<readonly string[]>([])
  const words = said.value.assignments
  const onDone = (...sentences: string[]) => {
    setTold(sentences)
    if (asked === 'delete') go(`/cohort/${assignment.cohort.id}/assignments`, { instead: true })
    else look()
  }
  const props = { assignment, onClose: () => setAsked(null), onDone }
  return (
    <>
      <div role="status">
        {told.length > 0 && (
          <Notice kind={told.length > 1 ? 'warning' : 'good'}>
            {told.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
      </div>
      <div class="halves">
        <TermsCard assignment={assignment}>
          <p class="row">
            <button type="button" class="button" onClick={() => setAsked('change')}>
              {words.change}
            </button>
            {deedsOf(assignment, Date.now()).map((deed) => (
              <button key={deed} type="button" class="button" onClick={() => setAsked(deed)}>
                {words.deeds[deed]}
              </button>
            ))}
          </p>
        </TermsCard>
        <div class="block">
          <Releases assignment={assignment} onRelease={setAsked} />
          <StartCode assignment={assignment.id} title={assignment.title} />
        </div>
      </div>
      <Overrides assignment={assignment} look={look} />
      <Delivery assignment={assignment.id} />
      {asked === 'change' && <ChangeTerms {...props} />}
      {asked !== null && asked !== 'change' && <DeedDialog {...props} deed={asked} />}
    </>
  )
}
