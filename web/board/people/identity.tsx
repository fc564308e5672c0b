import { Field } from '../../ui/form.tsx'
import { said } from '../words/index.ts'

/** Who somebody is, as the fields of a form have it. */
export interface Identity {
  familyName: string
  givenName: string
  reference: string
  email: string
}

interface IdentityProps {
  filled: Identity
  onFilled(filled: Identity): void
}

export function IdentityFields({ filled, onFilled }: IdentityProps) {
  const words = said.value.people
  const field = (name: keyof Identity, label: string, required = false) => (
    <Field
      label={label}
      autocomplete="off"
      required={required}
      type={name === 'email' ? 'email' : 'text'}
      value={filled[name]}
      onValue={(value) => onFilled({ ...filled, [name]: value })}
    />
  )
  return (
    <div class="fields">
      {field('familyName', words.familyName, true)}
      {field('givenName', words.givenName)}
      {field('reference', words.reference)}
      {field('email', words.email)}
    </div>
  )
}
