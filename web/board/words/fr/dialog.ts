/** What every dialog of the board says. */
export const dialog = {
  cancel: 'Revenir',
  close: 'Fermer',
  reason: 'Raison',
  reasonHint: "Elle reste dans le journal, avec votre nom et l'heure.",
  forces: {
    'answers-released': 'Le faire malgré tout : la copie portera la marque que les réponses étaient connues.',
    'person-alike': "C'est bien une autre personne.",
  } as Record<string, string>,
  all: 'Tout le monde',
  search: 'Chercher un nom',
  people: 'Pour qui ?',
  nobody: 'Choisissez au moins une personne.',
  chosen: (count: number, of: number) => `${count} sur ${of}`,
}
