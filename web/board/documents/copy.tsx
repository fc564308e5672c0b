import { useId } from 'preact/hooks'
import type { AttemptDocument, ResultsOf } from '../../api/types.ts'
import { duration, instant, number, percent } from '../../ui/format.ts'
import { Name, Private } from '../ui/name.tsx'
import { said } from '../words/index.ts'
import { CopyQuestion } from './copy-question.tsx'
import { Sheet } from './sheet.tsx'

interface CopyProps {
  copy: AttemptDocument
  assignment: ResultsOf
  /** Of the quiz. */
  lang: string | null
}

/** An attempt as it was shown and answered, with what was right and what it earned. */
export function CopySheet({ copy: { trainee, attempt, result }, assignment, lang }: CopyProps) {
  const words = said.value.documents
  const id = useId()
  const { startedAt, closedAt, number: place } = attempt
  const score = 'score' in result ? result.score : null
  const head = [
    `${attempt.title} · ${assignment.cohort.name}`,
    <Name key="name" of={trainee} />,
    instant(startedAt),
  ]
  return (
    <Sheet kind="copy" labelledBy={id} head={head}>
      <header class="copy-head">
        <div>
          <h2 id={id}>
            <Name of={trainee} />
          </h2>
          <p>
            <Private text={trainee.reference} />
          </p>
          <p>
            <span lang={lang ?? undefined}>{attempt.title}</span>, {words.attempt(place)}
          </p>
          <p>
            {words.began(instant(startedAt))}
            {closedAt && `, ${words.lasted(duration(Date.parse(closedAt) - Date.parse(startedAt)))}`}
          </p>
        </div>
        {score && score.mark20 !== null && score.percentage !== null ? (
          <p class="copy-mark">
            <strong>{words.markOf(number(score.mark20))}</strong>
            <span>{words.points(number(score.points ?? 0), number(score.maxPoints))}</span>
            <span>
              {percent(score.percentage)}
              {score.passed !== null && `, ${score.passed ? words.passed : words.failed}`}
            </span>
          </p>
        ) : (
          <p>{words.pending}</p>
        )}
      </header>
      {'questions' in result && (
        <ol class="copy-questions">
          {result.questions.map((question) => (
            <li key={question.position}>
              <CopyQuestion question={question} lang={lang} />
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  )
}
