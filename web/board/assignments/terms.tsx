import type { ComponentChildren } from 'preact'
import type { Assignment } from '../../api/types.ts'
import { duration } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { shortly } from '../ui/times.ts'
import { said } from '../words/index.ts'
import { isInstant } from './filled.ts'
import { stateOf } from './state.ts'

interface TermsProps {
  assignment: Assignment
  children: ComponentChildren
}

/** The rules that hold for whoever has none of their own. */
export function TermsCard({ assignment, children }: TermsProps) {
  const words = said.value.assignments
  const { opensAt, closesAt, effective, attempts, isLatest } = assignment
  const asQuiz = (own: unknown) => own === null && <span class="hint"> ({words.ofQuiz})</span>
  return (
    <section class="card block" aria-labelledby="terms">
      <h2 id="terms" class="row">
        {words.terms} <StateBadge assignment={assignment} />
      </h2>
      <dl class="terms">
        <dt>{words.opens}</dt>
        <dd>{shortly(opensAt)}</dd>
        <dt>{words.closes}</dt>
        <dd>{shortly(closesAt)}</dd>
        <dt>{words.limit}</dt>
        <dd>
          {limitOf(effective.timeLimitMs)}
          {asQuiz(assignment.timeLimitMs)}
        </dd>
        <dt>{words.maxAttempts}</dt>
        <dd>
          {words.attempts(effective.maxAttempts)}
          {asQuiz(assignment.maxAttempts)}
        </dd>
        <dt>{words.started}</dt>
        <dd class="figure">{attempts}</dd>
      </dl>
      {!isLatest && <Notice kind="info">{words.newer}</Notice>}
      {children}
    </section>
  )
}

/** Whether it is to come, open or over. */
export function StateBadge({ assignment }: { assignment: Pick<Assignment, 'opensAt' | 'closesAt'> }) {
  const state = stateOf(assignment, Date.now())
  return (
    <span class={state === 'open' ? 'badge badge-good' : 'badge'}>
      {said.value.assignments.states[state]}
    </span>
  )
}

export function limitOf(timeLimitMs: number | null): string {
  return timeLimitMs === null ? said.value.assignments.untimed : duration(timeLimitMs)
}

/** When something is shown, in words. */
export function whenOf(when: string): string {
  const { whens, atWhen } = said.value.assignments
  return isInstant(when) ? atWhen(shortly(when)) : whens[when]!
}
