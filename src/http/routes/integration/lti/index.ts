import type { Route } from '../../../route.ts'
import { joinRoute } from './join.ts'
import { getPlatformJwks } from './jwks.ts'
import { launchRoute } from './launch.ts'
import { getLogin, postLogin } from './login.ts'
import { syncMembersRoute } from './members/sync.ts'
import { answerPickerRoute } from './picking/answer.ts'
import { platforms } from './platforms/index.ts'
import { registrations } from './registrations/index.ts'
import { toldScores } from './scores/index.ts'
import { sessionRoute } from './session.ts'

/** In the order the contract shows them. */
export const lti: readonly Route[] = [
  getLogin,
  postLogin,
  launchRoute,
  sessionRoute,
  joinRoute,
  answerPickerRoute,
  getPlatformJwks,
  ...platforms,
  ...registrations,
  ...toldScores,
  syncMembersRoute,
]
