import type { Words } from '../../../language.ts'
import type { RosterFailure } from '../../../words.ts'

/** Why the people of a course could not be read, and what to do, for who trains. */
export const ROSTER_FAILURES: Record<RosterFailure, Words> = {
  unreachable: {
    fr: 'La plateforme ne répond pas. Réessayez dans quelques minutes.',
    en: 'The platform does not answer. Try again in a few minutes.',
  },
  'no-token': {
    fr: "La plateforme n'a pas reconnu ce service. Son administrateur vérifie que l'outil est actif et que la plateforme peut lire nos clés publiques.",
    en: 'The platform did not recognise this service. Its administrator checks that the tool is active and that the platform can read our public keys.',
  },
  refused: {
    fr: "La plateforme ne donne pas la liste des personnes de ce cours. Demandez à son administrateur d'activer le service des noms et des rôles de l'outil.",
    en: 'The platform does not give the list of people of this course. Ask its administrator to switch on the names and roles service of the tool.',
  },
}
