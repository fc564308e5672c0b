import { some } from '../../../board/words/fr/some.ts'

export const people = {
  title: 'Personnes et rôles',
  add: 'Ajouter une personne',
  search: 'Chercher',
  searchHint: 'Un nom, une référence, une adresse.',
  role: 'Rôle',
  anyRole: 'Tous les rôles',
  roles: { trainee: 'stagiaire', trainer: 'formateur', admin: 'administrateur' },
  nobody: 'Personne ne correspond à cette recherche.',
  shown: (count: number, hasMore: boolean) =>
    `${some(count, 'personne', 'personnes')}${hasMore ? ", et il y en a d'autres" : ''}`,
  more: 'Montrer la suite',
  name: 'Nom',
  address: 'Adresse',
  reference: 'Référence',
  since: 'Depuis',
  closed: 'fermé',
}

export const newPerson = {
  role: 'Son rôle',
  may: {
    trainee:
      "Passe des quiz. Pour un groupe entier, un code d'accès ou une liste, depuis le groupe, va plus vite.",
    trainer: "Crée ses groupes, donne des quiz, suit les examens et voit les notes de ceux qu'il suit.",
    admin: 'Voit et fait tout : toutes les personnes, tous les groupes.',
  },
  name: 'Nom et prénom',
  email: 'Adresse électronique',
  emailHint: 'Elle sert à se connecter.',
  reference: 'Référence',
  referenceHint: 'Un numéro par lequel votre organisation connaît la personne, si elle en a un.',
  password: 'Mot de passe',
  passwordHint: 'Fait au hasard pour vous ; vous pouvez en écrire un autre, de 10 caractères au moins.',
  create: 'Créer le compte',
  made: (name: string) => `Le compte de ${name} est prêt`,
  once: "Transmettez-lui ces trois lignes. Le mot de passe n'est montré qu'ici : ensuite, personne ne peut le relire.",
  page: 'Page',
  after: 'À sa première visite, la personne en choisit un à elle : son nom, en haut de chaque page, y mène.',
  print: 'Imprimer',
  another: "Ajouter quelqu'un d'autre",
  see: 'Voir sa fiche',
}

export const person = {
  unverified: 'adresse donnée par la personne elle-même, non vérifiée',
  closedOn: (at: string) => `compte fermé le ${at}`,
  since: (at: string) => `depuis le ${at}`,
  who: 'Qui est-ce ?',
  names: {
    name: 'Nom affiché',
    familyName: 'Nom de famille',
    givenName: 'Prénom',
    reference: 'Référence',
    contactEmail: 'Adresse pour lui écrire',
  },
  familyHint: "Les listes sont rangées d'après lui.",
  contactHint: 'Elle ne sert pas à se connecter.',
  save: 'Enregistrer',
  saved: "C'est enregistré.",
  signIn: 'Comment la personne se connecte',
  byPassword:
    "Par son adresse et son mot de passe. S'il est perdu, cette commande, sur le serveur, en fait un autre, à changer à la première connexion :",
  resetPassword: 'Autre mot de passe',
  byCode:
    "Par un code. S'il est perdu, faites-en un autre : l'ancien n'ouvre plus rien, et les pages déjà ouvertes le restent.",
  newCode: 'Faire un autre code',
  codeOnce: "Ce code n'est montré qu'ici : transmettez-le maintenant.",
  code: 'Code de connexion',
  rights: 'Ce que la personne peut faire',
  changeRights: 'Changer le rôle, ou fermer le compte',
  onServer: "Un rôle ou la fermeture d'un compte se changent sur le serveur, par ces commandes :",
  become: {
    trainee: 'En faire un stagiaire',
    trainer: 'En faire un formateur',
    admin: 'En faire un administrateur',
  },
  disable: 'Fermer le compte',
  enable: 'Rouvrir le compte',
  erase: 'Effacer la personne',
  eraseWhy: 'Quand elle le demande, ou que la durée de conservation est passée. Rien ne revient en arrière.',
  eraseAsk: 'Effacer cette personne…',
  eraseWhom: (name: string) => `Effacer ${name} ?`,
  goes: 'Disparaît',
  goesWhat:
    'Les noms, la référence, les adresses, les codes, le temps en plus et les sessions ; les mots des appels, messages et commentaires, et les raisons de ce qui a été fait pour elle.',
  stays: 'Reste',
  staysWhat:
    'Les copies, les réponses et les notes, sous un numéro au hasard qui ne mène à personne : aucune statistique ne bouge.',
  reason: 'Raison',
  reasonHint: "Elle reste pour toujours dans le journal : n'y écrivez pas de qui il s'agit.",
  understood: "Je sais que c'est définitif.",
  eraseDo: 'Effacer pour toujours',
  cancel: 'Ne rien effacer',
  erased: 'La personne est effacée',
  erasedWhy: 'Ses copies et ses notes restent, sans son nom.',
}
