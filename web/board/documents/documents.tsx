import { useState } from 'preact/hooks'
import type { AttemptOutcome } from '../../api/types.ts'
import { areNamesHidden } from '../../state/names.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Notice, Pending } from '../../ui/notice.tsx'
import { AssignmentScreen } from '../assignments/screen.tsx'
import { Choice } from '../ui/choice.tsx'
import { nameOf } from '../ui/name.tsx'
import { said } from '../words/index.ts'
import { getResults, type Results } from './data.ts'
import { DOCUMENTS, type Kind, Papers } from './papers.tsx'

/** What is printed of an assignment, as it will be on paper: the copies, the attestations, the record. */
export function Documents({ assignment }: { assignment: string }) {
  const { value, error, again } = useLoaded(() => getResults(assignment), [assignment])
  return (
    <AssignmentScreen assignment={assignment} page="documents">
      {() => (
        <>
          <Pending value={value} error={error} again={again} />
          {value && <Chosen results={value} />}
        </>
      )}
    </AssignmentScreen>
  )
}

function Chosen({ results: { assignment, attempts } }: { results: Results }) {
  const [kind, setKind] = useState<Kind>('record')
  const [person, setPerson] = useState('')
  const words = said.value.documents
  const closed = attempts.filter(({ state }) => state === 'submitted' || state === 'expired')
  const people = new Map(closed.map(({ trainee }) => [trainee.id, trainee]))
  const isMine = ({ trainee, counts }: AttemptOutcome) =>
    (person === '' || trainee.id === person) && (kind === 'copies' || counts)
  return (
    <>
      <div class="fields print-fields">
        <Choice
          label={words.document}
          value={kind}
          onValue={(chosen) => setKind(chosen as Kind)}
          options={DOCUMENTS.map((one) => [one, words.kinds[one]])}
        />
        {kind !== 'record' && (
          <Choice
            label={words.whose}
            value={person}
            onValue={setPerson}
            options={[
              ['', words.everybody(people.size)],
              ...[...people.values()].map((one) => [one.id, nameOf(one)] as const),
            ]}
          />
        )}
        <button type="button" class="button button-main" onClick={() => print()}>
          {words.print}
        </button>
      </div>
      {areNamesHidden.value && <Notice kind="warning">{words.hidden}</Notice>}
      <Papers
        key={`${kind} ${person}`}
        kind={kind}
        assignment={assignment}
        attempts={closed.filter(isMine)}
      />
    </>
  )
}
