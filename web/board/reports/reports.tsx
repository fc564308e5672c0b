import { useState } from 'preact/hooks'
import type { FollowedReport } from '../../api/types.ts'
import { countOpenReports } from '../../state/open-reports.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Pending } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Choice } from '../ui/choice.tsx'
import { said } from '../words/index.ts'
import { listReports, type ReportState } from './data.ts'
import { Handle } from './handle.tsx'
import { byQuestion } from './order.ts'
import { ReportedQuestion } from './question.tsx'

/** Questions shown at first, and with each wish for more. */
const MANY = 10

/** What trainees report of questions, by question: those first that wait for an answer. */
export function Reports() {
  const [state, setState] = useState<ReportState | ''>('open')
  const [round, setRound] = useState(0)
  const [told, setTold] = useState('')
  const { value: reports, error, again } = useLoaded(() => listReports(state), [state, round])
  const words = said.value.reports
  const onHandled = (sentence: string) => {
    setTold(sentence)
    setRound((count) => count + 1)
    void countOpenReports()
  }
  return (
    <Screen title={words.title} wide>
      <p class="lead">{words.lead}</p>
      <div class="fields">
        <Choice
          label={words.show}
          value={state}
          onValue={(chosen) => setState(chosen as ReportState | '')}
          options={[...Object.entries(words.shows), ['', words.every]]}
        />
      </div>
      <p role="status" class={told ? 'notice notice-good' : 'unseen'}>
        {told}
      </p>
      <Pending value={reports} error={error} again={again} />
      {reports?.length === 0 && <p class="lead">{state === 'open' ? words.noneOpen : words.none}</p>}
      {reports && reports.length > 0 && <Groups reports={reports} onHandled={onHandled} />}
    </Screen>
  )
}

interface GroupsProps {
  reports: readonly FollowedReport[]
  /** Told in a sentence. */
  onHandled(sentence: string): void
}

interface Handled {
  report: FollowedReport
  /** All of the same question. */
  alike: readonly FollowedReport[]
}

function Groups({ reports, onHandled }: GroupsProps) {
  const [many, setMany] = useState(MANY)
  const [handled, setHandled] = useState<Handled | null>(null)
  const words = said.value.reports
  const groups = byQuestion(reports)
  return (
    <>
      <p class="hint">{words.count(reports.length, groups.length)}</p>
      {groups.slice(0, many).map((group) => (
        <ReportedQuestion
          key={group.question}
          group={group}
          onHandle={(report) => setHandled({ report, alike: group.reports })}
        />
      ))}
      {groups.length > many && (
        <p>
          <button type="button" class="button" onClick={() => setMany(many + MANY)}>
            {words.more}
          </button>
        </p>
      )}
      {handled && (
        <Handle
          {...handled}
          onClose={() => setHandled(null)}
          onDone={(sentence) => {
            setHandled(null)
            onHandled(sentence)
          }}
        />
      )}
    </>
  )
}
