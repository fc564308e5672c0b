import type { Assignment } from '../../api/types.ts'
import { shortly } from '../ui/times.ts'
import { said } from '../words/index.ts'
import type { AssignmentDeed } from './deeds.ts'
import { whenOf } from './terms.tsx'

interface ReleasesProps {
  assignment: Assignment
  onRelease(deed: AssignmentDeed): void
}

/** What all may read of their results, and the opening of it by hand. */
export function Releases({ assignment, onRelease }: ReleasesProps) {
  const { scoreReleasedAt, answersReleasedAt, effective } = assignment
  const words = said.value.assignments
  const parts = [
    [words.score, scoreReleasedAt, effective.release.score, 'releaseScore'],
    [words.answers, answersReleasedAt, effective.release.answers, 'releaseAnswers'],
  ] as const
  return (
    <section class="card block" aria-labelledby="releases">
      <h2 id="releases">{words.release}</h2>
      <ul class="lines">
        {parts.map(([label, since, when, deed]) => (
          <li key={deed} class="line-between">
            <span>
              <strong>{label}</strong>
              <br />
              {since ? words.openSince(shortly(since)) : whenOf(when)}
              {!since && assignment.release === null && <span class="hint"> ({words.ofQuiz})</span>}
            </span>
            {since === null && (
              <button type="button" class="button button-small" onClick={() => onRelease(deed)}>
                {words.deeds[deed]}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
