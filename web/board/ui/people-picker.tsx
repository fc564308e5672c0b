import { said } from '../words/index.ts'
import { Picker } from './picker.tsx'

interface PeoplePickerProps {
  /** Each by what they are called on the board. */
  people: readonly { id: string; label: string }[]
  chosen: readonly string[]
  onChoose(chosen: string[]): void
}

/** Some of a list of people, or all of them; at least one. */
export function PeoplePicker({ people, chosen, onChoose }: PeoplePickerProps) {
  const words = said.value.dialog
  return (
    <Picker
      legend={words.people}
      items={people}
      chosen={chosen}
      onChoose={onChoose}
      areNames
      all={words.all}
      missing={words.nobody}
    />
  )
}
