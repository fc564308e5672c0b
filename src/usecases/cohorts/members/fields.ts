import type { z } from 'zod'
import { wholeName } from '../../../domain/cohort/person.ts'
import { emailField, nameField, namesFields } from '../../users/fields.ts'

/** A person as a trainer writes them down: a name in one piece, or in two of which it is made. */
export const newPersonFields = {
  name: nameField.optional().meta({ description: 'Absent: given name and family name.' }),
  ...namesFields,
  email: emailField.optional().meta({
    description:
      'To write to. Whoever has this address already is invited, and nothing tells that they have.',
  }),
}

type NewPerson = z.output<z.ZodObject<typeof newPersonFields>>

/** The same with what is absent as null; null when it has no name at all. */
export function writtenDown({ name, familyName, givenName, reference, email }: NewPerson) {
  const whole = name ?? wholeName(givenName, familyName)
  if (whole === null) return null
  return {
    name: whole,
    familyName: familyName ?? null,
    givenName: givenName ?? null,
    reference: reference ?? null,
    email: email ?? null,
  }
}
