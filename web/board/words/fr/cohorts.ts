import { some } from './some.ts'

export const cohorts = {
  title: 'Mes groupes',
  empty: "Vous n'avez pas encore de groupe. Créez le premier : il lui faut seulement un nom.",
  new: 'Nouveau groupe',
  name: 'Nom du groupe',
  nameHint: 'Par exemple : Docker, décembre.',
  create: 'Créer le groupe',
  members: (count: number) => some(count, 'personne', 'personnes'),
  assignments: (count: number) => some(count, 'devoir', 'devoirs'),
  running: (count: number) => some(count, 'copie en cours', 'copies en cours'),
  archived: 'Archivé',
  showArchived: 'Voir les groupes archivés',
  showCurrent: 'Revenir aux groupes en cours',
  noneArchived: "Aucun groupe n'est archivé.",
  tabs: {
    label: 'Le groupe',
    people: 'Personnes',
    assignments: 'Devoirs',
    gradebook: 'Notes',
    settings: 'Réglages',
  },
}
