import { z } from 'zod'
import { personEmailSchema, personNameSchema, personReferenceSchema } from '../../domain/cohort/person.ts'
import { ROLES } from '../../domain/words.ts'

/** The fields of a person as anyone may give them; HTTP, the command line and the use cases share them. */
export const nameField = personNameSchema.meta({
  description: 'How the person is called.',
  examples: ['Ada Lovelace'],
})

const referenceField = personReferenceSchema.meta({
  description: 'The number under which a company knows the person.',
  examples: ['E-1815'],
})

const familyNameField = nameField.meta({ description: 'What lists sort by.', examples: ['Lovelace'] })
const givenNameField = nameField.meta({ description: 'Beside the family name.', examples: ['Ada'] })

/** Beside `name`: what lists and exports have columns for. */
export const namesFields = {
  familyName: familyNameField.optional(),
  givenName: givenNameField.optional(),
  reference: referenceField.optional(),
}

/** The same where null empties one. */
export const emptiableFields = {
  familyName: familyNameField.nullish(),
  givenName: givenNameField.nullish(),
  reference: referenceField.nullish(),
}

export const emailField = personEmailSchema.meta({
  description: 'Kept in lower case.',
  examples: ['ada@example.org'],
})

export const passwordField = z
  .string()
  .min(10)
  .max(200)
  .meta({ description: '10 to 200 characters.', examples: ['a long enough phrase'] })

export const roleField = z.enum(ROLES).meta({ id: 'Role' })
