import { useState } from 'preact/hooks'
import type { AttemptOutcome, ResultsOf } from '../../api/types.ts'
import { languageOf } from '../../state/quizzes.ts'
import { list } from '../../ui/format.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Notice } from '../../ui/notice.tsx'
import { nameOf } from '../ui/name.tsx'
import { said } from '../words/index.ts'
import { AttestationSheet } from './attestation.tsx'
import { CopySheet } from './copy.tsx'
import { getAttestations, getCopies, getRecord } from './data.ts'
import { RecordSheet } from './record.tsx'

export const DOCUMENTS = ['record', 'copies', 'attestations'] as const
export type Kind = (typeof DOCUMENTS)[number]

interface PapersProps {
  kind: Kind
  assignment: ResultsOf
  /** Whose papers they are. */
  attempts: readonly AttemptOutcome[]
}

/** The papers themselves, once they are all there. */
export function Papers({ kind, assignment, attempts }: PapersProps) {
  const [count, setCount] = useState(0)
  const words = said.value.documents
  const load = async () => {
    const lang = await languageOf(assignment.quiz)
    if (kind === 'record') return { kind, record: await getRecord(assignment.id), lang }
    if (kind === 'copies') return { kind, copies: await getCopies(attempts, setCount), lang }
    return { kind, attestations: await getAttestations(attempts, setCount), lang }
  }
  const { value, error, again } = useLoaded(load, [])
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value)
    return (
      <p class="loading" role="status">
        {kind === 'record' ? words.loadingOne : words.loading(count, attempts.length)}
      </p>
    )
  if (value.kind === 'record') return <RecordSheet record={value.record} />
  if (attempts.length === 0) return <p class="lead">{words.empty}</p>
  const { lang } = value
  if (value.kind === 'copies')
    return (
      <>
        {value.copies.map((copy) => (
          <CopySheet key={copy.attempt.id} copy={copy} assignment={assignment} lang={lang} />
        ))}
      </>
    )
  const without = attempts.filter((_, place) => value.attestations[place] === null)
  return (
    <>
      {without.length > 0 && (
        <Notice kind="warning">
          <p>{words.notReleased(list(without.map(({ trainee }) => nameOf(trainee))))}</p>
        </Notice>
      )}
      {value.attestations.map(
        (one) =>
          one && <AttestationSheet key={one.code} attestation={one} assignment={assignment} lang={lang} />,
      )}
    </>
  )
}
