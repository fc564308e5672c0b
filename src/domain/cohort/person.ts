import { z } from 'zod'
import type { Role } from '../words.ts'

const LONGEST_NAME = 200

/** A name of a person, in one piece or in two. */
export const personNameSchema = z.string().trim().min(1).max(LONGEST_NAME)

/** A name in one piece, made of its two as far as there are any; null where there is none. */
export function wholeName(
  given: string | null | undefined,
  family: string | null | undefined,
): string | null {
  const parts = [given, family].filter((part) => part !== undefined && part !== null)
  return parts.join(' ').slice(0, LONGEST_NAME) || null
}

/** The number under which a company knows a person. */
export const personReferenceSchema = z.string().trim().min(1).max(100)

/** An address as it is kept: in lower case. */
export const personEmailSchema = z.email().max(254).toLowerCase()

/** What somebody has of their own to sign in by. */
interface OwnProof {
  email: string | null
  passwordHash: string | null
}

/** Whether somebody can sign in by themselves. */
export function hasOwnProof({ email, passwordHash }: OwnProof): boolean {
  return email !== null || passwordHash !== null
}

/** Whether an account is more than the record of a trainee: somebody's own, or a trainer's. */
export function hasIdentity(user: OwnProof & { role: Role }): boolean {
  return hasOwnProof(user) || user.role !== 'trainee'
}

/** A person as a file of people has them. */
export interface FilePerson {
  /** Of the file, from 1. */
  line: number
  name: string
  familyName: string | null
  givenName: string | null
  reference: string | null
  email: string | null
}
