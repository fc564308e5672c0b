import type { Answer, AnswerOf, Media, Released } from '../../api/types.ts'
import { Markdown } from '../../markdown/markdown.tsx'

interface AnswerProps {
  question: Released
  /** What was answered, or the key, which says it in the same way. */
  answer: Answer
}

type ReleasedOf<T extends Released['type']> = Extract<Released, { type: T }>

/** An answer to be read rather than filled in, on paper and on a wall. */
export function AnswerText({ question, answer }: AnswerProps) {
  const { media } = question
  switch (question.type) {
    case 'single':
      return <Texts all={question.options} ids={[(answer as AnswerOf<'single'>).choice]} media={media} />
    case 'multiple':
      return <Texts all={question.options} ids={(answer as AnswerOf<'multiple'>).choices} media={media} />
    case 'order':
      return <Texts all={question.items} ids={(answer as AnswerOf<'order'>).order} media={media} isOrdered />
    case 'match':
      return <Pairs question={question} answer={answer as AnswerOf<'match'>} />
    case 'cloze':
      return <Blanks question={question} answer={answer as AnswerOf<'cloze'>} />
    case 'numeric': {
      const { value, unit = '' } = answer as AnswerOf<'numeric'>
      return <span translate={false}>{`${value} ${unit}`}</span>
    }
    case 'text':
      return <span translate={false}>{(answer as AnswerOf<'text'>).text}</span>
    default:
      return (
        <pre class="written" translate={false}>
          <code>{(answer as AnswerOf<'command' | 'yaml'>).text}</code>
        </pre>
      )
  }
}

interface TextsProps {
  all: readonly { id: string; text: string }[]
  ids: readonly string[]
  media: readonly Media[]
  isOrdered?: boolean
}

function Texts({ all, ids, media, isOrdered = false }: TextsProps) {
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <List class="answer-list">
      {ids.map((id) => (
        <li key={id}>
          <Markdown text={textOf(all, id)} media={media} inline />
        </li>
      ))}
    </List>
  )
}

function Pairs({ question, answer }: { question: ReleasedOf<'match'>; answer: AnswerOf<'match'> }) {
  const { left, right, media } = question
  return (
    <ul class="answer-list">
      {left.map(({ id, text }) => (
        <li key={id}>
          <Markdown text={text} media={media} inline /> →{' '}
          <Markdown text={textOf(right, answer.pairs[id])} media={media} inline />
        </li>
      ))}
    </ul>
  )
}

/** The sentence with its blanks filled in. */
function Blanks({ question, answer }: { question: ReleasedOf<'cloze'>; answer: AnswerOf<'cloze'> }) {
  const { text, blanks, media } = question
  const filled = (id: string) => {
    const given = answer.blanks[id]
    const blank = blanks.find((one) => one.id === id)
    if (!given) return <strong class="blank-filled">…</strong>
    const chosen = given.type === 'single' && blank?.type === 'single' && textOf(blank.options, given.choice)
    if (chosen)
      return (
        <strong class="blank-filled">
          <Markdown text={chosen} media={media} inline />
        </strong>
      )
    return (
      <strong class="blank-filled" translate={false}>
        {given.type === 'numeric'
          ? `${given.value} ${given.unit ?? ''}`
          : given.type === 'text' && given.text}
      </strong>
    )
  }
  return <Markdown text={text} media={media} blank={filled} />
}

function textOf(all: readonly { id: string; text: string }[], id: string | undefined): string {
  return all.find((one) => one.id === id)?.text ?? '…'
}
