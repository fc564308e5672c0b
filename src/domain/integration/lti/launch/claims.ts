import { z } from 'zod'
import { personEmailSchema, personNameSchema, wholeName } from '../../../cohort/person.ts'
import type { Language } from '../../../language.ts'
import { LTI_CLAIM, MESSAGE_TYPES, type MessageType } from './names.ts'
import { type CourseRole, courseRole } from './roles.ts'

const LONGEST = 2000

const idSchema = z.string().min(1).max(255)
const addressSchema = z.url({ protocol: /^https?$/ }).max(LONGEST)
const wordsSchema = z.string().trim().min(1).max(LONGEST)
const [nameSchema, emailSchema] = [
  personNameSchema.optional().catch(undefined),
  personEmailSchema.optional().catch(undefined),
]
const courseSchema = z.object({
  id: idSchema,
  label: wordsSchema.optional().catch(undefined),
  title: wordsSchema.optional().catch(undefined),
})

/** What a launch must hold of itself, whatever the login that it answers; what is optional is dropped where it is odd. */
const claimsSchema = z.object({
  sub: idSchema,
  [LTI_CLAIM.messageType]: z.enum(MESSAGE_TYPES),
  [LTI_CLAIM.version]: z.literal('1.3.0'),
  [LTI_CLAIM.deployment]: idSchema,
  [LTI_CLAIM.roles]: z.array(z.string().max(LONGEST)).max(200),
  [LTI_CLAIM.target]: z.string().min(1).max(LONGEST).optional(),
  [LTI_CLAIM.context]: courseSchema.optional(),
  [LTI_CLAIM.resourceLink]: courseSchema.pick({ id: true, title: true }).optional(),
  [LTI_CLAIM.custom]: z.record(z.string(), z.unknown()).nullish(),
  [LTI_CLAIM.presentation]: z
    .object({
      locale: z.string().optional().catch(undefined),
      return_url: addressSchema.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  [LTI_CLAIM.grades]: z
    .object({
      scope: z.array(z.string().max(LONGEST)).catch([]),
      lineitems: addressSchema.optional().catch(undefined),
      lineitem: addressSchema.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  [LTI_CLAIM.members]: z.object({ context_memberships_url: addressSchema }).optional().catch(undefined),
  name: nameSchema,
  given_name: nameSchema,
  family_name: nameSchema,
  email: emailSchema,
})

/** What a launch says, checked: who comes from where to what. */
export interface Launch {
  messageType: MessageType
  deploymentId: string
  sub: string
  /** Null where the platform tells none. */
  person: {
    name: string | null
    familyName: string | null
    givenName: string | null
    contactEmail: string | null
  }
  role: CourseRole | null
  /** The course; null outside of any. */
  context: { id: string; title: string | null } | null
  /** The place in it; null in deep linking. */
  resourceLink: { id: string; title: string | null } | null
  /** Without what the platform did not fill in. */
  custom: Record<string, string>
  language: Language | null
  /** Where its pages are that show ours; null where it does not say. */
  returnOrigin: string | null
  grades: { scopes: string[]; lineitemsUrl: string | null; lineitemUrl: string | null }
  membershipsUrl: string | null
}

/** What is wrong with a launch: the claim, and how. */
export interface ClaimFault {
  claim: string
  fault: 'missing' | 'wrong'
}

/** Reads the claims of a launch that are LTI's; those of the token itself are `tokenFault`'s. */
export function readLaunch(payload: Record<string, unknown>): Launch | ClaimFault {
  const parsed = claimsSchema.safeParse(payload)
  if (!parsed.success) {
    const claim = String(parsed.error.issues[0]!.path[0])
    return { claim, fault: Object.hasOwn(payload, claim) ? 'wrong' : 'missing' }
  }
  const claims = parsed.data
  const messageType = claims[LTI_CLAIM.messageType]
  const resourceLink = claims[LTI_CLAIM.resourceLink]
  if (messageType === 'LtiResourceLinkRequest')
    for (const claim of [LTI_CLAIM.resourceLink, LTI_CLAIM.target])
      if (claims[claim] === undefined) return { claim, fault: 'missing' }
  const context = claims[LTI_CLAIM.context]
  const grades = claims[LTI_CLAIM.grades]
  return {
    messageType,
    deploymentId: claims[LTI_CLAIM.deployment],
    sub: claims.sub,
    person: {
      name: claims.name ?? wholeName(claims.given_name, claims.family_name),
      familyName: claims.family_name ?? null,
      givenName: claims.given_name ?? null,
      contactEmail: claims.email ?? null,
    },
    role: courseRole(claims[LTI_CLAIM.roles]),
    context: context ? { id: context.id, title: context.title ?? context.label ?? null } : null,
    resourceLink: resourceLink ? { id: resourceLink.id, title: resourceLink.title ?? null } : null,
    custom: filledIn(claims[LTI_CLAIM.custom] ?? {}),
    language: languageNamed(claims[LTI_CLAIM.presentation]?.locale),
    returnOrigin: originOf(claims[LTI_CLAIM.presentation]?.return_url),
    grades: {
      scopes: grades?.scope ?? [],
      lineitemsUrl: grades?.lineitems ?? null,
      lineitemUrl: grades?.lineitem ?? null,
    },
    membershipsUrl: claims[LTI_CLAIM.members]?.context_memberships_url ?? null,
  }
}

function originOf(address: string | undefined): string | null {
  return address === undefined ? null : new URL(address).origin
}

/** A variable that a platform does not know stays as its text, `$ResourceLink.id.history`: it says nothing. */
function filledIn(custom: Record<string, unknown>): Record<string, string> {
  const filled = Object.entries(custom).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && entry[1] !== '' && !entry[1].startsWith('$'),
  )
  return Object.fromEntries(filled)
}

/** `fr`, `fr_FR` and `fr-CA` alike. */
function languageNamed(locale: string | undefined): Language | null {
  const language = locale?.toLowerCase().split(/[-_.@]/)[0]
  return language === 'fr' || language === 'en' ? language : null
}
