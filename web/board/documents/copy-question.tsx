import type { Answer, Released } from '../../api/types.ts'
import { Markdown } from '../../markdown/markdown.tsx'
import { verdictOf } from '../../result/verdict.ts'
import { told } from '../../result/words/index.ts'
import { number } from '../../ui/format.ts'
import { words as pageWords } from '../../words/index.ts'
import { AnswerText } from '../ui/answer.tsx'
import { said } from '../words/index.ts'

/** A question on paper: no colour is needed to tell what is right. */
export function CopyQuestion({ question, lang }: { question: Released; lang: string | null }) {
  const words = said.value.documents
  const { prompt, media, points, maxPoints, explanation, comment, correction } = question
  const verdict = verdictOf(question)
  const { tag } = pageWords.value
  return (
    <div lang={lang ?? undefined} class="copy-question">
      <p class="copy-verdict" lang={tag}>
        <strong>{told.value.verdicts[verdict]}</strong>
        {points !== null && <span>{`${number(points)} / ${number(maxPoints)}`}</span>}
      </p>
      <Markdown text={prompt} media={media} />
      <Answered question={question} />
      {correction && <p lang={tag}>{told.value.corrections[correction]}</p>}
      {comment && (
        <p lang={tag}>
          <strong>{words.comment}</strong> {comment}
        </p>
      )}
      {explanation && (
        <div class="copy-explanation">
          <Markdown text={explanation} media={media} />
        </div>
      )}
    </div>
  )
}

function Answered({ question }: { question: Released }) {
  const words = said.value.documents
  const { tag } = pageWords.value
  if (question.type === 'single' || question.type === 'multiple') return <Options question={question} />
  return (
    <dl class="copy-answers">
      <dt lang={tag}>{words.given}</dt>
      <dd>
        {question.response ? (
          <AnswerText question={question} answer={question.response} />
        ) : (
          <span lang={tag}>{words.blank}</span>
        )}
      </dd>
      <dt lang={tag}>{words.expected}</dt>
      <dd>
        <AnswerText question={question} answer={question.key as Answer} />
      </dd>
    </dl>
  )
}

type Chosen = Extract<Released, { type: 'single' | 'multiple' }>

function Options({ question: { options, key, response, media } }: { question: Chosen }) {
  const words = said.value.documents
  const { tag } = pageWords.value
  const idsOf = (answer: typeof key | NonNullable<typeof response>): readonly string[] =>
    answer.type === 'single' ? [answer.choice] : answer.choices
  const [right, chosen] = [idsOf(key), response ? idsOf(response) : []]
  return (
    <ul class="copy-options">
      {options.map(({ id, text }) => (
        <li key={id}>
          <span aria-hidden="true">{chosen.includes(id) ? '☒' : '☐'}</span>
          <span>
            {chosen.includes(id) && (
              <span class="unseen" lang={tag}>
                {words.chosen}{' '}
              </span>
            )}
            <Markdown text={text} media={media} inline />
            {right.includes(id) && (
              <strong class="copy-right" lang={tag}>
                {' '}
                ✓ {words.right}
              </strong>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
