import { z } from 'zod'
import { insertLogin } from '../../../../db/repositories/integration/lti/logins.ts'
import { listPlatformsOf, type PlatformRow } from '../../../../db/repositories/integration/lti/platforms.ts'
import {
  platformNotActive,
  platformUnknown,
  severalPlatforms,
} from '../../../../domain/refusals/integration/lti.ts'
import { newToken } from '../../../../security/codes.ts'
import { sha256 } from '../../../../security/digests.ts'
import type { Context } from '../../../context.ts'

const LOGIN_SECONDS = 600

const hintField = z.string().max(4000)

/** What a platform begins a login with (OpenID Connect third-party login, and LTI's own). */
export const beginLoginInput = z.object({
  iss: z.string().min(1).max(2000),
  login_hint: hintField.min(1),
  target_link_uri: z.string().max(4000).optional(),
  lti_message_hint: hintField.optional(),
  client_id: z.string().max(500).optional(),
  lti_deployment_id: z.string().max(500).optional(),
  lti_storage_target: z
    .string()
    .max(200)
    .optional()
    .meta({ description: "The platform's frame that keeps data for tools." }),
  platform: z
    .string()
    .max(64)
    .optional()
    .meta({ description: 'The id of the platform here, where issuer and client are not enough to tell it.' }),
})

/** A login under way. */
export interface BegunLogin {
  /** Where the browser goes. */
  authorization: URL
  state: string
  /** What the browser keeps until it comes back, for none but it to answer this login. */
  browser: string
  storageTarget: string | null
}

/**
 * Begins a login that a platform asks for: what is needed to answer it is kept here, and the browser is sent back to the
 * platform. `redirectUri`: where it is to come back to, as it is registered.
 * @throws DomainError `launch-refused` for a platform that is not known, or not in use.
 */
export async function beginLogin(
  ctx: Context,
  input: z.output<typeof beginLoginInput>,
  redirectUri: string,
): Promise<BegunLogin> {
  const platform = await platformOf(ctx, input)
  const [state, browser, nonce] = [newToken(), newToken(), newToken()]
  const storageTarget = input.lti_storage_target || null
  await insertLogin(ctx.db, {
    stateHash: sha256(state),
    browserHash: sha256(browser),
    ltiPlatformId: platform.id,
    nonceHash: sha256(nonce),
    storageTarget,
    seconds: LOGIN_SECONDS,
    now: ctx.now,
  })
  const authorization = new URL(platform.authorizationEndpoint)
  const asked: Record<string, string | undefined> = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: platform.clientId,
    redirect_uri: redirectUri,
    login_hint: input.login_hint,
    lti_message_hint: input.lti_message_hint,
    nonce,
    state,
  }
  for (const [name, text] of Object.entries(asked))
    if (text !== undefined) authorization.searchParams.set(name, text)
  return { authorization, state, browser, storageTarget }
}

async function platformOf(ctx: Context, input: z.output<typeof beginLoginInput>): Promise<PlatformRow> {
  const named = { issuer: input.iss, client: input.client_id ?? null, platform: input.platform ?? null }
  const found = await listPlatformsOf(ctx.db, { ...named, deployment: null })
  const [platform, other] =
    found.length > 1 && input.lti_deployment_id !== undefined
      ? await listPlatformsOf(ctx.db, { ...named, deployment: input.lti_deployment_id })
      : found
  if (other || (!platform && found.length > 1)) throw severalPlatforms(input.iss)
  if (!platform) throw platformUnknown(input.iss, input.client_id)
  if (platform.state !== 'active') throw platformNotActive(platform.name)
  return platform
}
