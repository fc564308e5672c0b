import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Markdown } from '../markdown/markdown.tsx'
import { number } from '../ui/format.ts'
import { words } from '../words/index.ts'
import { Control } from './controls/index.tsx'
import type { Paper } from './paper.ts'
import { RevealOffer } from './reveal-offer.tsx'
import { SaveLine } from './save-line.tsx'
import type { Slot } from './slot.ts'

interface QuestionCardProps {
  paper: Paper
  slot: Slot
  lang: string | null
  show(index: number): void
  finish(): void
  /** The question as it was judged, in the place of what asks it, once its answer was shown. */
  judged: ComponentChildren
}

/** One question, with what answers it and the way on. */
export function QuestionCard({ paper, slot, lang, show, finish, judged }: QuestionCardProps) {
  const { paper: said } = words.value
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    heading.current?.focus()
    scrollTo(0, 0)
  }, [])
  const { question, content } = slot
  const { position, section, points } = question
  const index = paper.current.value
  const isLast = index === paper.slots.length - 1
  return (
    <article class="question">
      <header class="question-head">
        <h1 ref={heading} tabIndex={-1}>
          {said.question(position, paper.slots.length)}
        </h1>
        <p class="facts">
          {section && <span lang={lang ?? undefined}>{section}</span>}
          <span>{said.points(number(points), points === 1)}</span>
        </p>
      </header>
      {slot.isRevealed.value ? judged : <Asked paper={paper} slot={slot} lang={lang} />}
      <footer class="row question-foot">
        <button type="button" class="button" disabled={index === 0} onClick={() => show(index - 1)}>
          {said.previous}
        </button>
        <label class="flag">
          <input
            type="checkbox"
            checked={content.value.flagged}
            disabled={slot.isRevealed.value}
            onChange={(event) => slot.change({ flagged: event.currentTarget.checked })}
          />
          {said.flag}
        </label>
        <button
          type="button"
          class="button button-main"
          onClick={() => (isLast ? finish() : show(index + 1))}
        >
          {isLast ? said.finish : said.next}
        </button>
      </footer>
    </article>
  )
}

/** What is asked, what answers it, and how far the answer has come. */
function Asked({ paper, slot, lang }: Pick<QuestionCardProps, 'paper' | 'slot' | 'lang'>) {
  const { question, content } = slot
  const { position, prompt, media, policy, type } = question
  const promptId = `prompt-${position}`
  return (
    <>
      <div lang={lang ?? undefined}>
        <div id={promptId} class="prompt">
          <Markdown text={prompt} media={media} />
        </div>
        <Control
          question={question}
          answer={content.value.response}
          labelledBy={promptId}
          give={(response, options) => slot.change({ response }, options)}
        />
      </div>
      <Policy policy={policy} type={type} />
      {paper.attempt.scoring?.certainty && <Certainty slot={slot} />}
      <SaveLine slot={slot} />
      {paper.attempt.reveals && <RevealOffer slot={slot} />}
    </>
  )
}

/** How what is chosen becomes points: where several choices can, it has to be known before. */
function Policy({ policy, type }: { policy: string | null; type: string }) {
  const text =
    policy !== null && (type === 'multiple' || policy === 'weights') && words.value.quiz.multiple[policy]
  return text ? <p class="hint">{text}</p> : null
}

function Certainty({ slot }: { slot: Slot }) {
  const { paper: said } = words.value
  const { certainty } = slot.content.value
  return (
    <fieldset class="certainty">
      <legend>{said.certainty}</legend>
      {said.certainties.map((name, index) => (
        <label key={name} class="way">
          <input
            type="radio"
            name={`certainty-${slot.question.position}`}
            checked={certainty === index + 1}
            onChange={() => slot.change({ certainty: index + 1 })}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
