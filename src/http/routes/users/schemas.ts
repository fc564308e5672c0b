import { z } from 'zod'
import { createUserInput } from '../../../usecases/users/create.ts'
import { roleField } from '../../../usecases/users/fields.ts'
import { Id, Instant, pageOf } from '../../schemas.ts'

export const CreateUserRequest = createUserInput.meta({ id: 'CreateUserRequest' })

/** The fields of a person; `me` adds to them. */
export const userShape = {
  id: Id,
  role: roleField,
  name: z.string().nullable(),
  email: z.string().nullable(),
  hasPassword: z.boolean(),
  mustChangePassword: z.boolean(),
  accommodation: z
    .strictObject({ multiplier: z.number(), minutes: z.int() })
    .meta({ description: 'Extra time, for every quiz.' }),
  createdAt: Instant,
  disabledAt: Instant.nullable(),
}

export const User = z.strictObject(userShape).meta({ id: 'User' })

export const UserPage = pageOf(User, 'UserPage')
