import type { ImportDecision, ImportedMembers } from '../../api/types.ts'
import { Name, type Named, nameOf } from '../ui/name.tsx'
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
            <th scope="row">
              <Name of={personOf(row)} />
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

/** Who a row is, as the file calls them; somebody new goes by their name until they have an id. */
function personOf({ name, user }: Row): Named {
  return { id: user?.id ?? name, name }
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
      <span class="unseen">{words.decide(nameOf(personOf(row)))}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{words.undecided}</option>
        <option value={NEW}>{words.someoneNew}</option>
        {row.like.map((person) => (
          <option key={person.id} value={person.id} translate={false}>
            {nameOf(person)}
          </option>
        ))}
      </select>
    </label>
  )
}
