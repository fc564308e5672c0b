import { Field } from '../../../ui/form.tsx'
import { Picker } from '../../ui/picker.tsx'
import { said } from '../words/index.ts'
import { EVENTS } from './events.ts'
import type { Filled } from './filled.ts'

interface WebhookFieldsProps {
  filled: Filled
  change(fields: Partial<Filled>): void
}

/** Where a webhook goes to, and what it is told. */
export function WebhookFields({ filled, change }: WebhookFieldsProps) {
  const words = said.value.webhooks
  return (
    <>
      <Field
        label={words.url}
        hint={words.urlHint}
        type="url"
        autocomplete="off"
        spellcheck={false}
        required
        value={filled.url}
        onValue={(url) => change({ url })}
      />
      <Picker
        legend={words.events}
        items={EVENTS.map((id) => ({ id, label: `${words.types[id]} (${id})` }))}
        chosen={filled.events}
        onChoose={(events) => change({ events })}
        missing={words.noEvent}
      />
    </>
  )
}
