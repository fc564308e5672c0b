import { LTI_SCOPE } from '../launch/names.ts'

/** What we ask platforms for tokens to do: columns and scores, and who is in a course. */
export const LTI_SCOPES: readonly string[] = Object.values(LTI_SCOPE)

/** Our addresses that a registration names. */
export interface ToolAddresses {
  /** Of the service, without a slash at its end. */
  origin: string
  login: string
  launch: string
  jwks: string
}

const NAME = 'Barème'
const ABOUT = { fr: 'Quiz et évaluations', en: 'Quizzes and assessment' }
const CANVAS = 'https://canvas.instructure.com/lti'

/**
 * The body of a dynamic registration. Names and addresses are asked for, where a privacy level decides and where claims do;
 * the ids of the links that a link was copied from, so that a course of next year finds its quizzes. What only a Canvas
 * reads (`placements`, the privacy level) others pass over.
 */
export function registrationDocument({ origin, login, launch, jwks }: ToolAddresses): object {
  return {
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['client_credentials', 'implicit'],
    initiate_login_uri: login,
    redirect_uris: [launch],
    client_name: NAME,
    'client_name#fr': `${NAME} — ${ABOUT.fr}`,
    'client_name#en': `${NAME} — ${ABOUT.en}`,
    client_uri: origin,
    jwks_uri: jwks,
    token_endpoint_auth_method: 'private_key_jwt',
    scope: LTI_SCOPES.join(' '),
    'https://purl.imsglobal.org/spec/lti-tool-configuration': {
      domain: new URL(origin).host,
      description: ABOUT.fr,
      'description#fr': ABOUT.fr,
      'description#en': ABOUT.en,
      target_link_uri: launch,
      custom_parameters: { link_history: '$ResourceLink.id.history' },
      claims: ['iss', 'sub', 'name', 'given_name', 'family_name', 'email'],
      [`${CANVAS}/privacy_level`]: 'public',
      messages: [
        { type: 'LtiResourceLinkRequest', target_link_uri: launch, label: NAME },
        {
          type: 'LtiDeepLinkingRequest',
          target_link_uri: launch,
          label: NAME,
          placements: ['assignment_selection', 'link_selection', 'ContentArea'],
        },
      ],
    },
  }
}
