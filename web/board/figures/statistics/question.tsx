import type { Answer, BankQuestion, ListedCorrection, QuestionStatistics } from '../../../api/types.ts'
import { Markdown } from '../../../markdown/markdown.tsx'
import { Control } from '../../../paper/controls/index.tsx'
import { useLoaded } from '../../../ui/loaded.ts'
import { Failed, Loading, Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { words as pages } from '../../../words/index.ts'
import { getAssignment } from '../../data.ts'
import { said } from '../../words/index.ts'
import { findBank, getStatistics, listCorrectionsOf, type Source } from './data.ts'
import { tellingOf } from './figures.ts'
import { Figures } from './figures-list.tsx'
import { optionText } from './format.ts'
import { OptionBars } from './options.tsx'
import { Trend } from './trend.tsx'

interface QuestionProps {
  bank: string
  question: string
  /** One key of it; else the one that it has now. */
  keyHash?: string
  /** The papers of one assignment alone. */
  assignment?: string
}

/** All about one question: as it is read, who chose what, what to do about it. */
export function QuestionFigures(props: QuestionProps) {
  const { value, error, again } = useLoaded(() => load(props), Object.values(props))
  const words = said.value.statistics
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value) return <Loading />
  const { bank, question, assignment } = props
  const { source, figures, place, title, trend, corrections } = value
  const published = source?.questions.get(question) ?? null
  return (
    <Screen
      title={place === null ? words.question : words.questionNumber(place)}
      above={assignment && <a href={`#/assignment/${assignment}/statistics`}>{title}</a>}
      wide
    >
      <p class="facts">
        <code translate={false}>
          {bank}/{question}
        </code>
        {assignment && <a href={`#/question/${bank}/${question}`}>{words.everywhere}</a>}
      </p>
      {figures && <ToDo figures={figures} question={published} correct={correctHref(props, figures)} />}
      {corrections.length > 0 && <Corrected corrections={corrections} />}
      {published ? (
        <AsSeen question={published} figures={figures} source={source!} />
      ) : (
        <>
          <Notice>{words.unpublished}</Notice>
          {figures && figures.options.length > 0 && <OptionBars figures={figures} question={null} />}
        </>
      )}
      {figures ? <Figures figures={figures} /> : <p class="lead">{words.noFigures}</p>}
      <Trend points={trend} />
    </Screen>
  )
}

async function load({ bank, question, keyHash, assignment }: QuestionProps) {
  const named = { question: `${bank}/${question}` }
  const [source, whole, ofAll, given] = await Promise.all([
    findBank(bank),
    getStatistics(assignment ? { assignment } : keyHash ? { keyHash } : named),
    getStatistics(named),
    assignment ? getAssignment(assignment) : null,
  ])
  const at = whole.questions.findIndex((one) => one.bank === bank && one.question === question)
  const figures = whole.questions[at] ?? null
  return {
    source,
    figures,
    place: assignment && at >= 0 ? at + 1 : null,
    title: given?.title ?? null,
    trend: (ofAll.trend ?? []).filter((one) => one.bank === bank && one.question === question),
    corrections: await listCorrectionsOf(bank, question, figures?.keyHash ?? keyHash ?? null),
  }
}

function correctHref({ assignment }: QuestionProps, { bank, question, keyHash }: QuestionStatistics): string {
  return `#/correct/${bank}/${question}/${keyHash}${assignment ? `/${assignment}` : ''}`
}

interface ToDoProps {
  figures: QuestionStatistics
  question: BankQuestion | null
  correct: string
}

/** What the figures ask for, in sentences. */
function ToDo({ figures, question, correct }: ToDoProps) {
  const words = said.value.statistics
  const { flags, itemRest, openReports } = figures
  const isSuspect = flags.some(({ flag }) => flag === 'suspected-wrong-key')
  const telling = tellingOf(itemRest)
  const told = flags.map(({ flag, option }) => {
    if (flag === 'suspected-wrong-key')
      return `${words.suspect(optionText(question, option!))} ${words.suspectDo}`
    if (flag === 'non-functioning-distractor') return words.advice[flag](optionText(question, option!))
    return words.advice[flag]
  })
  if (!isSuspect && (telling === 'against' || telling === 'weak')) told.push(words.advice[telling])
  return (
    <Notice kind={isSuspect ? 'warning' : 'info'}>
      {isSuspect && <h2>{words.alarm}</h2>}
      {told.length === 0 ? (
        <p>{words.advice.none}</p>
      ) : (
        <ul class="advice">
          {told.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {openReports > 0 && (
        <p>
          <a href="#/reports">{words.reports(openReports)}</a>
        </p>
      )}
      <p>
        <a class={isSuspect ? 'button button-main as-button' : 'button as-button'} href={correct}>
          {isSuspect ? words.tryCorrection : words.correct}
        </a>
      </p>
    </Notice>
  )
}

function Corrected({ corrections }: { corrections: readonly ListedCorrection[] }) {
  const { statistics: words, corrections: told } = said.value
  return (
    <Notice>
      <p>{words.correctedBy}</p>
      <ul class="lines">
        {corrections.map(({ id, policy, state }) => (
          <li key={id}>
            <a href={`#/correction/${id}`}>{told.policies[policy]}</a>{' '}
            <span class="badge">{told.states[state]}</span>
          </li>
        ))}
      </ul>
      {corrections.some(({ state }) => state === 'applied') && <p class="hint">{words.stillPublished}</p>}
    </Notice>
  )
}

interface AsSeenProps {
  question: BankQuestion
  figures: QuestionStatistics | null
  source: Source
}

/** The question as trainees read it; what they chose stands at its options. */
function AsSeen({ question, figures, source }: AsSeenProps) {
  const words = said.value.statistics
  const { prompt, media, explanation } = question
  const hasMoved = figures !== null && figures.revision !== question.revision
  const { tag } = pages.value
  return (
    <section class="card block" aria-labelledby="as-seen">
      <h2 id="as-seen">{words.asSeen}</h2>
      {hasMoved && <Notice kind="warning">{words.moved}</Notice>}
      <div class="block" lang={source.language}>
        <div id="prompt" class="prompt">
          <Markdown text={prompt} media={media} />
        </div>
        <h3 id="choices" lang={tag}>
          {figures && figures.options.length > 0 ? words.chosen : words.key}
        </h3>
        {figures && figures.options.length > 0 ? (
          <OptionBars figures={figures} question={question} />
        ) : (
          <Control
            question={{ ...question, position: 0 }}
            answer={question.key as Answer}
            isLocked
            labelledBy="choices"
          />
        )}
        {explanation && (
          <details class="behind">
            <summary lang={tag}>{words.explanation}</summary>
            <Markdown text={explanation} media={media} />
          </details>
        )}
      </div>
    </section>
  )
}
