import { refusal } from '../refusal.ts'

/** What the token endpoint refuses: `error` is the word that RFC 6749 (5.2) has for it. */

export const OAUTH_ERRORS = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
  'temporarily_unavailable',
  'server_error',
] as const
export type OAuthErrorWord = (typeof OAUTH_ERRORS)[number]

const as = (error: OAuthErrorWord) => ({ data: { error } })

/** A first mistake that many make: the rest of this API takes JSON. */
export const formNeeded = refusal(
  'unsupported-media-type',
  {
    fr: 'Envoyez les paramètres comme un formulaire, avec `Content-Type: application/x-www-form-urlencoded` : cette adresse est la seule qui ne prend pas de JSON.',
    en: 'Send the parameters as a form, with `Content-Type: application/x-www-form-urlencoded`: this address is the only one that takes no JSON.',
  },
  () => as('invalid_request'),
)

export const parameterRepeated = refusal(
  'malformed-request',
  {
    fr: "Le paramètre `{name}` est donné deux fois : une demande n'a chaque paramètre qu'une fois.",
    en: 'The parameter `{name}` is given twice: a request has each parameter once.',
  },
  (name: string) => ({ values: { name }, ...as('invalid_request') }),
)

export const unreadableForm = refusal(
  'malformed-request',
  {
    fr: 'Le formulaire ne peut pas être lu : chaque nom et chaque valeur doit être encodé (`%C3%A9` pour « é »).',
    en: 'The form cannot be read: each name and each value has to be encoded (`%20` for a space).',
  },
  (cause: unknown) => ({ ...as('invalid_request'), cause }),
)

export const parameterMissing = refusal(
  'validation',
  { fr: 'Le paramètre `{name}` manque.', en: 'The parameter `{name}` is missing.' },
  (name: string) => ({ values: { name }, ...as('invalid_request') }),
)

/** `taken`: the grants that there are. */
export const grantUnknown = refusal(
  'validation',
  {
    fr: 'Ce service ne connaît pas ce `grant_type` : il accepte {taken}.',
    en: 'This service does not know this `grant_type`: it takes {taken}.',
  },
  (taken: readonly string[]) => ({ values: { taken: taken.join(', ') }, ...as('unsupported_grant_type') }),
)

export const severalProofs = refusal(
  'validation',
  {
    fr: "La demande prouve de deux façons qui elle est : gardez l'en-tête `Authorization`, `client_secret` ou `client_assertion`, un seul des trois.",
    en: 'The request proves in two ways who it is: keep the header `Authorization`, `client_secret` or `client_assertion`, one of the three.',
  },
  () => as('invalid_request'),
)

export const otherClientNamed = refusal(
  'validation',
  {
    fr: "`client_id` n'est pas le client qui prouve qui il est.",
    en: '`client_id` is not the client that proves who it is.',
  },
  () => as('invalid_request'),
)

export const proofNeeded = refusal(
  'unauthenticated',
  {
    fr: 'Le client doit prouver qui il est : `Authorization: Basic …`, ou `client_id` avec `client_secret`.',
    en: 'The client has to prove who it is: `Authorization: Basic …`, or `client_id` with `client_secret`.',
  },
  () => as('invalid_client'),
)

/** The same for an unknown client, a wrong or expired secret and a client that is disabled. */
export const wrongClient = refusal(
  'unauthenticated',
  {
    fr: "Aucun client actif n'a cet identifiant avec ce secret : il est faux, il a expiré, ou le client est désactivé.",
    en: 'No active client has this id with this secret: it is wrong, it has expired, or the client is disabled.',
  },
  () => as('invalid_client'),
)

/** `held`: what the client may ask for. */
export const scopeBeyond = refusal(
  'validation',
  {
    fr: "`scope` demande ce que ce client n'a pas. Il peut demander : {held}.",
    en: '`scope` asks for what this client does not have. It may ask for: {held}.',
  },
  (held: readonly string[]) => ({ values: { held: held.join(' ') }, ...as('invalid_scope') }),
)
