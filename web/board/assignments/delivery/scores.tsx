import type { ToldScore, ToldStanding } from '../../../api/types.ts'
import { number } from '../../../ui/format.ts'
import { nameOf } from '../../ui/name.tsx'
import { Heads, Table } from '../../ui/table.tsx'
import { shortly } from '../../ui/times.ts'
import { said } from '../../words/index.ts'
import { byNeed, type Way, wayOf } from './order.ts'

interface ScoresProps {
  scores: readonly ToldScore[]
  onResend(user: string): void
}

/** What stands here and on the platform of each person, and what became of the last try. */
export function Scores({ scores, onResend }: ScoresProps) {
  const words = said.value.assignments.delivery
  return (
    <Table label={words.title}>
      <Heads titles={[words.person, words.score, words.told, words.state, words.acts]} />
      <tbody>
        {byNeed(scores).map((score) => {
          const { trainee, told, sentAt } = score
          return (
            <tr key={trainee.id}>
              <th scope="row" translate={false}>
                {nameOf(trainee)}
              </th>
              <td>{standing(score.score)}</td>
              <td>
                {told ? standing(told) : words.untold}
                {sentAt && <p class="hint">{words.on(shortly(sentAt))}</p>}
              </td>
              <td class="reason">
                <Became score={score} />
              </td>
              <td>
                <button type="button" class="button button-small" onClick={() => onResend(trainee.id)}>
                  {words.resend}
                  <span class="unseen" translate={false}>
                    {' '}
                    : {nameOf(trainee)}
                  </span>
                </button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

const KINDS: Record<Way, string> = {
  failed: 'badge badge-wrong',
  again: 'badge badge-now',
  underWay: 'badge',
  sent: 'badge badge-good',
}

function Became({ score }: { score: ToldScore }) {
  const words = said.value.assignments.delivery
  const way = wayOf(score)
  return (
    <>
      <span class={KINDS[way]}>{words.ways[way]}</span>
      {score.failure && <p>{score.failure.detail}</p>}
      {way === 'again' && score.nextTryAt && <p class="hint">{words.nextTry(shortly(score.nextTryAt))}</p>}
    </>
  )
}

function standing({ state, points, maxPoints }: ToldStanding): string {
  const words = said.value.assignments.delivery
  if (state === 'pending') return words.waits
  return points === null || maxPoints === null
    ? words.nothing
    : words.points(number(points), number(maxPoints))
}
