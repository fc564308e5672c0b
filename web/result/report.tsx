import { useState } from 'preact/hooks'
import { api, dataOf } from '../api/client.ts'
import { everyPage } from '../api/pages.ts'
import type { Report } from '../api/types.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import { instant } from '../ui/format.ts'
import { words } from '../words/index.ts'
import { told } from './words/index.ts'

const LONGEST = 1000

/** What was reported of the questions of an attempt. */
export function listReports(attempt: string): Promise<Report[]> {
  return everyPage((query) =>
    dataOf(api.GET('/v1/attempts/{attempt}/reports', { params: { path: { attempt }, query } })),
  )
}

interface ReportedProps {
  attempt: string
  position: number
  /** What was reported so far. */
  report: Report | undefined
  onReported(report: Report): void
}

/** What the person reported of a question and what became of it; or the way to report it. */
export function Reported({ report, ...about }: ReportedProps) {
  const said = told.value.report
  return (
    <div class="reported" lang={words.value.tag}>
      {report && (
        <section class="notice" aria-label={said.yours(about.position)}>
          <p>
            <strong>{said.told(instant(report.changedAt))}</strong>
          </p>
          <blockquote class="said">{report.text}</blockquote>
          <p role="status">
            <strong>{said.states[report.state]}</strong>
          </p>
          {report.answer !== null && <blockquote class="said">{report.answer}</blockquote>}
        </section>
      )}
      {(!report || report.state === 'open') && <ReportButton report={report} {...about} />}
    </div>
  )
}

function ReportButton({ attempt, position, report, onReported }: ReportedProps) {
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const said = told.value.report
  const send = async (close: () => void) => {
    const params = { path: { attempt, position } }
    const call = api.PUT('/v1/attempts/{attempt}/reports/{position}', { params, body: { text } })
    const made = await dataOf(call)
    close()
    onReported(made)
  }
  const open = () => {
    setText(report?.text ?? '')
    setOpen(true)
  }
  return (
    <>
      <button type="button" class="button button-quiet button-small" onClick={open}>
        {report ? said.change : said.report}
        <span class="unseen"> : {words.value.paper.questionAlone(position)}</span>
      </button>
      {isOpen && (
        <Dialog title={said.title(position)} cancel={said.cancel} onClose={() => setOpen(false)}>
          {(close) => (
            <Form submit={said.send} send={() => send(close)}>
              <Words text={text} onText={setText} />
            </Form>
          )}
        </Dialog>
      )}
    </>
  )
}

function Words({ text, onText }: { text: string; onText(text: string): void }) {
  const said = told.value.report
  return (
    <div class="field field-wide">
      <label for="report">{said.what}</label>
      <p class="hint" id="report-hint">
        {said.hint}
      </p>
      <textarea
        id="report"
        class="answer"
        aria-describedby="report-hint"
        rows={5}
        maxLength={LONGEST}
        required
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </div>
  )
}
