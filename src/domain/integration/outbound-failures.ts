import type { Words } from '../language.ts'
import type { OutboundReason } from '../words.ts'

/** Each failure of a call to somebody else's server, and what to do about it. */
export const OUTBOUND_SENTENCES: Record<OutboundReason, Words> = {
  'bad-url': {
    fr: "Cette adresse n'en est pas une : écrivez-la en entier, `https://` compris, sans nom ni mot de passe.",
    en: 'This is no address to call: write it in full, `https://` included, without a name or a password.',
  },
  'not-https': {
    fr: "Seul le https est appelé : donnez une adresse en https, ou demandez à qui exploite le service d'ajouter cet hôte à `OUTBOUND_ALLOW`.",
    en: 'Only https is called: give an https address, or ask who runs the service to add this host to `OUTBOUND_ALLOW`.',
  },
  'address-refused': {
    fr: "Cet hôte n'a que des adresses privées ou réservées : donnez-en un qui soit public, ou demandez à qui exploite le service de l'ajouter à `OUTBOUND_ALLOW`.",
    en: 'This host has private or reserved addresses only: give a public one, or ask who runs the service to add it to `OUTBOUND_ALLOW`.',
  },
  'no-address': {
    fr: "Aucune adresse n'est connue sous ce nom : vérifiez son orthographe et son entrée dans le DNS.",
    en: 'No address is known under this name: check its spelling and its entry in the DNS.',
  },
  unreachable: {
    fr: "Ce serveur refuse la connexion, ou aucun chemin n'y mène : vérifiez qu'il tourne et que son pare-feu laisse entrer.",
    en: 'This server refuses the connection, or nothing leads to it: check that it runs and that its firewall lets calls in.',
  },
  tls: {
    fr: "Aucune connexion sûre ne s'établit : il faut un certificat valable pour ce nom, avec toute sa chaîne, d'une autorité connue.",
    en: 'No secure connection comes about: it takes a certificate valid for this name, with its whole chain, by a known authority.',
  },
  'timed-out': {
    fr: "La réponse n'est pas venue en entier dans le délai : répondez d'abord, travaillez ensuite.",
    en: 'The whole answer did not come within the time given: answer first, work afterwards.',
  },
  'too-large': {
    fr: 'La réponse est plus longue que ce qui est lu : répondez plus court.',
    en: 'The answer is longer than what is read of it: answer less.',
  },
  redirected: {
    fr: "Ce serveur renvoie ailleurs, et aucun renvoi n'est suivi : donnez l'adresse à laquelle il renvoie.",
    en: 'This server redirects, and no redirect is followed: give the address that it redirects to.',
  },
  broken: {
    fr: "La connexion s'est rompue avant la fin de la réponse, ou la réponse n'est pas du HTTP : voyez le journal de ce serveur.",
    en: 'The connection broke before the answer was whole, or the answer is not HTTP: see the log of that server.',
  },
  proxy: {
    fr: 'Le mandataire de sortie refuse ou ne répond pas : demandez à qui exploite le service de vérifier `OUTBOUND_PROXY`.',
    en: 'The outbound proxy refuses or does not answer: ask who runs the service to check `OUTBOUND_PROXY`.',
  },
  stopped: {
    fr: "L'appel a été abandonné, car le service s'arrêtait : refaites-le.",
    en: 'The call was given up because the service was stopping: call again.',
  },
}
