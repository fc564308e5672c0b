import type { Scope } from '../../access/actor.ts'
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
