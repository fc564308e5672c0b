import { Field } from '../../ui/form.tsx'
import { Choice } from '../ui/choice.tsx'
import { said } from '../words/index.ts'
import { type Filled, isInstant, WHENS } from './filled.ts'

interface FieldsProps {
  filled: Filled
  change(fields: Partial<Filled>): void
  /** Those of single people: even their window may be as the assignment has it. */
  isPersonal?: boolean
}

/** When, how long and how often. */
export function WindowFields({ filled, change, isPersonal = false }: FieldsProps) {
  const words = said.value.assignments
  const empty = isPersonal ? words.asAssignment : words.asQuiz
  const windowHint = isPersonal ? words.asAssignment : words.clock
  return (
    <div class="fields">
      <Field
        label={words.opens}
        hint={windowHint}
        type="datetime-local"
        required={!isPersonal}
        value={filled.opens}
        onValue={(opens) => change({ opens })}
      />
      <Field
        label={words.closes}
        hint={windowHint}
        type="datetime-local"
        required={!isPersonal}
        value={filled.closes}
        onValue={(closes) => change({ closes })}
      />
      <Field
        label={words.maxAttempts}
        hint={empty}
        type="number"
        min={1}
        value={filled.attempts}
        onValue={(attempts) => change({ attempts })}
      />
      <Field
        label={words.timeLimit}
        hint={empty}
        type="number"
        min={0.1}
        step="any"
        value={filled.minutes}
        onValue={(minutes) => change({ minutes })}
      />
    </div>
  )
}

const OWN = 'own'
const AT = 'at'
const DEFAULT_RELEASE = { score: 'on-submit', answers: 'on-close' }

/** When results are shown: as of above, or as chosen here. */
export function ReleaseFields({ filled, change, isPersonal = false }: FieldsProps) {
  const words = said.value.assignments
  const { release } = filled
  return (
    <div class="fields">
      <Choice
        label={words.release}
        value={release ? OWN : ''}
        onValue={(chosen) => change({ release: chosen === OWN ? DEFAULT_RELEASE : null })}
        options={[
          ['', isPersonal ? words.releaseAsAssignment : words.releaseAsQuiz],
          [OWN, words.releaseOwn],
        ]}
      />
      {release && (
        <>
          <When
            label={words.score}
            atLabel={words.scoreAt}
            when={release.score}
            onWhen={(score) => change({ release: { ...release, score } })}
            closes={filled.closes}
          />
          <When
            label={words.answers}
            atLabel={words.answersAt}
            when={release.answers}
            onWhen={(answers) => change({ release: { ...release, answers } })}
            closes={filled.closes}
          />
        </>
      )}
    </div>
  )
}

interface WhenProps {
  label: string
  atLabel: string
  when: string
  onWhen(when: string): void
  /** What is likeliest for an instant. */
  closes: string
}

function When({ label, atLabel, when, onWhen, closes }: WhenProps) {
  const words = said.value.assignments
  const isAt = isInstant(when)
  return (
    <>
      <Choice
        label={label}
        value={isAt ? AT : when}
        onValue={(chosen) => onWhen(chosen === AT ? closes : chosen)}
        options={[...WHENS.map((one) => [one, words.whens[one]!] as const), [AT, words.atInstant]]}
      />
      {isAt && (
        <Field
          label={atLabel}
          hint={words.clock}
          type="datetime-local"
          required
          value={when}
          onValue={onWhen}
        />
      )}
    </>
  )
}
