import type { Answer, Released } from '../api/types.ts'
import { Markdown } from '../markdown/markdown.tsx'
import { Control } from '../paper/controls/index.tsx'
import { number } from '../ui/format.ts'
import { words } from '../words/index.ts'
import { JudgedOptions } from './options.tsx'
import { verdictOf } from './verdict.ts'
import { told } from './words/index.ts'

/** One question of a result: what was answered, what was right, and why. */
export function AnsweredQuestion({ question, lang }: { question: Released; lang: string | null }) {
  const said = told.value
  const { paper } = words.value
  const { position, prompt, media, points, maxPoints, comment, corrected } = question
  const verdict = verdictOf(question)
  const id = `answered-${position}`
  return (
    <article class={`answered answered-${verdict}`} aria-labelledby={id}>
      <header class="answered-head">
        <h3 id={id}>{paper.questionAlone(position)}</h3>
        <p class="facts">
          <span class={`badge badge-${verdict}`}>{said.verdicts[verdict]}</span>
          {points !== null && <span>{said.points(number(points), number(maxPoints))}</span>}
        </p>
      </header>
      <div lang={lang ?? undefined}>
        <Markdown text={prompt} media={media} />
        <Answers question={question} id={id} />
        <Explanation question={question} />
      </div>
      {corrected && <p class="hint">{said.corrected}</p>}
      {comment && (
        <p>
          <strong>{said.comment} :</strong> {comment}
        </p>
      )}
      <Parts question={question} />
    </article>
  )
}

function Answers({ question, id }: { question: Released; id: string }) {
  const said = told.value
  const { tag } = words.value
  if (question.type === 'single' || question.type === 'multiple') return <JudgedOptions question={question} />
  return (
    <div class="answers">
      <div>
        <h4 id={`${id}-given`} lang={tag}>
          {said.yours}
        </h4>
        {question.response ? (
          <Control question={question} answer={question.response} isLocked labelledBy={`${id}-given`} />
        ) : (
          <p lang={tag}>{said.blank}</p>
        )}
      </div>
      <div>
        <h4 id={`${id}-key`} lang={tag}>
          {said.expected}
        </h4>
        <Control question={question} answer={question.key as Answer} isLocked labelledBy={`${id}-key`} />
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
        <Markdown key={text} text={text} media={media} />
      ))}
      {explanation && (
        <div class="explanation">
          <h4 lang={tag}>{said.explanation}</h4>
          <Markdown text={explanation} media={media} />
        </div>
      )}
      {reference && (
        <p class="reference">
          <span lang={tag}>{said.reference} : </span>
          <a href={reference} target="_blank" rel="noopener noreferrer" translate={false}>
            {reference}
          </a>
        </p>
      )}
    </>
  )
}

/** How the points came about, for who wants to know. */
function Parts({ question: { parts, type } }: { question: Released }) {
  const said = told.value
  if (parts.length === 0 || type === 'single' || type === 'multiple') return null
  return (
    <details>
      <summary>{said.parts}</summary>
      <ul>
        {parts.map(({ text, code }, index) => (
          <li key={`${code}-${index}`}>{text}</li>
        ))}
      </ul>
    </details>
  )
}
