import { timingSafeEqual } from 'node:crypto'
import type { Connection } from '../../../../db/connection.ts'
import { insertLaunch } from '../../../../db/repositories/auth/launches.ts'
import {
  findOpenLogin,
  type LoginRow,
  spendLogin,
} from '../../../../db/repositories/integration/lti/logins.ts'
import { askForRoster } from '../../../../db/repositories/integration/lti/members/rosters.ts'
import {
  findDeployment,
  findPlatform,
  noteFrameOrigin,
} from '../../../../db/repositories/integration/lti/platforms.ts'
import type { UserRow } from '../../../../db/repositories/users/rows.ts'
import type { CourseRole } from '../../../../domain/integration/lti/launch/roles.ts'
import {
  anotherBrowser,
  deploymentUnknown,
  launchExpired,
  noCourseRole,
  platformRefused,
  platformSignedOut,
} from '../../../../domain/refusals/integration/lti.ts'
import { newToken } from '../../../../security/codes.ts'
import { sha256 } from '../../../../security/digests.ts'
import { asService, type Context } from '../../../context.ts'
import { type OpenPicker, openPicker } from '../picking/open.ts'
import { courseOf, enterCourse } from './course.ts'
import { linkOf } from './link.ts'
import { personOf } from './person.ts'
import { type VerifiedLaunch, verifyLaunch } from './verify.ts'

const CODE_SECONDS = 300

/** What a platform posts, and what the browser kept. */
export interface LaunchInput {
  idToken: string | undefined
  state: string | undefined
  /** The platform's refusal, in the place of a token. */
  error: string | undefined
  /** What the login gave the browser to keep; null when it brings nothing. */
  browser: string | null
  /** Whether the browser brings it by a cookie of its own. */
  keepsCookies: boolean
  isFramed: boolean
}

/** Where the browser goes; or what a trainer picks from; or the frame of the platform that may have kept what the cookie was to keep. */
export type LaunchAnswer =
  | { kind: 'entered'; code: string; page: string }
  | { kind: 'picker'; picker: OpenPicker }
  | { kind: 'ask-storage'; target: string; origin: string }

/**
 * Answers a launch: after every check the person is known, in the cohort of their course, and the link has its assignment;
 * what they are given is a code that opens a session once.
 * @throws DomainError `launch-refused`, which says what to do; `cohort-archived`.
 */
export async function answerLaunch(given: Context, input: LaunchInput): Promise<LaunchAnswer> {
  const ctx = asService(given, 'launch')
  if (input.error !== undefined) throw errorOf(input.error)
  const { idToken, state = '' } = input
  const login = await findOpenLogin(ctx.db, { stateHash: sha256(state), now: ctx.now })
  if (!login || idToken === undefined) throw launchExpired()
  if (input.browser === null && login.storageTarget !== null)
    return askStorage(ctx, { ...login, storageTarget: login.storageTarget })
  if (input.browser === null || !timingSafeEqual(sha256(input.browser), login.browserHash))
    throw anotherBrowser()
  const launch = await verifyLaunch(ctx, { login, idToken })
  const code = newToken()
  return ctx.db.transaction(async (tx): Promise<LaunchAnswer> => {
    if (!(await spendLogin(tx, { stateHash: login.stateHash, now: ctx.now }))) throw launchExpired()
    const admitted = await admit(tx, launch)
    if (launch.messageType === 'LtiDeepLinkingRequest')
      return { kind: 'picker', picker: await pick(ctx, tx, admitted) }
    const { user, page } = await enter(ctx, tx, admitted)
    await insertLaunch(tx, {
      codeHash: sha256(code),
      userId: user.id,
      origin: input.isFramed ? 'frame' : 'page',
      page,
      browserHash: input.keepsCookies ? login.browserHash : null,
      seconds: CODE_SECONDS,
      now: ctx.now,
    })
    return { kind: 'entered', code, page }
  })
}

/** A launch of a known deployment, by somebody who is something in the course. */
interface AdmittedLaunch extends VerifiedLaunch {
  role: CourseRole
  /** The id of its deployment here. */
  deployment: string
}

async function admit(tx: Connection, launch: VerifiedLaunch): Promise<AdmittedLaunch> {
  const { platform, deploymentId, role, returnOrigin } = launch
  const deployment = await findDeployment(tx, { platform: platform.id, deployment: deploymentId })
  if (!deployment) throw deploymentUnknown(deploymentId)
  if (role === null) throw noCourseRole()
  if (returnOrigin !== null) await noteFrameOrigin(tx, { platform: platform.id, origin: returnOrigin })
  return { ...launch, role, deployment: deployment.id }
}

/** Lets who teaches pick what their course is to link to. */
async function pick(ctx: Context, tx: Connection, launch: AdmittedLaunch): Promise<OpenPicker> {
  const { platform, deploymentId: deployment, claims } = launch
  if (launch.role !== 'instructor') throw noCourseRole()
  const { id: user } = await personOf(ctx, tx, launch)
  return openPicker(ctx, tx, { user, platform: platform.id, deployment, claims })
}

/** What of OpenID Connect says that the platform does not see who is there. */
const SIGNED_OUT = [
  'login_required',
  'interaction_required',
  'account_selection_required',
  'consent_required',
]

function errorOf(error: string) {
  if (SIGNED_OUT.includes(error)) return platformSignedOut()
  // Anybody can post here: nothing but a word is shown again.
  return platformRefused(/^[a-z_]{1,64}$/.test(error) ? error : 'unknown')
}

async function askStorage(
  ctx: Context,
  { ltiPlatformId, storageTarget }: LoginRow & { storageTarget: string },
): Promise<LaunchAnswer> {
  const platform = await findPlatform(ctx.db, { platform: ltiPlatformId })
  if (!platform) throw launchExpired()
  const { origin } = new URL(platform.authorizationEndpoint)
  return { kind: 'ask-storage', target: storageTarget, origin }
}

/** Makes who launches known, and finds the page that the launch is for. */
async function enter(
  ctx: Context,
  tx: Connection,
  launch: AdmittedLaunch,
): Promise<{ user: UserRow; page: string }> {
  const { context, role } = launch
  const person = await personOf(ctx, tx, launch)
  if (context === null) return { user: person, page: '/' }
  const course = await courseOf(ctx, tx, { ...launch, context })
  const user = await enterCourse(ctx, tx, { user: person, role, course })
  const link = await linkOf(ctx, tx, launch, course)
  if (role === 'instructor' && launch.membershipsUrl !== null)
    await askForRoster(tx, { context: course.id, now: ctx.now })
  if (user.role === 'trainee') return { user, page: link ? `/quiz/${link.quiz}/for/${link.assignment}` : '/' }
  if (role === 'learner') return { user, page: link ? `/quiz/${link.quiz}` : '/' }
  return { user, page: link ? `/assignment/${link.assignment}` : `/cohort/${course.cohort.id}` }
}
