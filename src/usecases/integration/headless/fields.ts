import { z } from 'zod'
import { wholeName } from '../../../domain/cohort/person.ts'
import { saying } from '../../../domain/issue-words.ts'
import { FAULTS } from '../../../domain/refusals/fields.ts'
import { nameField, namesFields } from '../../users/fields.ts'

/** What a client calls somebody by. */
export const externalIdField = z
  .string()
  .max(128)
  .regex(/^[!-~]+$/, saying(FAULTS.externalId))
  .meta({
    description: "The client's own id of a person: 1 to 128 printable ASCII characters without spaces.",
    examples: ['student-1815'],
  })

const { familyName, givenName } = namesFields

/** How a client names somebody: in one piece, or in two of which it is made. */
export const externalNamesFields = {
  name: nameField.optional().meta({ description: 'Absent: given name and family name.' }),
  familyName,
  givenName,
}

export type ExternalNames = z.output<z.ZodObject<typeof externalNamesFields>>

/** The names that were given, with the whole made of its parts where it is absent; empty when none was. */
export function namesGiven({ name, familyName, givenName }: ExternalNames): ExternalNames {
  const whole = name ?? wholeName(givenName, familyName)
  return {
    ...(whole !== null && { name: whole }),
    ...(familyName !== undefined && { familyName }),
    ...(givenName !== undefined && { givenName }),
  }
}
