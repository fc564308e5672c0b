import type { Words } from '../../../language.ts'
import type { LtiScoreFailure } from '../../../words.ts'

/** Why a platform was not told a score, and what to do, for who trains. */
export const FAILURES: Record<LtiScoreFailure, Words> = {
  'newer-there': {
    fr: 'La plateforme a déjà une note plus récente pour cette personne. Vérifiez son carnet de notes, puis renvoyez la note si celle de ce service doit l’emporter.',
    en: 'The platform has a newer score for this person already. Check its gradebook, then send the score again if the one of this service is to stand.',
  },
  'column-gone': {
    fr: 'La colonne de notes de cette activité n’existe plus sur la plateforme. Rouvrez l’activité depuis le cours pour qu’une colonne soit retrouvée, puis renvoyez la note.',
    en: 'The gradebook column of this activity is no longer on the platform. Open the activity from the course so that a column is found again, then send the score again.',
  },
  'not-gradable': {
    fr: 'La plateforme n’accepte pas de note pour cette personne : elle n’est pas inscrite comme étudiante au cours, le cours n’est pas publié, ou le nombre de remises y est épuisé. Corrigez cela sur la plateforme, puis renvoyez la note.',
    en: 'The platform takes no score for this person: they are not enrolled as a student of the course, the course is not published, or no submissions are left there. Put that right on the platform, then send the score again.',
  },
  forbidden: {
    fr: 'La plateforme interdit à ce service d’écrire des notes dans ce cours. Demandez à son administrateur d’activer les services de notes de l’outil, puis renvoyez la note.',
    en: 'The platform forbids this service to write scores in this course. Ask its administrator to switch on the grade services of the tool, then send the score again.',
  },
  'no-grades': {
    fr: 'La plateforme ne propose pas de carnet de notes pour cette activité, ou ne laisse pas ce service y créer de colonne. Activez les notes de l’activité, rouvrez-la depuis le cours, puis renvoyez la note.',
    en: 'The platform offers no gradebook for this activity, or does not let this service make a column in it. Switch on grades for the activity, open it again from the course, then send the score again.',
  },
  'no-token': {
    fr: 'La plateforme n’a pas reconnu ce service. Son administrateur vérifie que l’outil est actif et que la plateforme peut lire nos clés publiques, puis renvoyez la note.',
    en: 'The platform did not recognise this service. Its administrator checks that the tool is active and that the platform can read our public keys; then send the score again.',
  },
  refused: {
    fr: 'La plateforme a refusé la note sans dire pourquoi. Renvoyez-la ; si le refus persiste, saisissez la note à la main sur la plateforme.',
    en: 'The platform refused the score without saying why. Send it again; if it is refused still, enter the score on the platform by hand.',
  },
  unreachable: {
    fr: 'La plateforme n’a pas répondu pendant plus de deux jours. Quand elle répond de nouveau, renvoyez la note.',
    en: 'The platform has not answered for more than two days. Once it answers again, send the score again.',
  },
}
