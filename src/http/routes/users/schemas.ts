import { z } from 'zod'
import { setAccommodationInput } from '../../../usecases/grants/set-accommodation.ts'
import { createUserInput } from '../../../usecases/users/create.ts'
import { roleField } from '../../../usecases/users/fields.ts'
import { updateUserInput } from '../../../usecases/users/update.ts'
import { Id, Instant, pageOf } from '../../schemas.ts'

export const CreateUserRequest = createUserInput.meta({ id: 'CreateUserRequest' })

const { multiplier, minutes } = setAccommodationInput.shape

export const Accommodation = z
  .strictObject({ multiplier, minutes })
  .meta({ id: 'Accommodation', description: 'Extra time, for every quiz.' })

/** The fields of a person; `me` adds to them. */
export const userShape = {
  id: Id,
  role: roleField,
  name: z.string().nullable(),
  familyName: z.string().nullable().meta({ description: 'What lists sort by; null: `name` is.' }),
  givenName: z.string().nullable(),
  reference: z
    .string()
    .nullable()
    .meta({ description: 'The number under which a company knows the person.' }),
  email: z.string().nullable(),
  contactEmail: z
    .string()
    .nullable()
    .meta({ description: 'One that a trainer wrote down: it signs nobody in.' }),
  emailVerified: z.boolean().meta({
    description:
      'Whether the address was given with the account; one that a person typed themselves proves nothing.',
  }),
  hasPassword: z.boolean(),
  mustChangePassword: z.boolean(),
  accommodation: Accommodation,
  createdAt: Instant,
  disabledAt: Instant.nullable(),
}

export const User = z.strictObject(userShape).meta({ id: 'User' })

export const UpdateUserRequest = updateUserInput.omit({ user: true }).meta({ id: 'UpdateUserRequest' })

export const SignInCode = z.strictObject({ signInCode: z.string() }).meta({ id: 'SignInCode' })

export const UserPage = pageOf(User, 'UserPage')
