export const password = {
  firstTitle: 'Choisissez votre mot de passe',
  firstWhy:
    "Celui avec lequel vous venez d'entrer a été fait pour vous : quelqu'un d'autre a pu le lire. Le vôtre le remplace, et vous irez ensuite où vous vouliez.",
  title: 'Changer de mot de passe',
  why: 'Vos autres appareils devront se connecter de nouveau, avec le nouveau.',
  current: 'Mot de passe actuel',
  next: 'Nouveau mot de passe',
  nextHint: '10 caractères au moins. Une phrase que vous seul diriez convient très bien.',
  show: 'Montrer ce que je tape',
  change: 'Changer et continuer',
  changed: "C'est changé. Vos autres appareils devront se connecter avec le nouveau mot de passe.",
  later: 'Pas maintenant : se déconnecter',
  none: "Vous entrez par un code : vous n'avez pas de mot de passe à changer.",
}
