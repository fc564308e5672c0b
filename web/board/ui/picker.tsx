import { useState } from 'preact/hooks'
import { Field } from '../../ui/form.tsx'
import { said } from '../words/index.ts'
import { Check } from './check.tsx'
import { holds } from './plain.ts'

interface PickerProps<T extends string> {
  legend: string
  items: readonly { id: T; label: string }[]
  chosen: readonly T[]
  onChoose(chosen: T[]): void
  /** The labels are names: they are not translated. */
  areNames?: boolean
  /** What ticks all of them is called; without it nothing does. */
  all?: string
  /** Why the form cannot be sent while none is chosen; without it, it can. */
  missing?: string
}

/** From how many on a name is searched rather than looked for. */
const MANY = 9

/** Some of a list. */
export function Picker<T extends string>({
  legend,
  items,
  chosen,
  onChoose,
  areNames = false,
  all,
  missing = '',
}: PickerProps<T>) {
  const [text, setText] = useState('')
  const words = said.value.dialog
  const shown = items.filter(({ label }) => holds(label, text))
  const unmet = chosen.length === 0 ? missing : ''
  const choose = (id: T, isChosen: boolean) =>
    onChoose(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <fieldset class="picker">
      <legend>
        {legend} <span class="hint">{words.chosen(chosen.length, items.length)}</span>
      </legend>
      {items.length >= MANY && <Field label={words.search} type="search" value={text} onValue={setText} />}
      <div class="picker-list">
        {all !== undefined && (
          <Check
            label={all}
            checked={items.length > 0 && chosen.length === items.length}
            missing={unmet}
            onCheck={(isAll) => onChoose(isAll ? items.map(({ id }) => id) : [])}
          />
        )}
        {shown.map(({ id, label }, index) => (
          <Check
            key={id}
            label={label}
            isName={areNames}
            checked={chosen.includes(id)}
            missing={all === undefined && index === 0 ? unmet : ''}
            onCheck={(isChosen) => choose(id, isChosen)}
          />
        ))}
      </div>
    </fieldset>
  )
}
