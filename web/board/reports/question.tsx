import { useId, useState } from 'preact/hooks'
import type { FollowedReport } from '../../api/types.ts'
import { Markdown } from '../../markdown/markdown.tsx'
import { AnsweredQuestion } from '../../result/question.tsx'
import { useLoaded } from '../../ui/loaded.ts'
import { Pending } from '../../ui/notice.tsx'
import { nameOf } from '../ui/name.tsx'
import { shortly } from '../ui/times.ts'
import { said } from '../words/index.ts'
import { getSeen } from './data.ts'
import type { Reported } from './order.ts'

interface ReportedQuestionProps {
  group: Reported
  onHandle(report: FollowedReport): void
}

/** A question, and all that was reported of it. */
export function ReportedQuestion({ group: { question, reports }, onHandle }: ReportedQuestionProps) {
  const id = useId()
  const words = said.value.reports
  const assignment = reports.find((one) => one.assignment !== null)?.assignment
  return (
    <section class="card block" aria-labelledby={id}>
      <header class="report-head">
        <h2 id={id}>
          <code translate={false}>{question}</code>
        </h2>
        <p class="facts">
          <span>{words.reports(reports.length)}</span>
          {assignment && <a href={`#/assignment/${assignment}/statistics`}>{words.statistics}</a>}
        </p>
      </header>
      <Seen report={reports[0]!} />
      <ul class="reports">
        {reports.map((report) => (
          <li key={report.id}>
            <One report={report} onHandle={() => onHandle(report)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The question as who reported it saw it; with their answer and the key on demand. */
function Seen({ report }: { report: FollowedReport }) {
  const [isWhole, setWhole] = useState(false)
  const { value, error, again } = useLoaded(() => getSeen(report), [report.id])
  const words = said.value.reports
  if (!value?.question) return <Pending value={value} error={error} again={again} />
  const { question, lang } = value
  return (
    <>
      {isWhole ? (
        <AnsweredQuestion question={question} lang={lang} isTheirs />
      ) : (
        <div lang={lang ?? undefined}>
          <Markdown text={question.prompt} media={question.media} />
        </div>
      )}
      <p>
        <button
          type="button"
          class="button button-small"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? words.less : words.whole(nameOf(report.trainee))}
        </button>
      </p>
    </>
  )
}

const BADGES = { open: 'badge badge-now', answered: 'badge badge-good', closed: 'badge' }

function One({ report, onHandle }: { report: FollowedReport; onHandle(): void }) {
  const { trainee, attempt, position, text, state, madeAt, answer, answeredBy, answeredAt } = report
  const words = said.value.reports
  return (
    <article class="report">
      <p class="facts">
        <span class={BADGES[state]}>{words.states[state]}</span>
        <a href={`#/review/${attempt}`}>
          <span translate={false}>{nameOf(trainee)}</span>, {words.position(position)}
        </a>
        <span>{shortly(madeAt)}</span>
      </p>
      <blockquote>{text}</blockquote>
      {answer !== null && answeredBy && answeredAt && (
        <div class="report-answer">
          <p class="hint">{words.answered(nameOf(answeredBy), shortly(answeredAt))}</p>
          <p>{answer}</p>
        </div>
      )}
      <p>
        <button type="button" class="button button-small" onClick={onHandle}>
          {state === 'open' ? words.handle : words.change}
          <span class="unseen"> : {nameOf(trainee)}</span>
        </button>
      </p>
    </article>
  )
}
