import type { MemberRow } from '../../../db/repositories/cohorts/members.ts'
import type { Accommodation } from '../../../domain/attempt/deadline.ts'

/** A member of a cohort as their trainers see them. */
export interface Member extends Omit<MemberRow, 'multiplier' | 'minutes' | 'joinedAt'> {
  /** The person's extra time, for every quiz. */
  accommodation: Accommodation
  joinedAt: string
}

export function memberView({ multiplier, minutes, joinedAt, ...member }: MemberRow): Member {
  return { ...member, accommodation: { multiplier, minutes }, joinedAt: joinedAt.toISOString() }
}
