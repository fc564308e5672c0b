import type { ComponentChildren } from 'preact'
import type { Quiz } from '../api/types.ts'
import { duration, instant, percent } from '../ui/format.ts'
import { words } from '../words/index.ts'

/** The rules that will apply, in words: those of the assignment that a start would be under, else of the quiz. */
export function Rules({ quiz }: { quiz: Quiz }) {
  const { quiz: rules, home } = words.value
  const under = quiz.assignments.find(({ id }) => id === quiz.assignment)
  const limit = under ? under.timeLimitMs : quiz.timeLimitMs
  const max = under ? under.attemptsMax : quiz.attempts.max
  return (
    <section class="card" aria-labelledby="rules">
      <h2 id="rules">{rules.rules}</h2>
      <dl class="rules">
        <Rule name={rules.count}>
          {quiz.questions === null ? rules.countDrawn : home.questions(quiz.questions)}
        </Rule>
        {under && (
          <Rule name={rules.window}>
            {rules.windowFromTo(instant(under.opensAt), instant(under.closesAt))}
          </Rule>
        )}
        <Rule name={rules.time}>
          {limit === null ? rules.untimed : rules.timed(duration(limit), quiz.graceMs / 1000)}
        </Rule>
        <Rule name={rules.attempts}>
          {rules.attemptsOf(quiz.attemptsLeft, max)}
          {max !== 1 && ` ; ${rules.counts[quiz.attempts.counts]}`}
        </Rule>
        {quiz.passMark !== null && (
          <Rule name={rules.passMark}>{rules.passMarkAt(percent(quiz.passMark))}</Rule>
        )}
        <Rule name={rules.points}>
          <Points scoring={quiz.scoring} />
        </Rule>
        <Rule name={rules.after}>
          <p>{releaseOf((under ?? quiz).release.score, rules.releasedScore)}</p>
          <p>{releaseOf((under ?? quiz).release.answers, rules.releasedAnswers)}</p>
          {quiz.reveals && <p>{rules.reveals}</p>}
        </Rule>
      </dl>
    </section>
  )
}

function Rule({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="rule">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Points({ scoring: { multiple, penalty, certainty } }: { scoring: Quiz['scoring'] }) {
  const { quiz: rules } = words.value
  const costs = () => {
    if (penalty === 'none' || penalty === 0) return rules.noPenalty
    return penalty === 'chance' ? rules.chancePenalty : rules.penalty(percent(Number(penalty) * 100))
  }
  return (
    <>
      <p>{rules.multiple[multiple]}</p>
      <p>{costs()}</p>
      {certainty && <p>{rules.certainty}</p>}
    </>
  )
}

function releaseOf(rule: string, what: string): string {
  const { release } = words.value.quiz
  if (rule === 'on-submit' || rule === 'on-close' || rule === 'manual') return release[rule](what)
  return release.at(what, instant(rule))
}
