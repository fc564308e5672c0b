import type { Route } from '../../route.ts'
import { join } from './join.ts'
import { launchRoute } from './launch.ts'
import { loginRoute } from './login.ts'
import { logoutRoute } from './logout.ts'
import { refresh } from './refresh.ts'
import { resumeRoute } from './resume.ts'

/** In the order the contract shows them. */
export const auth: readonly Route[] = [loginRoute, refresh, logoutRoute, join, resumeRoute, launchRoute]
