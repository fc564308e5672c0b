import { useState } from 'preact/hooks'
import { Problem } from '../../../api/client.ts'
import type { BankQuestion, Cohort } from '../../../api/types.ts'
import { Markdown } from '../../../markdown/markdown.tsx'
import { Form } from '../../../ui/form.tsx'
import { useLoaded } from '../../../ui/loaded.ts'
import { Failed, Loading, Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { getAssignment, listCohorts } from '../../data.ts'
import { said } from '../../words/index.ts'
import { findBank, findQuiz } from '../statistics/data.ts'
import { Choices, empty, type Filled, policiesFor } from './choices.tsx'
import { type Tried, tryCorrection, type Wanted } from './data.ts'
import { keyOf } from './key.ts'
import { Preview } from './preview.tsx'

interface CorrectProps {
  bank: string
  question: string
  /** The key that was wrong. */
  keyHash: string
  /** Whence it was seen: its cohort is chosen beforehand. */
  assignment?: string
}

/** Corrects a key: what was wrong, then what it would change, and only then the change. */
export function Correct({ bank, question, keyHash, assignment }: CorrectProps) {
  const load = async () => {
    const [source, cohorts, given] = await Promise.all([
      findBank(bank),
      listCohorts(),
      assignment ? getAssignment(assignment) : null,
    ])
    const open = cohorts.filter(({ archivedAt }) => archivedAt === null)
    const quiz = given && (await findQuiz(given.quiz))
    return { source, cohorts: open, cohort: given?.cohort.id ?? null, passMark: quiz?.passMark ?? null }
  }
  const { value, error, again } = useLoaded(load, [bank, question, assignment])
  const words = said.value.corrections
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value) return <Loading />
  const back = assignment
    ? `#/assignment/${assignment}/question/${bank}/${question}`
    : `#/question/${bank}/${question}/${keyHash}`
  const { source, ...rest } = value
  const published = source?.questions.get(question) ?? null
  return (
    <Screen title={words.make(question)} above={<a href={back}>{words.statistics}</a>} wide>
      {published && (
        <div class="card" lang={source!.language}>
          <Markdown text={published.prompt} media={published.media} />
        </div>
      )}
      <Steps
        subject={{ question: `${bank}/${question}`, keyHash }}
        published={published}
        lang={source?.language ?? null}
        {...rest}
      />
    </Screen>
  )
}

interface StepsProps {
  subject: Pick<Wanted, 'question' | 'keyHash'>
  published: BankQuestion | null
  lang: string | null
  cohorts: readonly Cohort[]
  cohort: string | null
  /** In percent; null: none, or papers of several quizzes. */
  passMark: number | null
}

interface Looked extends Tried {
  wanted: Wanted
}

function Steps({ subject, published, lang, cohorts, cohort, passMark }: StepsProps) {
  const [filled, setFilled] = useState(() => empty(policiesFor(published)[0]!, cohort))
  const [looked, setLooked] = useState<Looked | null>(null)
  const [told, setTold] = useState('')
  const words = said.value.corrections
  const change = (fields: Partial<Filled>) => {
    setFilled((before) => ({ ...before, ...fields }))
    if (looked) setTold(words.changedSince)
    setLooked(null)
  }
  const look = async () => {
    const missing = missingIn(filled)
    setTold(missing)
    if (missing) return
    const wanted = wantedOf(subject, filled)
    setLooked(null)
    setLooked({ ...(await tryCorrection(wanted)), wanted })
  }
  const onFault = (error: unknown) => {
    if (!(error instanceof Problem) || error.code !== 'stale-version') throw error
    setLooked(null)
    setTold(words.stale)
  }
  return (
    <>
      <section class="card block" aria-labelledby="what">
        <h2 id="what">{words.step1}</h2>
        <Form submit={words.preview} send={look}>
          <Choices filled={filled} change={change} question={published} lang={lang} cohorts={cohorts} />
          <p class="hint">{words.previewHint}</p>
        </Form>
        <div role="status">{told && <Notice kind="warning">{told}</Notice>}</div>
      </section>
      {looked && (
        <Preview
          key={looked.version}
          tried={looked}
          wanted={looked.wanted}
          passMark={passMark}
          onFault={onFault}
        />
      )}
    </>
  )
}

function missingIn({ policy, answer, cohorts, isForAll }: Filled): string {
  const words = said.value.corrections
  if (needsKey(policy) && (answer === null || keyOf(answer) === null)) return words.noKey
  return cohorts.length === 0 && !isForAll ? words.noCohort : ''
}

function needsKey(policy: Filled['policy']): boolean {
  return policy === 'new-key' || policy === 'either-key'
}

function wantedOf(
  subject: StepsProps['subject'],
  { policy, answer, cohorts, isForAll, practice }: Filled,
): Wanted {
  return {
    ...subject,
    policy,
    ...(needsKey(policy) && { key: keyOf(answer!)! }),
    ...(!isForAll && { cohorts: [...cohorts] }),
    practice: practice && !isForAll,
  }
}
