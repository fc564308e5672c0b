import type { Route } from '../../route.ts'
import { gradebook } from './gradebook.ts'
import { ofAssignment } from './of-assignment.ts'
import { review } from './review.ts'

/** In the order the contract shows them. */
export const results: readonly Route[] = [gradebook, ofAssignment, review]
