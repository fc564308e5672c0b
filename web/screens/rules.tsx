import type { AssignedQuiz, Quiz } from '../api/types.ts'
import { me } from '../state/session.ts'
import { Fact } from '../ui/facts.tsx'
import { duration, instant, percent } from '../ui/format.ts'
import { words } from '../words/index.ts'

interface RulesProps {
  quiz: Quiz
  /** What they are the rules under; none: practice. */
  under: AssignedQuiz | undefined
}

/** The rules that will apply, in words. */
export function Rules(props: RulesProps) {
  return (
    <section class="card" aria-labelledby="rules">
      <h2 id="rules">{words.value.quiz.rules}</h2>
      <RuleList {...props} />
    </section>
  )
}

/** The rules alone. */
export function RuleList({ quiz, under }: RulesProps) {
  const { quiz: rules, home } = words.value
  const max = under ? under.attemptsMax : quiz.attempts.max
  return (
    <dl class="rules">
      <Fact name={rules.count}>
        {quiz.questions === null ? rules.countDrawn : home.questions(quiz.questions)}
      </Fact>
      {under && (
        <Fact name={rules.window}>
          <p>{rules.windowFromTo(instant(under.opensAt), instant(under.closesAt))}</p>
          {extraMs(under.timeLimitMs) > 0 && <p>{rules.windowExtra}</p>}
        </Fact>
      )}
      <Fact name={rules.time}>
        <Time quiz={quiz} under={under} />
      </Fact>
      <Fact name={rules.attempts}>
        {rules.attemptsOf((under ?? quiz).attemptsLeft, max)}
        {max !== 1 && ` ; ${rules.counts[quiz.attempts.counts]}`}
      </Fact>
      {quiz.passMark !== null && (
        <Fact name={rules.passMark}>{rules.passMarkAt(percent(quiz.passMark))}</Fact>
      )}
      <Fact name={rules.points}>
        <Points scoring={quiz.scoring} />
      </Fact>
      <Fact name={rules.after}>
        <p>{releaseOf((under ?? quiz).release.score, rules.releasedScore)}</p>
        <p>{releaseOf((under ?? quiz).release.answers, rules.releasedAnswers)}</p>
        {quiz.reveals && !under && <p>{rules.reveals}</p>}
      </Fact>
    </dl>
  )
}

/** What the person has on top of a time limit, for whatever quiz. */
function extraMs(limit: number | null): number {
  const { multiplier, minutes } = me.value?.accommodation ?? { multiplier: 1, minutes: 0 }
  return Math.round((limit ?? 0) * (multiplier - 1)) + minutes * 60_000
}

function Time({ quiz, under }: RulesProps) {
  const { quiz: rules } = words.value
  const limit = under ? under.timeLimitMs : quiz.timeLimitMs
  if (limit === null) return <p>{rules.untimed}</p>
  const extra = extraMs(limit)
  return (
    <>
      <p>{rules.timed(duration(limit), quiz.graceMs / 1000)}</p>
      {extra > 0 && (
        <p>
          <strong>{rules.extra(duration(extra), duration(limit + extra))}</strong>
        </p>
      )}
      {under && <p>{rules.untilClosed}</p>}
    </>
  )
}

function Points({ scoring: { multiple, penalty, floor, certainty } }: { scoring: Quiz['scoring'] }) {
  const { quiz: rules } = words.value
  const isPenal = penalty !== 'none' && penalty !== 0
  const costs = () => {
    if (!isPenal) return rules.noPenalty
    return penalty === 'chance' ? rules.chancePenalty : rules.penalty(percent(Number(penalty) * 100))
  }
  return (
    <>
      <p>{rules.multiple[multiple]}</p>
      {(isPenal || !certainty) && <p>{costs()}</p>}
      {certainty && <p>{rules.certainty}</p>}
      {(certainty || isPenal) && <p>{floor === 'none' ? rules.noFloor : rules.floor}</p>}
    </>
  )
}

function releaseOf(rule: string, what: string): string {
  const { release } = words.value.quiz
  if (rule === 'on-submit' || rule === 'on-close' || rule === 'manual') return release[rule](what)
  return release.at(what, instant(rule))
}
