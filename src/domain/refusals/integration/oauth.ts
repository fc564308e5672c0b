import type { Scope } from '../../access/actor.ts'
import type { AssertionFault } from '../../integration/clients/assertion.ts'
import { OUTBOUND_SENTENCES } from '../../integration/outbound-failures.ts'
import type { Words } from '../../language.ts'
import type { OutboundReason } from '../../words.ts'
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
    fr: 'Le client doit prouver qui il est : `Authorization: Basic …`, `client_id` avec `client_secret`, ou `client_assertion`.',
    en: 'The client has to prove who it is: `Authorization: Basic …`, `client_id` with `client_secret`, or `client_assertion`.',
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

export const issuerUnknown = refusal(
  'validation',
  {
    fr: "Ce service ne sait pas sous quel nom on le joint, et ne peut donc pas juger `aud` : qui l'exploite doit définir PUBLIC_URL.",
    en: 'This service does not know by what name it is reached, and so cannot judge `aud`: who runs it has to set PUBLIC_URL.',
  },
  () => as('invalid_request'),
)

export const assertionTypeUnknown = refusal(
  'validation',
  {
    fr: '`client_assertion_type` est `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, et `client_assertion` vient avec.',
    en: '`client_assertion_type` is `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, and `client_assertion` comes with it.',
  },
  () => as('invalid_request'),
)

const ASSERTION_FAULTS: Record<
  AssertionFault | 'client' | 'keys' | 'kid' | 'no-set' | 'signature' | 'replayed',
  Words
> = {
  client: {
    fr: 'aucun client actif de cet identifiant (`sub`) n’a de clés publiques ici',
    en: 'no active client of this id (`sub`) has public keys here',
  },
  keys: {
    fr: 'plusieurs clés du client conviennent, l’en-tête doit dire laquelle par `kid`',
    en: 'several keys of the client fit, the header has to say which by `kid`',
  },
  kid: {
    fr: 'aucune clé du client n’a le `kid` de l’en-tête pour cet `alg` ; des clés publiées sont relues au plus toutes les 30 secondes',
    en: 'no key of the client has the `kid` of the header for this `alg`; published keys are read again every 30 seconds at most',
  },
  'no-set': {
    fr: 'ce que répond `jwksUri` n’est pas un ensemble de clés (RFC 7517) avec un statut 200',
    en: 'what `jwksUri` answers is no set of keys (RFC 7517) with a status of 200',
  },
  signature: {
    fr: 'aucune clé du client ne vérifie sa signature',
    en: 'no key of the client verifies its signature',
  },
  replayed: {
    fr: 'elle a déjà servi, chacune a un `jti` à elle',
    en: 'it was used already, each has a `jti` of its own',
  },
  claims: {
    fr: 'il faut un JWT signé avec `iss`, `sub`, `aud`, `jti` et `exp`',
    en: 'it has to be a signed JWT with `iss`, `sub`, `aud`, `jti` and `exp`',
  },
  subject: {
    fr: '`iss` et `sub` doivent être le client',
    en: '`iss` and `sub` have to be the client',
  },
  audience: {
    fr: '`aud` doit être un seul texte, notre émetteur ou notre adresse des jetons, et non une liste',
    en: '`aud` has to be one text, our issuer or our token endpoint, and no list',
  },
  life: {
    fr: 'elle vit plus de cinq minutes',
    en: 'it lives longer than five minutes',
  },
  expired: { fr: 'elle a expiré', en: 'it has expired' },
  early: { fr: 'elle vient d’un temps à venir', en: 'it comes from a time to come' },
}

export const assertionRefused = refusal(
  'unauthenticated',
  {
    fr: 'Cette `client_assertion` est refusée : {fault}.',
    en: 'This `client_assertion` is refused: {fault}.',
  },
  (fault: keyof typeof ASSERTION_FAULTS) => ({
    values: { fault: ASSERTION_FAULTS[fault] },
    ...as('invalid_client'),
  }),
)

/** The keys that a client publishes cannot be fetched. */
export const keysUnreachable = refusal(
  'unauthenticated',
  {
    fr: '{why} Les clés du client ne peuvent être lues à son `jwksUri`.',
    en: '{why} The keys of the client cannot be read at its `jwksUri`.',
  },
  (reason: OutboundReason, cause: unknown) => ({
    values: { why: OUTBOUND_SENTENCES[reason] },
    cause,
    ...as('invalid_client'),
  }),
)

/** A grant that asks for a scope which the client lacks. */
export const grantBeyond = refusal(
  'validation',
  {
    fr: 'Ce `grant_type` demande un client qui a le scope `{scope}`.',
    en: 'This `grant_type` needs a client that has the scope `{scope}`.',
  },
  (scope: Scope) => ({ values: { scope }, ...as('unauthorized_client') }),
)

export const subjectTypeUnknown = refusal(
  'validation',
  {
    fr: '`subject_token` est un identifiant externe, ce que dit `subject_token_type` : {type}.',
    en: '`subject_token` is an external id, which `subject_token_type` says: {type}.',
  },
  (type: string) => ({ values: { type }, ...as('invalid_request') }),
)

/** Somebody for whom a client may not act, and why. */
export const subjectRefused = refusal(
  'validation',
  { fr: "{why} Il n'y a donc pas de jeton.", en: '{why} So there is no token.' },
  (why: Words) => ({ values: { why }, ...as('invalid_grant') }),
)
