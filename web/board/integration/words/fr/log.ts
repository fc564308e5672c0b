import type { WebhookDelivery } from '../../../../api/types.ts'
import { some } from '../../../words/fr/some.ts'

export const log = {
  title: 'Ce qui lui a été envoyé',
  heads: ['Quand', 'Événement', 'État', 'Dernière réponse', 'Prochain essai', 'Renvoi'],
  none: "Rien encore. Envoyez-lui un message d'essai.",
  more: 'Montrer la suite',
  refresh: 'Actualiser',
  state: 'Dans quel état',
  anyState: 'Tous les états',
  states: {
    pending: 'en attente',
    delivered: 'reçu',
    dead: 'abandonné',
  } satisfies Record<WebhookDelivery['state'], string>,
  tries: (count: number) => some(count, 'essai', 'essais'),
  test: "message d'essai",
  attempt: 'voir la copie',
  onceEnabled: 'une fois réactivé',
  again: 'Renvoyer',
  eventOf: (at: string) => `l'événement du ${at}`,
  replaySince: 'Renvoyer depuis…',
  replayTitle: 'Renvoyer tout ce qui est arrivé depuis',
  replayWhat:
    'Ce qui a déjà été reçu est renvoyé aussi, sous le même numéro : le logiciel reconnaît ce qu’il a. Le journal remonte à 30 jours.',
  replayDo: 'Renvoyer',
  from: 'Depuis',
  until: "Jusqu'à",
  untilHint: 'Laissez vide pour tout renvoyer.',
  replayed: (count: number) =>
    count === 0
      ? "Il n'y a rien à renvoyer."
      : `${some(count, 'événement part', 'événements partent')} de nouveau.`,
  ping: "Envoyer un message d'essai",
  pinging: 'Le message part…',
  pingTaken: (answer: string) => `Le message d'essai est reçu (${answer}).`,
  pingRefused: (answer: string) =>
    `Le message d'essai n'est pas passé : ${answer}. Il sera essayé de nouveau ; le journal dit quand.`,
  pingLate: "Le message d'essai n'est pas encore parti. Actualisez le journal dans un moment.",
  answer: {
    none: 'pas encore essayé',
    underWay: 'essai en cours',
    status: (status: number) => `réponse ${status}`,
    errors: {
      'bad-url': "cette adresse n'en est pas une",
      'not-https': "l'adresse n'est pas en https",
      'address-refused': "cet hôte n'a que des adresses privées",
      'no-address': "aucune adresse n'est connue sous ce nom",
      unreachable: 'ce serveur est injoignable',
      tls: "son certificat n'est pas valable",
      'timed-out': 'pas de réponse dans le délai',
      'too-large': 'réponse trop longue',
      redirected: 'il renvoie ailleurs, ce qui n’est pas suivi',
      broken: 'connexion rompue',
      proxy: 'le mandataire de sortie ne répond pas',
      stopped: "le service s'arrêtait",
      'not-bound': "son client n'a plus ce groupe",
      interrupted: 'trop d’essais interrompus',
    } as Record<string, string>,
  },
}
