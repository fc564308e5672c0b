import { useState } from 'preact/hooks'
import { Field } from '../../ui/form.tsx'
import { said } from '../words/index.ts'
import { Check } from './check.tsx'
import { holds } from './plain.ts'

interface PickerProps {
  /** Each by what they are called on the board. */
  people: readonly { id: string; label: string }[]
  chosen: readonly string[]
  onChoose(chosen: string[]): void
}

/** From how many people on a name is searched rather than looked for. */
const MANY = 9

/** Some of a list of people, or all of them. */
export function PeoplePicker({ people, chosen, onChoose }: PickerProps) {
  const [text, setText] = useState('')
  const words = said.value.dialog
  const shown = people.filter(({ label }) => holds(label, text))
  const isAll = people.length > 0 && chosen.length === people.length
  const choose = (id: string, isChosen: boolean) =>
    onChoose(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <fieldset class="picker">
      <legend>
        {words.people} <span class="hint">{words.chosen(chosen.length, people.length)}</span>
      </legend>
      {people.length >= MANY && <Field label={words.search} type="search" value={text} onValue={setText} />}
      <div class="picker-list">
        <Check
          label={words.all}
          checked={isAll}
          missing={chosen.length === 0 ? words.nobody : ''}
          onCheck={(all) => onChoose(all ? people.map(({ id }) => id) : [])}
        />
        {shown.map(({ id, label }) => (
          <Check
            key={id}
            label={label}
            isName
            checked={chosen.includes(id)}
            onCheck={(isChosen) => choose(id, isChosen)}
          />
        ))}
      </div>
    </fieldset>
  )
}
