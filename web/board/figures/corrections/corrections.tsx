import type { ListedCorrection } from '../../../api/types.ts'
import { list } from '../../../ui/format.ts'
import { useLoaded } from '../../../ui/loaded.ts'
import { Pending } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Heads, Table } from '../../ui/table.tsx'
import { shortly } from '../../ui/times.ts'
import { said } from '../../words/index.ts'
import { listCorrections } from './data.ts'

/** Every correction that the person may see, the newest first. */
export function Corrections() {
  const { value: all, error, again } = useLoaded(listCorrections, [])
  const words = said.value.corrections
  return (
    <Screen title={words.title} above={<a href="#/">{said.value.cohorts.title}</a>} wide>
      <p class="lead">{words.why}</p>
      <Pending value={all} error={error} again={again} />
      {all?.length === 0 && <p>{words.empty}</p>}
      {all && all.length > 0 && (
        <Table label={words.title}>
          <Heads titles={[words.question, words.policy, words.cohorts, words.state, words.see]} />
          <tbody>
            {all.map((one) => (
              <Row key={one.id} correction={one} />
            ))}
          </tbody>
        </Table>
      )}
    </Screen>
  )
}

function Row({ correction }: { correction: ListedCorrection }) {
  const words = said.value.corrections
  const { id, bank, question, policy, reason, madeAt } = correction
  return (
    <tr>
      <th scope="row">
        <code translate={false}>
          {bank}/{question}
        </code>
      </th>
      <td>
        {words.policies[policy]}
        <span class="hint below">{reason}</span>
      </td>
      <td>{whoseOf(correction)}</td>
      <td>
        <StateBadge state={correction.state} />
        <span class="hint below">{shortly(madeAt)}</span>
      </td>
      <td>
        <a class="button button-small as-button" href={`#/correction/${id}`}>
          {words.see}
          <span class="unseen">
            {' : '}
            {question}
          </span>
        </a>
      </td>
    </tr>
  )
}

/** Whom a correction reaches, in words. */
export function whoseOf({ cohorts, practice }: Pick<ListedCorrection, 'cohorts' | 'practice'>): string {
  const words = said.value.corrections
  if (cohorts === null) return words.everybody
  const names = list(cohorts.map(({ name }) => name))
  return practice ? `${names} ${words.andPractice}` : names
}

const KINDS: Record<ListedCorrection['state'], string> = {
  applying: 'badge badge-now',
  applied: 'badge badge-good',
  reverting: 'badge badge-now',
  reverted: 'badge',
  abandoned: 'badge',
}

export function StateBadge({ state }: Pick<ListedCorrection, 'state'>) {
  return <span class={KINDS[state]}>{said.value.corrections.states[state]}</span>
}
