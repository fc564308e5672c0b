import type { Score } from '../../api/types.ts'
import type { Verdict } from '../../result/verdict.ts'
import { told } from '../../result/words/index.ts'
import { number, percent } from '../../ui/format.ts'
import { said } from '../words/index.ts'

const VERDICTS = ['right', 'partly', 'wrong', 'blank', 'pending'] as const

/** What an attempt came to, and by how many answers of each kind. */
export function Mark({ score, verdicts }: { score: Score; verdicts: readonly Verdict[] }) {
  const { passed, failed, points, pending } = told.value
  const words = said.value.review
  const count = (wanted: Verdict) => verdicts.filter((one) => one === wanted).length
  return (
    <div class="mark">
      <p class="mark-big">
        {score.mark20 === null ? '…' : number(score.mark20)}
        <span> / 20</span>
      </p>
      <div>
        {score.state === 'pending' && <p>{pending}</p>}
        {score.passed !== null && (
          <p>
            <span class={score.passed ? 'badge badge-good' : 'badge badge-low'}>
              {score.passed ? passed : failed}
            </span>
          </p>
        )}
        {score.points !== null && (
          <p>
            {points(number(score.points), number(score.maxPoints))}
            {score.percentage !== null && `, ${percent(score.percentage)}`}
          </p>
        )}
        <p class="facts">
          {VERDICTS.filter((one) => count(one) > 0).map((one) => (
            <span key={one}>{words.counts[one](count(one))}</span>
          ))}
        </p>
      </div>
    </div>
  )
}
