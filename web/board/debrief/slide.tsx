import type { Answer, Reviewed } from '../../api/types.ts'
import { Markdown } from '../../markdown/markdown.tsx'
import { told } from '../../result/words/index.ts'
import { words as pageWords } from '../../words/index.ts'
import { AnswerText } from '../ui/answer.tsx'
import { said } from '../words/index.ts'
import { Bar } from './bar.tsx'
import type { Step } from './steps.ts'
import type { Tally } from './tally.ts'

interface SlideProps {
  tally: Tally
  step: Step
  /** Of the quiz. */
  lang: string | null
}

/** One question on the wall: its prompt; what was answered, without a name; what was right, and why. */
export function Slide({ tally, step, lang }: SlideProps) {
  const { question } = tally
  const { prompt, media, explanation } = question
  const { tag } = pageWords.value
  return (
    <div class="slide" lang={lang ?? undefined}>
      <div class="slide-prompt">
        <Markdown text={prompt} media={media} />
      </div>
      {isChosen(question) ? (
        <Options tally={tally} question={question} step={step} />
      ) : (
        step !== 'prompt' && <Written tally={tally} step={step} />
      )}
      {step === 'key' && explanation && (
        <div class="slide-why">
          <h2 lang={tag}>{told.value.explanation}</h2>
          <Markdown text={explanation} media={media} />
        </div>
      )}
    </div>
  )
}

type Chosen = Extract<Reviewed, { type: 'single' | 'multiple' }>

function isChosen(question: Reviewed): question is Chosen {
  return question.type === 'single' || question.type === 'multiple'
}

interface OptionsProps extends Pick<SlideProps, 'tally' | 'step'> {
  question: Chosen
}

/** The options: as they are, then with who chose them, then with what was right. */
function Options({ tally: { options, had, blank }, question, step }: OptionsProps) {
  const words = said.value.debrief
  const { tag } = pageWords.value
  const right = question.key.type === 'single' ? [question.key.choice] : question.key.choices
  if (step === 'prompt')
    return (
      <ul class="tallies">
        {question.options.map(({ id, text }) => (
          <li key={id} class="tally">
            <div class="tally-what">
              <Markdown text={text} media={question.media} inline />
            </div>
          </li>
        ))}
      </ul>
    )
  const isTold = step === 'key'
  return (
    <ul class="tallies">
      {question.options.map(({ id, text }) => {
        const isRight = isTold && right.includes(id)
        return (
          <Bar key={id} count={options.get(id) ?? 0} of={had} isRight={isRight} isFaint={isTold && !isRight}>
            {isRight && (
              <strong class="tally-mark">
                <span aria-hidden="true">✓</span>
                <span class="unseen" lang={tag}>
                  {told.value.right} :
                </span>{' '}
              </strong>
            )}
            <Markdown text={text} media={question.media} inline />
          </Bar>
        )
      })}
      <Bar count={blank} of={had} isFaint>
        <em lang={tag}>{words.none}</em>
      </Bar>
    </ul>
  )
}

const VERDICTS = ['right', 'partly', 'wrong', 'blank', 'pending'] as const
/** How many of the answers given a wall has room for. */
const SHOWN = 4

/** What was written: how it was judged, and what most wrote; then what was expected. */
function Written({ tally: { question, verdicts, answers, had }, step }: Omit<SlideProps, 'lang'>) {
  const words = said.value.debrief
  const { tag } = pageWords.value
  return (
    <div class="slide-halves">
      <div>
        <h2 lang={tag}>{words.judged}</h2>
        <ul class="tallies" lang={tag}>
          {VERDICTS.filter((one) => verdicts[one]).map((one) => (
            <Bar key={one} count={verdicts[one] ?? 0} of={had} isRight={one === 'right'}>
              {told.value.verdicts[one]}
            </Bar>
          ))}
        </ul>
      </div>
      <div>
        {step === 'key' ? (
          <>
            <h2 lang={tag}>{told.value.expected}</h2>
            <div class="slide-key">
              <AnswerText question={question} answer={question.key as Answer} />
            </div>
          </>
        ) : (
          answers.length > 0 && (
            <>
              <h2 lang={tag}>{words.often}</h2>
              <ul class="often">
                {answers.slice(0, SHOWN).map(({ answer, count }, place) => (
                  <li key={place}>
                    <strong>{count} ×</strong>
                    <div>
                      <AnswerText question={question} answer={answer} />
                    </div>
                  </li>
                ))}
              </ul>
            </>
          )
        )}
      </div>
    </div>
  )
}
