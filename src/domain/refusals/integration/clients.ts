import type { Scope } from '../../access/actor.ts'
import { OUTBOUND_SENTENCES } from '../../integration/outbound-failures.ts'
import type { OutboundReason } from '../../words.ts'
import { refusal } from '../refusal.ts'

export const clientDisabled = refusal('unauthenticated', {
  fr: "Ce client est désactivé ou n'existe plus : son jeton ne vaut plus rien.",
  en: 'This client is disabled or gone: its token is worth nothing any more.',
})

export const scopeNeeded = refusal(
  'forbidden',
  {
    fr: 'Il faut pour cela un jeton avec le scope `{scope}`.',
    en: 'This needs a token with the scope `{scope}`.',
  },
  (scope: Scope) => ({ values: { scope } }),
)

export const peopleOnly = refusal('forbidden', {
  fr: 'Cela est réservé aux personnes : aucun scope ne le permet à un client.',
  en: 'This is for people alone: no scope allows it to a client.',
})

/** For admins: given by an id or an exact name. */
export const noSuchClient = refusal(
  'not-found',
  {
    fr: "Aucun client n'a l'identifiant ou le nom « {client} ».",
    en: 'No client has the id or name "{client}".',
  },
  (client: string) => ({ values: { client } }),
)

export const severalClients = refusal(
  'validation',
  {
    fr: 'Plusieurs clients se nomment « {client} », dites lequel par son identifiant : {ids}.',
    en: 'Several clients are named "{client}", say which by its id: {ids}.',
  },
  (client: string, all: readonly { id: string }[]) => ({
    values: { client, ids: all.map(({ id }) => id).join(', ') },
    pointer: '/client',
  }),
)

export const noSuchSecret = refusal('not-found', {
  fr: "Ce client n'a pas ce secret : il a expiré, ou n'a jamais existé.",
  en: 'This client has no such secret: it has expired, or there never was one.',
})

export const cohortsUnknown = refusal(
  'validation',
  {
    fr: "Un de ces groupes n'existe pas.",
    en: 'One of these cohorts does not exist.',
  },
  () => ({ pointer: '/cohorts' }),
)

export const keysTwice = refusal(
  'validation',
  {
    fr: "Les clés d'un client sont données par `jwks` ou publiées à `jwksUri` : l'un des deux.",
    en: 'The keys of a client are given by `jwks` or published at `jwksUri`: one of the two.',
  },
  () => ({ pointer: '/jwksUri' }),
)

/** Of a webhook, or of published keys. `pointer`: the field that holds the address. */
export const uncallableUrl = refusal(
  'validation',
  {
    fr: "{why} Telle quelle, cette adresse n'est jamais appelée.",
    en: '{why} As it is, this URL is never called.',
  },
  (reason: OutboundReason, pointer: string) => ({ values: { why: OUTBOUND_SENTENCES[reason] }, pointer }),
)
