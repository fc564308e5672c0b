import type { ImportDecision, ImportedMembers } from '../../api/types.ts'
import { Heads, Table } from '../ui/table.tsx'
import { said } from '../words/index.ts'

type Row = ImportedMembers['rows'][number]

interface RowsProps {
  report: ImportedMembers
  decisions: readonly ImportDecision[]
  /** `null`: somebody new; `undefined`: not decided. */
  decide(line: number, user: string | null | undefined): void
}

/** What each row of a file came to, or would. */
export function ImportRows({ report: { rows, applied }, decisions, decide }: RowsProps) {
  const words = said.value.people
  const last = applied ? [words.signInCode] : []
  return (
    <Table label={words.preview}>
      <Heads titles={[words.line, words.name, words.outcome, ...last]} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td class="figure">{row.line}</td>
            <th scope="row" translate={false}>
              {row.name}
            </th>
            <td>
              {words.outcomes[row.outcome]}
              {!applied && row.outcome === 'like' && (
                <Who row={row} decision={decisions.find(({ line }) => line === row.line)} decide={decide} />
              )}
            </td>
            {applied && (
              <td>
                <code translate={false}>{row.signInCode}</code>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const NEW = 'new'

interface WhoProps extends Pick<RowsProps, 'decide'> {
  row: Row
  decision: ImportDecision | undefined
}

function Who({ row, decision, decide }: WhoProps) {
  const words = said.value.people
  const value = decision === undefined ? '' : (decision.user ?? NEW)
  const choose = (chosen: string) =>
    decide(row.line, chosen === '' ? undefined : chosen === NEW ? null : chosen)
  return (
    <label class="pick">
      <span class="unseen">{words.decide(row.name)}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{words.undecided}</option>
        <option value={NEW}>{words.someoneNew}</option>
        {row.like.map(({ id, name }) => (
          <option key={id} value={id} translate={false}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
