import type { Released } from '../api/types.ts'
import { Markdown } from '../markdown/markdown.tsx'
import { words } from '../words/index.ts'
import { told, voiceOf } from './words/index.ts'

type Chosen = Extract<Released, { type: 'single' | 'multiple' }>

/** The options of a question as they were shown: which are right, which were chosen, and what is said of them. */
export function JudgedOptions({ question, isTheirs }: { question: Chosen; isTheirs: boolean }) {
  const said = told.value
  const { tag } = words.value
  const right = question.key.type === 'single' ? [question.key.choice] : question.key.choices
  const chosen = chosenIn(question)
  return (
    <ul class="judged">
      {question.options.map(({ id, text }) => {
        const isRight = right.includes(id)
        const isChosen = chosen.includes(id)
        const told = question.feedback.find(({ option }) => option === id)
        return (
          <li
            key={id}
            class={['judged-option', isRight && 'is-right', isChosen && !isRight && 'is-wrong']
              .filter(Boolean)
              .join(' ')}
          >
            <span class="judged-mark" aria-hidden="true">
              {isRight ? '✓' : isChosen ? '✗' : ''}
            </span>
            <span class="option-text">
              <Markdown text={text} media={question.media} inline />{' '}
              {(isRight || isChosen) && (
                <span class="judged-words" lang={tag}>
                  {isRight && <span class="badge badge-good">{said.right}</span>}
                  {isChosen && <span class="badge">{voiceOf(isTheirs).chosen}</span>}
                </span>
              )}
              {told && (
                <span class="feedback">
                  <Markdown text={told.text} media={question.media} inline />
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function chosenIn({ response }: Chosen): readonly string[] {
  if (response === null) return []
  return response.type === 'single' ? [response.choice] : response.choices
}
