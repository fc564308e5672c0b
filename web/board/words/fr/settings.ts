export const settings = {
  name: 'Le nom',
  rename: 'Renommer',
  renamed: 'Le groupe a son nouveau nom.',
  copy: 'Copier le groupe',
  copyWhy:
    "Pour d'autres personnes : les devoirs et les formateurs viennent avec, chaque fenêtre décalée d'autant de jours. Personne d'autre ne suit.",
  copyName: 'Nom de la copie',
  nameOfCopy: (name: string) => `${name} (copie)`,
  firstDay: 'Premier jour du nouveau groupe',
  trainers: 'Formateurs',
  trainer: 'Formateur',
  addTrainer: 'Ajouter au groupe',
  removeTrainer: 'Retirer',
  leave: 'Ne plus suivre',
  noOthers:
    "Vous ne partagez de groupe avec aucun autre formateur. Un administrateur peut ajouter quelqu'un ici.",
  end: 'Ranger le groupe',
  archived: 'Le groupe est archivé',
  archive: 'Archiver',
  unarchive: 'Remettre en service',
  archiveWhy:
    'Archivé, le groupe se lit toujours, mais rien n’y change plus, et ses devoirs ne se commencent plus.',
  unarchiveWhy: 'Il se lit, et rien n’y change. Remis en service, il redevient comme avant.',
  delete: 'Supprimer le groupe',
  deleteWarn:
    "Le groupe disparaît avec ses devoirs et ses codes d'accès. Ce n'est possible que si personne n'y a jamais été.",
}
