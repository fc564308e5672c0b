import type { Result, Score } from '../api/types.ts'
import { instant, number, percent } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import type { ToCome, When } from './release.ts'
import { told } from './words/index.ts'

/** What a result comes to, as far as it is released, and when the rest will be. */
export function Told({ result, when }: { result: Result; when: ToCome }) {
  const said = told.value
  return (
    <>
      {result.released !== 'none' && result.score && <Mark score={result.score} />}
      {result.released === 'none' && <Notice>{sentencesOf(when, said.none)}</Notice>}
      {result.released === 'score' && <Notice>{sentencesOf(when, said.scoreOnly)}</Notice>}
      {result.released === 'partly' && <Notice>{said.partly}</Notice>}
    </>
  )
}

/** When what is to come will be there; `unknown` where nobody can say. */
function sentencesOf({ score, answers }: ToCome, unknown: string) {
  const { toCome } = told.value
  const [scoreWhen, answersWhen] = [score && inWords(score), answers && inWords(answers)]
  if (scoreWhen === null && answersWhen === null) return <p>{unknown}</p>
  if (scoreWhen === answersWhen) return <p>{toCome.both(scoreWhen!)}</p>
  return (
    <>
      {scoreWhen !== null && <p>{toCome.score(scoreWhen)}</p>}
      {answersWhen !== null && <p>{toCome.answers(answersWhen)}</p>}
    </>
  )
}

function inWords(when: When): string {
  const { toCome } = told.value
  if (when.is === 'manual') return toCome.manual
  if (when.is === 'at') return toCome.at(instant(when.at))
  return when.at === null ? toCome.onceLast : toCome.onClose(instant(when.at))
}

function Mark({ score }: { score: Score }) {
  const said = told.value
  if (score.state === 'pending' || score.mark20 === null || score.percentage === null)
    return <Notice>{said.pending}</Notice>
  return (
    <section class="mark" aria-label={said.mark}>
      <p class="mark-big">
        {number(score.mark20)}
        <span> / 20</span>
      </p>
      <div>
        {score.passed !== null && (
          <p>
            <span class={score.passed ? 'badge badge-good' : 'badge badge-low'}>
              {score.passed ? said.passed : said.failed}
            </span>
          </p>
        )}
        <p>{said.points(number(score.points ?? 0), number(score.maxPoints))}</p>
        <p>{percent(score.percentage)}</p>
      </div>
    </section>
  )
}
