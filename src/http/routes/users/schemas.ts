import { z } from 'zod'
import { attemptStateField } from '../../../usecases/fields.ts'
import { setAccommodationInput } from '../../../usecases/grants/set-accommodation.ts'
import { changeRoleInput } from '../../../usecases/users/change-role.ts'
import { createUserInput } from '../../../usecases/users/create.ts'
import { roleField } from '../../../usecases/users/fields.ts'
import { mergePeopleInput } from '../../../usecases/users/merging/merge.ts'
import { undoMergeInput } from '../../../usecases/users/merging/undo.ts'
import { updateUserInput } from '../../../usecases/users/update.ts'
import { Id, Instant, pageOf, Slug } from '../../schemas.ts'
import { Score } from '../quizzes/schemas.ts'

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

export const RoleRequest = changeRoleInput.omit({ user: true }).meta({ id: 'RoleRequest' })

export const MadePassword = z.strictObject({ password: z.string() }).meta({ id: 'MadePassword' })

export const UserPage = pageOf(User, 'UserPage')

export const MergeRequest = mergePeopleInput.omit({ user: true }).meta({ id: 'MergeRequest' })

const MergedAttempt = z
  .strictObject({
    id: Id,
    user: Id.meta({ description: 'Whose it is before the merge.' }),
    number: z.int(),
    merged: z.int().meta({ description: 'Its number once merged.' }),
    startedAt: Instant,
    state: attemptStateField,
  })
  .meta({ id: 'MergedAttempt' })

const MergedCounts = z
  .strictObject({ from: Score.nullable(), into: Score.nullable(), merged: Score.nullable() })
  .meta({
    id: 'MergedCounts',
    description: 'What counts of each, and of both together, by the rule of the quiz.',
  })

const MergedQuiz = z
  .strictObject({
    quiz: Slug,
    assignment: Id.nullable(),
    max: z.int().nullable(),
    used: z
      .int()
      .meta({ description: 'Once merged; more than `max` are kept, and no other may be started.' }),
    attempts: z.array(MergedAttempt).meta({ description: 'In the order of their start.' }),
    counted: MergedCounts,
  })
  .meta({ id: 'MergedQuiz' })

export const Merged = z
  .strictObject({ applied: z.boolean(), user: Id, into: Id, quizzes: z.array(MergedQuiz) })
  .meta({ id: 'Merged' })

export const UndoMergeRequest = undoMergeInput.omit({ user: true }).meta({ id: 'UndoMergeRequest' })

export const Unmerged = z.strictObject({ user: Id, from: Id }).meta({ id: 'Unmerged' })
