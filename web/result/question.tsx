import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { Answer, Released } from '../api/types.ts'
import { Markdown } from '../markdown/markdown.tsx'
import { number } from '../ui/format.ts'
import { words } from '../words/index.ts'
import { Also } from './also.tsx'
import { Given } from './given.tsx'
import { JudgedOptions } from './options.tsx'
import { Parts } from './parts.tsx'
import { verdictOf } from './verdict.ts'
import { told, voiceOf } from './words/index.ts'

interface AnsweredProps {
  question: Released
  lang: string | null
  /** Read by somebody else than who answered. */
  isTheirs?: boolean
  /** What else stands with the question. */
  children?: ComponentChildren
}

/** One question of a result: what was answered, what was right, and why. */
export function AnsweredQuestion({ question, lang, isTheirs = false, children }: AnsweredProps) {
  const said = told.value
  const { paper } = words.value
  const { position, prompt, media, points, maxPoints, comment, correction } = question
  const verdict = verdictOf(question)
  const id = useId()
  return (
    <article class={`answered answered-${verdict}`} aria-labelledby={id} data-position={position}>
      <header class="answered-head">
        <h3 id={id}>{paper.questionAlone(position)}</h3>
        <p class="facts">
          <span class={`badge badge-${verdict}`}>{said.verdicts[verdict]}</span>
          {points !== null && <span>{said.points(number(points), number(maxPoints))}</span>}
        </p>
      </header>
      <div lang={lang ?? undefined}>
        <Markdown text={prompt} media={media} />
        <Answers question={question} id={id} isTheirs={isTheirs} />
        <Parts question={question} />
        <Explanation question={question} />
      </div>
      {correction && <p class="hint">{said.corrections[correction]}</p>}
      {comment && (
        <div class="comment">
          <h4>{voiceOf(isTheirs).comment}</h4>
          <p class="said">{comment}</p>
        </div>
      )}
      {children}
    </article>
  )
}

function Answers({ question, id, isTheirs }: { question: Released; id: string; isTheirs: boolean }) {
  const said = told.value
  const { tag } = words.value
  if (question.type === 'single' || question.type === 'multiple')
    return <JudgedOptions question={question} isTheirs={isTheirs} />
  return (
    <div class="answers">
      <div>
        <h4 id={`${id}-given`} lang={tag}>
          {voiceOf(isTheirs).yours}
        </h4>
        {question.response ? (
          <Given question={question} answer={question.response} labelledBy={`${id}-given`} />
        ) : (
          <p lang={tag}>{said.blank}</p>
        )}
      </div>
      <div>
        <h4 id={`${id}-key`} lang={tag}>
          {said.expected}
        </h4>
        <Given question={question} answer={question.key as Answer} labelledBy={`${id}-key`} />
        <Also question={question} />
      </div>
    </div>
  )
}

function Explanation({ question: { explanation, feedback, reference, media } }: { question: Released }) {
  const said = told.value
  const { tag } = words.value
  const ofWhole = feedback.filter(({ option }) => option === undefined)
  return (
    <>
      {ofWhole.map(({ text }) => (
        <div key={text} class="remark">
          <Markdown text={text} media={media} />
        </div>
      ))}
      {explanation && (
        <div class="explanation">
          <h4 lang={tag}>{said.explanation}</h4>
          <Markdown text={explanation} media={media} />
        </div>
      )}
      {reference && (
        <p class="reference">
          <span lang={tag}>{said.reference} </span>
          <a href={reference} target="_blank" rel="noopener noreferrer" translate={false}>
            {reference}
          </a>
        </p>
      )}
    </>
  )
}
