export const shared = {
  once: "Le secret n'est montré qu'ici : copiez-le maintenant dans l'autre logiciel. Ensuite, personne ne peut le relire.",
  overlap: "L'ancien secret vaut encore",
  overlaps: {
    0: "pas du tout : il s'arrête aussitôt",
    1: 'une heure',
    24: 'un jour',
    72: 'trois jours',
    168: 'une semaine',
  },
  save: 'Enregistrer',
  saved: "C'est enregistré.",
  history: 'Ce qui a été changé',
}
