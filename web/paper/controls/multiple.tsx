import { Options } from './options.tsx'
import type { ControlProps } from './type.ts'

/** Any number of options. */
export function MultipleControl({ question, answer, isLocked, labelledBy, give }: ControlProps<'multiple'>) {
  const { options, media } = question
  const chosen = answer?.choices ?? []
  const toggle = (id: string, isChosen: boolean) => {
    const choices = isChosen ? [...chosen, id] : chosen.filter((one) => one !== id)
    give(choices.length > 0 ? { type: 'multiple', choices } : null)
  }
  return (
    <Options
      kind="checkbox"
      options={options}
      media={media}
      chosen={chosen}
      isLocked={isLocked}
      name={labelledBy}
      labelledBy={labelledBy}
      toggle={toggle}
    />
  )
}
