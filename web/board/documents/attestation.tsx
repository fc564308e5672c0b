import { useId } from 'preact/hooks'
import type { Attestation, ResultsOf } from '../../api/types.ts'
import { duration, instant, number, percent } from '../../ui/format.ts'
import { Name } from '../ui/name.tsx'
import { said } from '../words/index.ts'
import { Sheet, SignHere } from './sheet.tsx'

interface AttestationProps {
  attestation: Attestation
  assignment: ResultsOf
  /** Of the quiz. */
  lang: string | null
}

/** What somebody came to, on a page to be signed and shown to others. */
export function AttestationSheet({ attestation, assignment, lang }: AttestationProps) {
  const { code, issuedAt, trainee, quiz, date, timeSpentMs, mark } = attestation
  const words = said.value.documents
  const id = useId()
  return (
    <Sheet
      kind="attestation"
      labelledBy={id}
      head={[assignment.cohort.name, words.issued(instant(issuedAt))]}
    >
      <h2 id={id}>{words.attestation.title}</h2>
      <p class="attested-name">
        <Name of={trainee} />
      </p>
      <p>{words.attestation.took}</p>
      <p class="attested-quiz" lang={lang ?? undefined}>
        {quiz.title}
      </p>
      <p>{words.attestation.when(instant(date), duration(timeSpentMs))}</p>
      {mark.mark20 !== null && mark.percentage !== null && (
        <p class="attested-mark">
          <strong>{words.markOf(number(mark.mark20))}</strong> <span>{percent(mark.percentage)}</span>
        </p>
      )}
      {mark.passed !== null && (
        <p>
          <strong>{mark.passed ? words.attestation.passed : words.attestation.failed}</strong>
        </p>
      )}
      <div class="signatures">
        <SignHere>{words.attestation.forTheCohort}</SignHere>
      </div>
      <footer class="attested-foot">
        <p>{words.attestation.check}</p>
        <p translate={false}>{`${location.origin}/v1/attestations/${code}`}</p>
      </footer>
    </Sheet>
  )
}
