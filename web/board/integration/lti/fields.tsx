import { Field } from '../../../ui/form.tsx'
import { WordsField } from '../../ui/words-field.tsx'
import { said } from '../words/index.ts'
import type { Filled } from './filled.ts'

interface FieldsProps {
  filled: Filled
  change(fields: Partial<Filled>): void
}

/** Characters of a list of deployments: what an id may have, for many of them. */
const LONGEST = 100_000

/** What of a platform may change later: its name, its addresses and its deployments. */
export function PlatformFields({ filled, change }: FieldsProps) {
  const words = said.value.platforms
  const address = (name: 'authorizationEndpoint' | 'tokenEndpoint' | 'jwksUri') => (
    <Field
      label={words[name]}
      type="url"
      autocomplete="off"
      required
      value={filled[name]}
      onValue={(value) => change({ [name]: value })}
    />
  )
  return (
    <>
      {address('authorizationEndpoint')}
      {address('tokenEndpoint')}
      {address('jwksUri')}
      <Field
        label={words.audience}
        hint={words.audienceHint}
        autocomplete="off"
        spellcheck={false}
        value={filled.tokenAudience}
        onValue={(tokenAudience) => change({ tokenAudience })}
      />
      <WordsField
        label={words.deployments}
        hint={words.deploymentsHint}
        maxLength={LONGEST}
        value={filled.deployments}
        onValue={(deployments) => change({ deployments })}
      />
    </>
  )
}

/** What it is called here. */
export function NameField({ filled, change }: FieldsProps) {
  const words = said.value.platforms
  return (
    <Field
      label={words.name}
      hint={words.nameHint}
      autocomplete="off"
      required
      value={filled.name}
      onValue={(name) => change({ name })}
    />
  )
}
