import type { Answer, BankQuestion } from '../../api/types.ts'
import { Markdown } from '../../markdown/markdown.tsx'
import { Control } from '../../paper/controls/index.tsx'
import { told } from '../../result/words/index.ts'
import { number } from '../../ui/format.ts'
import { words as pages } from '../../words/index.ts'
import { said } from '../words/index.ts'

interface QuestionProps {
  question: BankQuestion
  /** Its place in the bank, from 1. */
  rank: number
  lang: string
}

/** A question as people are asked it, with what is right and why. */
export function KeyedQuestion({ question, rank, lang }: QuestionProps) {
  const { id, type, prompt, media, points, level, difficulty, tags } = question
  const words = said.value.banks
  const { paper } = pages.value
  const heading = `question-${rank}`
  return (
    <article class="answered" aria-labelledby={heading}>
      <header class="answered-head">
        <h3 id={heading} tabIndex={-1}>
          {paper.questionAlone(rank)} <code translate={false}>{id}</code>
        </h3>
        <p class="facts">
          <span class="badge">{words.types[type]}</span>
          <span>{paper.points(number(points), points < 2)}</span>
          {level && <span>{words.levels[level] ?? level}</span>}
          {difficulty && <span>{words.difficulties[difficulty] ?? difficulty}</span>}
        </p>
      </header>
      <div class="keyed" lang={lang}>
        <div id={`${heading}-prompt`}>
          <Markdown text={prompt} media={media} />
        </div>
        <Key question={question} rank={rank} />
        <Why question={question} />
      </div>
      {tags.length > 0 && (
        <p class="hint" translate={false}>
          {tags.join(' · ')}
        </p>
      )}
    </article>
  )
}

function Key({ question, rank }: Omit<QuestionProps, 'lang'>) {
  if (question.type === 'single' || question.type === 'multiple') return <Options question={question} />
  return (
    <>
      <Control
        question={{ ...question, position: rank }}
        answer={question.key as Answer}
        isLocked
        labelledBy={`question-${rank}-prompt`}
      />
      <Also question={question} />
    </>
  )
}

function Options({ question }: { question: Extract<BankQuestion, { type: 'single' | 'multiple' }> }) {
  const { key, options, media } = question
  const right = key.type === 'single' ? [key.choice] : key.choices
  return (
    <ul class="judged">
      {options.map(({ id, text }) => (
        <li key={id} class={right.includes(id) ? 'judged-option is-right' : 'judged-option'}>
          <span class="judged-mark" aria-hidden="true">
            {right.includes(id) ? '✓' : ''}
          </span>
          <span class="option-text">
            <Markdown text={text} media={media} inline />
            {right.includes(id) && (
              <span class="judged-words" lang={pages.value.tag}>
                <span class="badge badge-good">{told.value.right}</span>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What is as right as the key, or what a document is held against. */
function Also({ question: { key } }: { question: BankQuestion }) {
  const words = said.value.banks
  const { tag } = pages.value
  if (key.type === 'yaml')
    return (
      <>
        <h4 lang={tag}>{words.asserted}</h4>
        <ul>
          {key.assertions.map(({ at, says }) => (
            <li key={`${at} ${says}`}>{says}</li>
          ))}
        </ul>
      </>
    )
  const others =
    key.type === 'command' ? key.accepted : key.type === 'text' ? key.accepted.map(({ text }) => text) : []
  const also = others.filter((text) => !('text' in key) || text !== key.text)
  if (also.length === 0) return null
  return (
    <>
      <h4 lang={tag}>{words.also}</h4>
      <ul>
        {also.map((text) => (
          <li key={text}>
            <code translate={false}>{text}</code>
          </li>
        ))}
      </ul>
    </>
  )
}

function Why({ question: { explanation, reference, media } }: { question: BankQuestion }) {
  const { tag } = pages.value
  return (
    <>
      {explanation && (
        <div class="explanation">
          <h4 lang={tag}>{told.value.explanation}</h4>
          <Markdown text={explanation} media={media} />
        </div>
      )}
      {reference && (
        <p class="reference">
          <span lang={tag}>{told.value.reference} : </span>
          <a href={reference} target="_blank" rel="noopener noreferrer" translate={false}>
            {reference}
          </a>
        </p>
      )}
    </>
  )
}
