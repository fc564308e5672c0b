import { useState } from 'preact/hooks'
import type { Answer, BankQuestion, Released } from '../api/types.ts'
import { Markdown } from '../markdown/markdown.tsx'
import { Control } from '../paper/controls/index.tsx'
import { AnsweredQuestion } from '../result/question.tsx'
import { Facts } from '../ui/facts.tsx'
import { number } from '../ui/format.ts'
import { Failed } from '../ui/notice.tsx'
import { words as common } from '../words/index.ts'
import { Findings } from './findings.tsx'
import type { Finding } from './follow.ts'
import type { Trial } from './trial.ts'
import { said } from './words/index.ts'

interface QuestionProps {
  trial: Trial
  /** From 0, in the file as on the paper. */
  rank: number
  written: BankQuestion
  lang: string
  findings: readonly Finding[]
}

/** One question as it is taken, and marked as soon as one asks; beside it what its author wrote. */
export function PreviewedQuestion({ trial, rank, written, lang, findings }: QuestionProps) {
  const words = said.value
  const id = `previewed-${rank + 1}`
  return (
    <article class="previewed" aria-labelledby={id}>
      <h2 id={id}>
        {common.value.paper.questionAlone(rank + 1)} <code translate={false}>{written.id}</code>
      </h2>
      <Findings findings={findings} />
      <div class="previewed-sides">
        <div>
          <h3>{words.asTaken}</h3>
          <Taken key={written.revision} trial={trial} rank={rank} lang={lang} />
        </div>
        <div class="previewed-written">
          <h3>{words.asWritten}</h3>
          <Written written={written} rank={rank} lang={lang} />
        </div>
      </div>
    </article>
  )
}

function Taken({ trial, rank, lang }: Pick<QuestionProps, 'trial' | 'rank' | 'lang'>) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [judged, setJudged] = useState<Released | null>(null)
  const [error, setError] = useState<unknown>()
  const words = said.value
  const question = trial.questions[rank]
  if (!question) return null
  const judge = () => {
    setError(undefined)
    trial.judge(question.position, answer).then(setJudged, setError)
  }
  if (judged)
    return (
      <>
        <AnsweredQuestion question={judged} lang={lang} />
        <button type="button" class="button" onClick={() => setJudged(null)}>
          {words.again}
        </button>
      </>
    )
  const promptId = `taken-${question.position}`
  return (
    <>
      <div lang={lang}>
        <div id={promptId} class="prompt">
          <Markdown text={question.prompt} media={question.media} />
        </div>
        <Control question={question} answer={answer} labelledBy={promptId} give={setAnswer} />
      </div>
      {error !== undefined && <Failed error={error} />}
      <button type="button" class="button button-main" onClick={judge}>
        {words.check}
      </button>
    </>
  )
}

function Written({ written, rank, lang }: Pick<QuestionProps, 'written' | 'rank' | 'lang'>) {
  const words = said.value
  const { chapter, level, difficulty, tags, policy, points, explanation, reference, media } = written
  const facts = [
    [words.facts.points, number(points)],
    [words.facts.policy, policy],
    [words.facts.chapter, chapter],
    [words.facts.level, level],
    [words.facts.difficulty, difficulty],
    [words.facts.tags, tags.join(', ')],
  ] as const
  const keyId = `written-key-${rank + 1}`
  return (
    <>
      <h4 id={keyId}>{words.key}</h4>
      <div lang={lang}>
        <Control
          question={{ ...written, position: -1 - rank }}
          answer={written.key as Answer}
          isLocked
          labelledBy={keyId}
        />
      </div>
      <h4>{words.explanation}</h4>
      {explanation === null ? (
        <p class="hint">{words.noExplanation}</p>
      ) : (
        <div lang={lang}>
          <Markdown text={explanation} media={media} />
        </div>
      )}
      {reference && (
        <p class="reference">
          {words.reference} :{' '}
          <a href={reference} target="_blank" rel="noopener noreferrer" translate={false}>
            {reference}
          </a>
        </p>
      )}
      <Facts
        facts={facts.flatMap(([name, is]) =>
          is ? [[name, <span translate={false}>{is}</span>] as const] : [],
        )}
      />
    </>
  )
}
