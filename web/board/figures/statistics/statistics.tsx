import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Assignment, CountedAttempts, Statistics } from '../../../api/types.ts'
import { useLoaded } from '../../../ui/loaded.ts'
import { Loading, Notice, Pending } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { AssignmentScreen } from '../../assignments/screen.tsx'
import { listCohorts } from '../../data.ts'
import { Choice } from '../../ui/choice.tsx'
import { shortly } from '../../ui/times.ts'
import { said } from '../../words/index.ts'
import { Alarms } from './alarm.tsx'
import { findBank, findQuiz, getStatistics, type Source } from './data.ts'
import type { Numbered } from './figures.ts'
import { optionText } from './format.ts'
import { Marks, Reliability } from './marks.tsx'
import { Questions } from './questions.tsx'

/** What a class did at an assignment. */
export function AssignmentStatistics({ assignment: id }: { assignment: string }) {
  return (
    <AssignmentScreen assignment={id} page="statistics">
      {(assignment) => <OfAssignment assignment={assignment} />}
    </AssignmentScreen>
  )
}

function OfAssignment({ assignment: { id, quiz: slug, effective } }: { assignment: Assignment }) {
  const [attempts, setAttempts] = useState<CountedAttempts>('first')
  const { value: quiz } = useLoaded(() => findQuiz(slug), [slug])
  const figures = useLoaded(() => getStatistics({ assignment: id, attempts }), [id, attempts])
  return (
    <>
      <Links>
        <a href={`#/quiz/${slug}/statistics`}>{said.value.statistics.wholeQuiz}</a>
      </Links>
      {effective.maxAttempts !== 1 && (
        <div class="fields">
          <Counted attempts={attempts} onAttempts={setAttempts} />
        </div>
      )}
      <Pending {...figures} />
      {figures.value && (
        <Whole
          statistics={figures.value}
          passMark={quiz?.passMark ?? null}
          hrefOf={({ figures: { bank, question } }) => `#/assignment/${id}/question/${bank}/${question}`}
        />
      )}
    </>
  )
}

/** What all classes did at a quiz, or one of them. */
export function QuizStatistics({ quiz: id }: { quiz: string }) {
  const [attempts, setAttempts] = useState<CountedAttempts>('first')
  const [cohort, setCohort] = useState('')
  const { value: quiz } = useLoaded(() => findQuiz(id), [id])
  const { value: cohorts = [] } = useLoaded(listCohorts, [])
  const figures = useLoaded(
    () => getStatistics({ quiz: id, attempts, ...(cohort && { cohort }) }),
    [id, attempts, cohort],
  )
  const words = said.value.statistics
  if (quiz === undefined) return <Loading />
  return (
    <Screen title={words.of(quiz?.title ?? id)} lang={quiz?.language} wide>
      <Links />
      <div class="fields">
        <Choice
          label={words.cohort}
          value={cohort}
          onValue={setCohort}
          options={[['', words.everyCohort], ...cohorts.map(({ id, name }) => [id, name] as const)]}
        />
        <Counted attempts={attempts} onAttempts={setAttempts} />
      </div>
      <Pending {...figures} />
      {figures.value && (
        <Whole
          statistics={figures.value}
          passMark={quiz?.passMark ?? null}
          hrefOf={({ figures: { bank, question, keyHash } }) => `#/question/${bank}/${question}/${keyHash}`}
        />
      )}
    </Screen>
  )
}

function Links({ children }: { children?: ComponentChildren }) {
  return (
    <p class="facts">
      {children}
      <a href="#/corrections">{said.value.statistics.corrections}</a>
    </p>
  )
}

interface CountedProps {
  attempts: CountedAttempts
  onAttempts(attempts: CountedAttempts): void
}

const COUNTED: readonly CountedAttempts[] = ['first', 'last', 'best', 'all']

function Counted({ attempts, onAttempts }: CountedProps) {
  const words = said.value.statistics
  return (
    <Choice
      label={words.which}
      value={attempts}
      onValue={(chosen) => onAttempts(chosen as CountedAttempts)}
      options={COUNTED.map((one) => [one, words.attempts[one]])}
    />
  )
}

interface WholeProps {
  statistics: Statistics
  passMark: number | null
  hrefOf(question: Numbered): string
}

/** Under which figures say little. */
const FEW = 30

function Whole({ statistics, passMark, hrefOf }: WholeProps) {
  const words = said.value.statistics
  const { n, asOf } = statistics
  const questions = statistics.questions.map((figures, at) => ({ number: at + 1, figures }))
  const banks = [...new Set(statistics.questions.map(({ bank }) => bank))]
  const { value: sources = new Map<string, Source | null>() } = useLoaded(
    async () => new Map(await Promise.all(banks.map(async (bank) => [bank, await findBank(bank)] as const))),
    [banks.join()],
  )
  if (n === 0) return <p class="lead">{words.nobody}</p>
  const optionOf = ({ figures: { bank, question } }: Numbered, option: string) =>
    optionText(sources.get(bank)?.questions.get(question), option)
  return (
    <>
      {n < FEW && <Notice>{words.small(n)}</Notice>}
      <Alarms questions={questions} hrefOf={hrefOf} optionOf={optionOf} />
      <div class="glance">
        <Marks statistics={statistics} passMark={passMark} />
        <Reliability statistics={statistics} passMark={passMark} />
      </div>
      <Questions questions={questions} hrefOf={hrefOf} sources={sources} />
      <p class="hint">
        {words.counted} {words.asOf(shortly(asOf))}
      </p>
    </>
  )
}
