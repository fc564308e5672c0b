import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../../../ui/notice.tsx'
import { said } from '../../words/index.ts'
import { getStatistics } from './data.ts'
import { type Numbered, urgencyOf } from './figures.ts'

/** Fewer papers give no alarm: their figures need not be asked for. */
const LEAST = 30

/** The way to the figures of an assignment, with a word where a key may be wrong. */
export function StatisticsLink({
  assignment,
  title,
  papers,
}: {
  assignment: string
  title: string
  papers: number
}) {
  const [alarms, setAlarms] = useState(0)
  const words = said.value.statistics
  useEffect(() => {
    if (papers < LEAST) return
    getStatistics({ assignment }).then(
      ({ questions }) => setAlarms(questions.filter((one) => urgencyOf(one) === 'alarm').length),
      // The link is there all the same, and says what is wrong.
      () => undefined,
    )
  }, [assignment, papers])
  return (
    <span class="row">
      <a class="button button-small as-button" href={`#/assignment/${assignment}/statistics`}>
        {words.link}
        <span class="unseen"> : {title}</span>
      </a>
      {alarms > 0 && <span class="badge badge-wrong">{words.alarms(alarms)}</span>}
    </span>
  )
}

interface AlarmsProps {
  questions: readonly Numbered[]
  hrefOf(question: Numbered): string
  /** The words of an option, as plain text. */
  optionOf(question: Numbered, option: string): string
}

/** Says first what cannot wait: which keys may be wrong, and why. */
export function Alarms({ questions, hrefOf, optionOf }: AlarmsProps) {
  const words = said.value.statistics
  const suspects = questions.filter(({ figures }) => urgencyOf(figures) === 'alarm')
  if (suspects.length === 0) return null
  return (
    <Notice kind="warning">
      <h2>{words.alarm}</h2>
      <ul class="lines">
        {suspects.map((question) => (
          <li key={question.number}>
            <a href={hrefOf(question)}>{words.alarmOne(question.number)}</a>
            {' : '}
            {question.figures.flags
              .filter(({ flag }) => flag === 'suspected-wrong-key')
              .map(({ option }) => words.suspect(optionOf(question, option!)))
              .join(' ')}
          </li>
        ))}
      </ul>
      <p>{words.suspectDo}</p>
    </Notice>
  )
}
