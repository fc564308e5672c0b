import type { Answer, BankQuestion, Cohort, CorrectionPolicy } from '../../../api/types.ts'
import { Control } from '../../../paper/controls/index.tsx'
import { me } from '../../../state/session.ts'
import { list } from '../../../ui/format.ts'
import { said } from '../../words/index.ts'
import { optionText } from '../statistics/format.ts'
import { isSaidByAnswer } from './key.ts'

export interface Filled {
  policy: CorrectionPolicy
  /** What would have been right. */
  answer: Answer | null
  cohorts: readonly string[]
  /** Every cohort and all practice, which an admin alone may correct. */
  isForAll: boolean
  practice: boolean
}

/** The choices before anything is chosen. */
export function empty(policy: CorrectionPolicy, cohort: string | null): Filled {
  return { policy, answer: null, cohorts: cohort === null ? [] : [cohort], isForAll: false, practice: false }
}

const WITHOUT_KEY: readonly CorrectionPolicy[] = ['full-credit', 'drop']

/** What can be done to a question here. */
export function policiesFor(question: BankQuestion | null): readonly CorrectionPolicy[] {
  return question && isSaidByAnswer(question) ? ['new-key', 'either-key', ...WITHOUT_KEY] : WITHOUT_KEY
}

/** What is right as it was published, where that is short to say. */
function publishedKey(question: BankQuestion): string {
  const { key } = question
  const ids = key.type === 'single' ? [key.choice] : key.type === 'multiple' ? key.choices : []
  return ids.length === 0
    ? ''
    : said.value.corrections.published(list(ids.map((id) => `« ${optionText(question, id)} »`)))
}

interface ChoicesProps {
  filled: Filled
  change(fields: Partial<Filled>): void
  question: BankQuestion | null
  lang: string | null
  cohorts: readonly Cohort[]
}

/** What to do, by which key, and for whom: each with what comes of it. */
export function Choices({ filled, change, question, lang, cohorts }: ChoicesProps) {
  const words = said.value.corrections
  const policies = policiesFor(question)
  const asksKey = filled.policy === 'new-key' || filled.policy === 'either-key'
  return (
    <>
      <fieldset class="control policies">
        <legend class="unseen">{words.policy}</legend>
        {policies.map((policy) => (
          <label key={policy} class="option">
            <input
              type="radio"
              name="policy"
              checked={filled.policy === policy}
              onChange={() => change({ policy })}
            />
            <span>
              <strong>{words.policies[policy]}</strong>
              <span class="hint below">{words.consequences[policy]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {policies === WITHOUT_KEY && <p class="hint">{words.noKeyHere}</p>}
      {question && asksKey && (
        <div class="new-key">
          <h3 id="new-key">{words.newKey}</h3>
          <p class="hint">
            {words.newKeyHint} {publishedKey(question)}
          </p>
          <div lang={lang ?? undefined}>
            <Control
              question={{ ...question, position: 0 }}
              answer={filled.answer}
              labelledBy="new-key"
              give={(answer) => change({ answer })}
            />
          </div>
        </div>
      )}
      <Whose filled={filled} change={change} cohorts={cohorts} />
    </>
  )
}

function Whose({ filled, change, cohorts }: Pick<ChoicesProps, 'filled' | 'change' | 'cohorts'>) {
  const words = said.value.corrections
  const toggle = (id: string) => {
    const rest = filled.cohorts.filter((one) => one !== id)
    change({ cohorts: rest.length < filled.cohorts.length ? rest : [...rest, id] })
  }
  return (
    <fieldset class="control whose">
      <legend>{words.whose}</legend>
      {me.value?.role === 'admin' && (
        <Tick text={words.all} isOn={filled.isForAll} onTick={() => change({ isForAll: !filled.isForAll })} />
      )}
      {!filled.isForAll && (
        <>
          {cohorts.map(({ id, name }) => (
            <Tick key={id} text={name} isName isOn={filled.cohorts.includes(id)} onTick={() => toggle(id)} />
          ))}
          <Tick
            text={words.practice}
            isOn={filled.practice}
            onTick={() => change({ practice: !filled.practice })}
          />
        </>
      )}
    </fieldset>
  )
}

interface TickProps {
  text: string
  isName?: boolean
  isOn: boolean
  onTick(): void
}

function Tick({ text, isName = false, isOn, onTick }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" checked={isOn} onChange={onTick} />
      <span translate={!isName}>{text}</span>
    </label>
  )
}
