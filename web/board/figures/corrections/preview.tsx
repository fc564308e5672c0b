import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CorrectedScore } from '../../../api/types.ts'
import { go } from '../../../route.ts'
import { Field, Form } from '../../../ui/form.tsx'
import { number } from '../../../ui/format.ts'
import { Failed, Notice } from '../../../ui/notice.tsx'
import { Name } from '../../ui/name.tsx'
import { Heads, Table } from '../../ui/table.tsx'
import { said } from '../../words/index.ts'
import { Histogram } from '../charts/histogram.tsx'
import { edgesOf } from '../statistics/figures.ts'
import { passMarks } from '../statistics/marks.tsx'
import { Tile } from '../statistics/tile.tsx'
import { makeCorrection, type Tried, tryCorrection, type Wanted } from './data.ts'
import { byWeight, moveOf, tenthsOf } from './key.ts'

interface PreviewProps {
  tried: Tried
  wanted: Wanted
  /** In percent. */
  passMark: number | null
  /** Takes a refusal that is told beside the choices; throws any other. */
  onFault(error: unknown): void
}

const COUNTS = ['changed', 'raised', 'lowered', 'passing', 'failing'] as const

/** What a correction would change, and below it the way to make it. */
export function Preview({ tried: { preview, version }, wanted, passMark, onFault }: PreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const words = said.value.corrections
  useLayoutEffect(() => heading.current!.focus(), [])
  return (
    <>
      <section class="card block" aria-labelledby="preview">
        <h2 id="preview" ref={heading} tabIndex={-1}>
          {words.step2}
        </h2>
        <p>{words.reached(preview.attempts)}</p>
        <dl class="key-figures">
          {COUNTS.map((name) => (
            <Tile key={name} name={words.counts[name]} value={String(preview[name])} />
          ))}
        </dl>
        {preview.unmoved.count > 0 && <Notice>{words.unmoved(preview.unmoved.count)}</Notice>}
        {preview.changed === 0 ? (
          <p class="lead">{words.nothing}</p>
        ) : (
          <Changes preview={preview} wanted={wanted} passMark={passMark} />
        )}
      </section>
      <Apply count={preview.attempts} version={version} wanted={wanted} onFault={onFault} />
    </>
  )
}

interface ChangesProps extends Pick<PreviewProps, 'wanted' | 'passMark'> {
  preview: Tried['preview']
}

function Changes({ preview, wanted, passMark }: ChangesProps) {
  const [rows, setRows] = useState(preview.rows)
  const [cursor, setCursor] = useState(preview.nextCursor)
  const [error, setError] = useState<unknown>(null)
  const words = said.value.corrections
  const more = () =>
    void tryCorrection(wanted, cursor!).then(({ preview: next }) => {
      setRows([...rows, ...next.rows])
      setCursor(next.nextCursor)
    }, setError)
  return (
    <>
      <h3>{words.chartTitle}</h3>
      <ul class="legend">
        {(['before', 'now'] as const).map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <rect class={`chart-bar chart-bar-${kind}`} x="2" y="2" width="16" height="16" rx="2" />
            </svg>
            {kind === 'before' ? words.before : words.after}
          </li>
        ))}
      </ul>
      <Histogram
        label={words.chart(rows.length)}
        series={[
          { kind: 'before', counts: tenthsOf(rows.map(({ before }) => before)) },
          { kind: 'now', counts: tenthsOf(rows.map(({ after }) => after)) },
        ]}
        marks={passMarks(passMark)}
        edges={edgesOf(10).map((edge) => number(edge))}
      />
      <h3>{words.rows}</h3>
      <p class="hint" role="status">
        {words.shown(rows.length, preview.changed)}
      </p>
      <Rows rows={rows} />
      {error !== null && <Failed error={error} />}
      {cursor !== null && (
        <p>
          <button type="button" class="button" onClick={more}>
            {words.more}
          </button>
        </p>
      )}
    </>
  )
}

function Rows({ rows }: { rows: readonly CorrectedScore[] }) {
  const words = said.value.corrections
  const markOf = ({ mark20 }: CorrectedScore['before']) => (mark20 === null ? '–' : number(mark20))
  return (
    <Table label={words.rows} class="changes">
      <Heads titles={[words.person, words.before, words.after, words.change]} />
      <tbody>
        {byWeight(rows).map((row) => {
          const { attempt, trainee, before, after } = row
          const move = moveOf(row)
          return (
            <tr key={attempt}>
              <th scope="row">
                <Name of={trainee} />
              </th>
              <td class="figure">{markOf(before)}</td>
              <td class="figure">{markOf(after)}</td>
              <td>
                <span class="figure">
                  {move > 0 ? '+' : ''}
                  {number(move)}
                </span>{' '}
                {before.passed === false && after.passed && (
                  <span class="badge badge-good">{words.passes}</span>
                )}
                {before.passed && after.passed === false && (
                  <span class="badge badge-wrong">{words.fails}</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

interface ApplyProps extends Pick<PreviewProps, 'wanted' | 'onFault'> {
  count: number
  version: string
}

function Apply({ count, version, wanted, onFault }: ApplyProps) {
  const [reason, setReason] = useState('')
  const words = said.value.corrections
  const send = async () => {
    const made = await makeCorrection(wanted, reason, version).catch(onFault)
    if (made) go(`/correction/${made.id}`)
  }
  return (
    <section class="card block" aria-labelledby="apply">
      <h2 id="apply">{words.step3}</h2>
      <p>{words.applyHint}</p>
      <Form submit={words.apply(count)} send={send}>
        <Field
          label={words.reason}
          hint={words.reasonHint}
          autocomplete="off"
          required
          value={reason}
          onValue={setReason}
        />
      </Form>
    </section>
  )
}
