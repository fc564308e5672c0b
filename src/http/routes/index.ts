import type { Route } from '../route.ts'
import { assignments } from './assignments/index.ts'
import { attempts } from './attempts/index.ts'
import { auth } from './auth/index.ts'
import { banks } from './banks/index.ts'
import { cohorts } from './cohorts/index.ts'
import { corrections } from './corrections/index.ts'
import { clients } from './integration/clients/index.ts'
import { feed } from './integration/feed/index.ts'
import { headless } from './integration/headless/index.ts'
import { lti } from './integration/lti/index.ts'
import { oauth } from './integration/oauth/index.ts'
import { webhooks } from './integration/webhooks/index.ts'
import { live } from './live/index.ts'
import { me } from './me/index.ts'
import { media } from './media/index.ts'
import { quizzes } from './quizzes/index.ts'
import { results } from './results/index.ts'
import { service } from './service/index.ts'
import { statistics } from './statistics/index.ts'
import { users } from './users/index.ts'

/** Every operation of the API, in the order the contract shows them. */
export const routes: readonly Route[] = [
  ...auth,
  ...oauth,
  ...me,
  ...quizzes,
  ...attempts,
  ...media,
  ...cohorts,
  ...assignments,
  ...live,
  ...results,
  ...feed,
  ...statistics,
  ...corrections,
  ...banks,
  ...users,
  ...webhooks,
  ...headless,
  ...clients,
  ...lti,
  ...service,
]
