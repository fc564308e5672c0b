import { useId, useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { ImportDecision, ImportedMembers } from '../../api/types.ts'
import { Failed, Notice } from '../../ui/notice.tsx'
import { linkTo } from '../slips/link.ts'
import { SlipsToPrint } from '../slips/to-print.tsx'
import { said } from '../words/index.ts'
import { ImportRows } from './import-rows.tsx'

interface Given {
  name: string
  base64: string
}

interface ImportProps {
  cohort: string
  /** Of the cohort. */
  name: string
  onDone(): void
}

/** People by a file: what it would do is shown first, and is done when the trainer says so. */
export function ImportList({ cohort, name, onDone }: ImportProps) {
  const [given, setGiven] = useState<Given | null>(null)
  const [report, setReport] = useState<ImportedMembers | null>(null)
  const [decisions, setDecisions] = useState<ImportDecision[]>([])
  const [error, setError] = useState<unknown>(null)
  const id = useId()
  const words = said.value.people
  const send = async (file: Given, dryRun: boolean) => {
    const body = { ...file, dryRun, allOrNothing: false, decisions }
    const params = { path: { cohort } }
    const told = await dataOf(api.POST('/v1/cohorts/{cohort}/members/import', { params, body }))
    setReport(told)
    if (told.applied) onDone()
  }
  const attempt = (work: Promise<void>) => {
    setError(null)
    work.catch(setError)
  }
  const look = async (file: File | undefined) => {
    setReport(null)
    setDecisions([])
    if (!file) return
    const read = { name: file.name, base64: await base64Of(file) }
    setGiven(read)
    await send(read, true)
  }
  const decide = (line: number, user: string | null | undefined) =>
    setDecisions((all) => [
      ...all.filter((one) => one.line !== line),
      ...(user === undefined ? [] : [{ line, user }]),
    ])
  return (
    <section class="card block" aria-labelledby="import">
      <h2 id="import">{words.import}</h2>
      <p>{words.importWhy}</p>
      <div class="field">
        <label for={id}>{words.file}</label>
        <input
          id={id}
          type="file"
          accept=".csv,.txt,text/csv"
          onChange={(event) => attempt(look(event.currentTarget.files?.[0]))}
        />
      </div>
      {error !== null && <Failed error={error} />}
      {report && <Report report={report} cohort={name} decisions={decisions} decide={decide} />}
      {report && !report.applied && given && report.rows.length > 0 && (
        <p class="row">
          <button type="button" class="button button-main" onClick={() => attempt(send(given, false))}>
            {words.apply(toDo(report, decisions))}
          </button>
          <button type="button" class="button" onClick={() => setReport(null)}>
            {words.cancel}
          </button>
        </p>
      )}
    </section>
  )
}

interface ReportProps {
  report: ImportedMembers
  /** Its name. */
  cohort: string
  decisions: readonly ImportDecision[]
  decide(line: number, user: string | null | undefined): void
}

function Report({ report, cohort, decisions, decide }: ReportProps) {
  const words = said.value.people
  const slips = report.rows.flatMap(({ name, user, signInCode: code }) =>
    code === null ? [] : [{ person: { id: user?.id ?? name, name }, code, link: linkTo('resume', code) }],
  )
  return (
    <div class="block" role="status">
      {report.applied && (
        <Notice kind="good">
          <p>{words.applied}</p>
        </Notice>
      )}
      {report.findings.length > 0 && (
        <Notice kind="warning">
          <h3>{words.findings}</h3>
          <ul>
            {report.findings.map(({ line, column, rule, message }) => (
              <li key={`${line} ${column} ${rule}`}>{words.finding(line, message)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {report.rows.length > 0 && <ImportRows report={report} decisions={decisions} decide={decide} />}
      {slips.length > 0 && <SlipsToPrint slips={slips} cohort={cohort} label={words.signInCode} />}
    </div>
  )
}

/** How many rows would change something: who is like somebody is left out until that is decided. */
function toDo({ rows }: ImportedMembers, decisions: readonly ImportDecision[]): number {
  const isDecided = (line: number) => decisions.some((one) => one.line === line)
  return rows.filter(
    ({ outcome, line }) =>
      outcome === 'new' || outcome === 'changed' || (outcome === 'like' && isDecided(line)),
  ).length
}

/** A file as it is, whatever its encoding. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
