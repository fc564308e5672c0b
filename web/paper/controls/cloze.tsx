import type { AnswerOf, QuestionOf } from '../../api/types.ts'
import { Markdown } from '../../markdown/markdown.tsx'
import { plainText } from '../../markdown/plain.ts'
import { VERBATIM } from '../../ui/verbatim.ts'
import { words } from '../../words/index.ts'
import { NumberField } from './number-field.tsx'
import type { ControlProps } from './type.ts'

type Blank = QuestionOf<'cloze'>['blanks'][number]
type Filled = AnswerOf<'cloze'>['blanks'][string]

/** A passage with blanks to fill in where they stand. */
export function ClozeControl({ question, answer, isLocked, labelledBy, give }: ControlProps<'cloze'>) {
  const { text, blanks, media } = question
  const filled = answer?.blanks ?? {}
  const fill = (id: string, given: Filled | null, options?: { isTyped?: boolean }) => {
    const { [id]: _, ...others } = filled
    const next = given === null ? others : { ...others, [id]: given }
    give(Object.keys(next).length > 0 ? { type: 'cloze', blanks: next } : null, options)
  }
  const blankAt = (id: string) => {
    const index = blanks.findIndex((one) => one.id === id)
    if (index === -1) return `{{${id}}}`
    return (
      <BlankField
        blank={blanks[index]!}
        label={words.value.paper.choices.blank(index + 1)}
        filled={filled[id] ?? null}
        isLocked={isLocked}
        fill={(given, options) => fill(id, given, options)}
      />
    )
  }
  return (
    <fieldset class="control cloze" aria-labelledby={labelledBy}>
      <Markdown text={text} media={media} blank={blankAt} />
    </fieldset>
  )
}

interface BlankProps {
  blank: Blank
  label: string
  filled: Filled | null
  isLocked: boolean
  fill(given: Filled | null, options?: { isTyped?: boolean }): void
}

function BlankField({ blank, label, filled, isLocked, fill }: BlankProps) {
  if (blank.type === 'numeric') {
    const answer = filled?.type === 'numeric' ? filled : null
    const { units, unitRequired } = blank
    const field = { units, unitRequired, answer, isLocked, give: fill }
    return <NumberField {...field} label={{ 'aria-label': label }} />
  }
  if (blank.type === 'text')
    return (
      <input
        {...VERBATIM}
        class="answer answer-blank"
        aria-label={label}
        readOnly={isLocked}
        value={filled?.type === 'text' ? filled.text : ''}
        onInput={({ currentTarget: { value } }) =>
          fill(value === '' ? null : { type: 'text', text: value }, { isTyped: true })
        }
      />
    )
  return (
    <select
      class="answer answer-blank"
      aria-label={label}
      disabled={isLocked}
      value={filled?.type === 'single' ? filled.choice : ''}
      onChange={({ currentTarget: { value } }) =>
        fill(value === '' ? null : { type: 'single', choice: value })
      }
    >
      <option value="" lang={words.value.tag}>
        {words.value.paper.choices.choose}
      </option>
      {blank.options.map(({ id, text }) => (
        <option key={id} value={id}>
          {plainText(text)}
        </option>
      ))}
    </select>
  )
}
