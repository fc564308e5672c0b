import { some } from './some.ts'

export const gradebook = {
  title: 'Les notes',
  empty: 'Les notes apparaîtront ici dès que le groupe aura un devoir.',
  search: 'Chercher un nom',
  show: 'Montrer',
  shows: {
    all: 'tout le monde',
    absent: 'qui a une absence',
    failed: "qui n'a pas réussi un devoir",
    running: 'qui a une copie en cours',
  },
  export: 'Télécharger (CSV)',
  person: 'Personne',
  mean: 'Moyenne',
  over: (count: number) => some(count, 'note', 'notes'),
  absences: (count: number) => some(count, 'absence', 'absences'),
  passed: (passed: number, of: number) => `${passed} sur ${of} ont réussi`,
  noMean: 'pas encore de note',
  left: 'a quitté le groupe',
  shown: (shown: number, of: number) => `${shown} sur ${some(of, 'personne', 'personnes')}`,
  states: {
    mark: 'note',
    running: 'en cours',
    pending: 'en attente',
    toCome: 'à venir',
    absent: 'absence',
    excused: 'excusé',
    left: 'parti',
  },
  markOf: (mark: string) => `${mark} / 20`,
  failedMark: 'pas réussi',
}
