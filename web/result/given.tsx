import type { Answer, AnswerOf, QuestionOf, Released } from '../api/types.ts'
import { Markdown } from '../markdown/markdown.tsx'
import { Control } from '../paper/controls/index.tsx'
import { words } from '../words/index.ts'
import { told } from './words/index.ts'

interface GivenProps {
  question: Released
  answer: Answer
  /** The id of the element that says whose it is. */
  labelledBy: string
}

/** An answer as it was given or would have been right, whole: to be read, copied and printed. */
export function Given({ question, answer, labelledBy }: GivenProps) {
  if (answer.type === 'order' && question.type === 'order')
    return <Order question={question} answer={answer} />
  if (answer.type === 'match' && question.type === 'match')
    return <Pairs question={question} answer={answer} />
  const typed = typedIn(answer)
  if (typed === null) return <Control question={question} answer={answer} isLocked labelledBy={labelledBy} />
  return (
    <pre class="given" translate={false}>
      {answer.type === 'command' && (
        <span class="given-prompt" aria-hidden="true">
          ${' '}
        </span>
      )}
      <code>{typed}</code>
    </pre>
  )
}

function typedIn(answer: Answer): string | null {
  if (answer.type === 'numeric') return [answer.value, answer.unit].filter(Boolean).join(' ')
  return answer.type === 'text' || answer.type === 'command' || answer.type === 'yaml' ? answer.text : null
}

interface OrderProps {
  question: Pick<QuestionOf<'order'>, 'items' | 'media'>
  answer: AnswerOf<'order'>
}

function Order({ question: { items, media }, answer: { order } }: OrderProps) {
  return (
    <ol class="given-order">
      {order.map((id) => (
        <li key={id}>
          <Markdown text={items.find((item) => item.id === id)?.text ?? id} media={media} inline />
        </li>
      ))}
    </ol>
  )
}

interface PairsProps {
  question: Pick<QuestionOf<'match'>, 'left' | 'right' | 'media'>
  answer: AnswerOf<'match'>
}

function Pairs({ question: { left, right, media }, answer: { pairs } }: PairsProps) {
  return (
    <dl class="given-pairs">
      {left.map(({ id, text }) => {
        const chosen = right.find((one) => one.id === pairs[id])
        return (
          <div key={id}>
            <dt>
              <Markdown text={text} media={media} inline />
            </dt>
            <dd>
              {chosen ? (
                <Markdown text={chosen.text} media={media} inline />
              ) : (
                <span lang={words.value.tag}>{told.value.blank}</span>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
