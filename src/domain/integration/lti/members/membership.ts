import { z } from 'zod'
import { wholeName } from '../../../cohort/person.ts'
import { courseRole } from '../launch/roles.ts'

/** The media type of the names and roles service. */
export const MEMBERS_MEDIA_TYPE = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json'

/** A person of a course as the platform tells of them; an absent name is null, and says nothing. */
export interface PlatformMember {
  subject: string
  isLearner: boolean
  name: string | null
  givenName: string | null
  familyName: string | null
}

const textSchema = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'string' ? value.trim() || null : null))

const memberSchema = z.object({
  user_id: z.string().min(1),
  status: textSchema,
  roles: z.array(z.unknown()).catch([]),
  name: textSchema,
  given_name: textSchema,
  family_name: textSchema,
})

const containerSchema = z.object({ members: z.array(z.unknown()) })

const MOST_LETTERS = 200

/**
 * The members of one page, without those who left or wait (`Deleted`, `Inactive`); null for what is no list of members. One
 * who cannot be read is passed over, for the others are as good.
 */
export function membersOf(page: unknown): PlatformMember[] | null {
  const container = containerSchema.safeParse(page)
  if (!container.success) return null
  return container.data.members.flatMap((value) => {
    const parsed = memberSchema.safeParse(value)
    if (!parsed.success) return []
    const { user_id: subject, status, roles, name, given_name: given, family_name: family } = parsed.data
    if (status !== null && status.toLowerCase() !== 'active') return []
    return {
      subject,
      isLearner: courseRole(roles.filter((role) => typeof role === 'string')) === 'learner',
      ...namesOf({ name, given, family }),
    }
  })
}

/** A whole name is made of its two parts where the platform gives none. */
function namesOf({ name, given, family }: Record<'name' | 'given' | 'family', string | null>) {
  const whole = name ?? wholeName(given, family)
  const cut = (text: string | null) => text?.slice(0, MOST_LETTERS) ?? null
  return { name: cut(whole), givenName: cut(given), familyName: cut(family) }
}
