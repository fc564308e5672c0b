import type { Route } from '../../route.ts'
import { board } from './board.ts'
import { call } from './call.ts'
import { closeCallRoute } from './close-call.ts'
import { messageAssignment } from './message-assignment.ts'
import { messageAttempt } from './message-attempt.ts'

/** In the order the contract shows them. */
export const live: readonly Route[] = [board, call, closeCallRoute, messageAttempt, messageAssignment]
