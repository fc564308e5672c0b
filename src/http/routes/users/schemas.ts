import { z } from 'zod'
import { createUserInput } from '../../../usecases/users/create.ts'
import { roleField } from '../../../usecases/users/fields.ts'
import { Id, Instant, pageOf } from '../../schemas.ts'

export const CreateUserRequest = createUserInput.meta({ id: 'CreateUserRequest' })

export const Accommodation = z
  .strictObject({
    multiplier: z
      .number()
      .min(1)
      .max(10)
      .multipleOf(0.01)
      .meta({ description: 'Of every time limit.', examples: [1.33] }),
    minutes: z
      .int()
      .min(0)
      .max(1440)
      .meta({ description: 'On top of it.', examples: [0] }),
  })
  .meta({ id: 'Accommodation', description: 'Extra time, for every quiz.' })

/** The fields of a person; `me` adds to them. */
export const userShape = {
  id: Id,
  role: roleField,
  name: z.string().nullable(),
  email: z.string().nullable(),
  hasPassword: z.boolean(),
  mustChangePassword: z.boolean(),
  accommodation: Accommodation,
  createdAt: Instant,
  disabledAt: Instant.nullable(),
}

export const User = z.strictObject(userShape).meta({ id: 'User' })

export const UserPage = pageOf(User, 'UserPage')
