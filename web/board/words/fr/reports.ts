import { some } from './some.ts'

export const reports = {
  title: 'Signalements',
  lead: 'Ce que les personnes trouvent à redire aux questions. Votre réponse se lit dans leur résultat.',
  show: 'Montrer',
  shows: { open: 'en attente', answered: 'répondus', closed: 'clos' },
  every: 'tous',
  count: (count: number, questions: number) =>
    `${some(count, 'signalement', 'signalements')}, sur ${some(questions, 'question', 'questions')}`,
  noneOpen: "Rien n'attend de réponse.",
  none: 'Rien de tel.',
  more: 'En montrer plus',
  reports: (count: number) => some(count, 'signalement', 'signalements'),
  statistics: 'Statistiques de la question',
  whole: (name: string) => `Voir la réponse de ${name} et la clé`,
  less: 'Montrer moins',
  states: { open: 'en attente', answered: 'répondu', closed: 'clos' },
  position: (position: number) => `question ${position} de sa copie`,
  answered: (who: string, at: string) => `Réponse de ${who}, ${at}`,
  handle: 'Répondre ou clore',
  change: 'Changer',
  handleTitle: (name: string) => `Signalement de ${name}`,
  what: 'Que faire ?',
  deeds: { answer: 'Répondre', close: 'Clore', open: 'Remettre en attente' },
  answer: 'Votre réponse',
  answerHint: 'La personne la lit dans son résultat.',
  closeHint: 'Elle peut rester vide : le signalement est alors clos sans réponse.',
  openWarn: 'La réponse est retirée, et la personne peut changer son signalement.',
  forAll: (count: number) =>
    count < 2
      ? "De même pour l'autre signalement en attente de cette question"
      : `De même pour les ${count} autres signalements en attente de cette question`,
  done: {
    answer: 'La réponse est donnée.',
    close: 'Le signalement est clos.',
    open: 'Le signalement attend de nouveau.',
  },
}
