import type { ShownUserRow } from '../../db/repositories/users/find.ts'
import type { Role } from '../../domain/words.ts'
import { type Context, trainerOf } from '../context.ts'

/** A person as shown to themselves and to admins: no hash, no code. */
export interface UserView {
  id: string
  role: Role
  name: string | null
  familyName: string | null
  givenName: string | null
  /** The number under which a company knows the person. */
  reference: string | null
  email: string | null
  /** One that a trainer wrote down: it signs nobody in. */
  contactEmail: string | null
  /** Given with the account by who made it; what a person typed themselves is not shown to be theirs. */
  emailVerified: boolean
  hasPassword: boolean
  mustChangePassword: boolean
  /** The person's extra time, for every quiz. */
  accommodation: { multiplier: number; minutes: number }
  createdAt: string
  disabledAt: string | null
}

export function userView(user: ShownUserRow): UserView {
  return {
    id: user.id,
    role: user.role,
    name: user.name,
    familyName: user.familyName,
    givenName: user.givenName,
    reference: user.reference,
    email: user.email,
    contactEmail: user.contactEmail,
    emailVerified: user.emailVerifiedAt !== null,
    hasPassword: user.passwordHash !== null,
    mustChangePassword: user.mustChangePassword,
    accommodation: { multiplier: Number(user.extraTimeMultiplier), minutes: user.extraTimeMinutes },
    createdAt: user.createdAt.toISOString(),
    disabledAt: user.disabledAt?.toISOString() ?? null,
  }
}

/** A person as the caller may see them: an address that they typed themselves is for them and for admins. */
export function shownTo(ctx: Context, view: UserView): UserView {
  return trainerOf(ctx) === null || view.emailVerified ? view : { ...view, email: null }
}
