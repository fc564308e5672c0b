const some = (count: number, one: string, several: string) => `${count} ${count < 2 ? one : several}`

export const platforms = {
  title: 'Plateformes LTI',
  lead: 'Moodle, Canvas, Brightspace, Blackboard et autres : un cours y ouvre un quiz sans autre connexion, et reçoit les notes.',
  list: 'Plateformes enregistrées',
  empty: 'Aucune plateforme encore. Donnez un lien à qui administre la vôtre, ou ajoutez-la à la main.',
  name: 'Nom',
  issuer: 'Émetteur',
  state: 'État',
  states: { active: 'en service', pending: 'à confirmer', disabled: 'suspendue' },
  deployments: 'Déploiements',
  waiting: (name: string) => `${name} attend votre accord`,
  waitingWhy:
    "Personne n'arrive encore par elle. Vérifiez que ce sont bien l'émetteur et les serveurs de votre plateforme : qui en tient les clés connecte ici qui il veut.",
  hosts: 'Serveurs',
  client: 'Identifiant client',
  confirm: 'Confirmer',
  confirmed: (name: string) => `${name} est en service.`,
  refuse: 'Refuser',
  refuseOf: (name: string) => `Refuser ${name}`,
  refuseWarn:
    "L'enregistrement disparaît ici, et le lien ne sert plus. L'outil reste à retirer sur la plateforme.",
  refused: (name: string) => `L'enregistrement de ${name} est refusé.`,
  link: 'Enregistrer par un lien',
  linkWhy:
    'Le plus court : la plateforme reçoit ce lien, les deux services échangent leurs adresses, et vous confirmez ici.',
  makeLink: 'Faire un lien',
  linkOnce: (until: string) =>
    `Ce lien n'est montré qu'ici. Il vaut pour une seule plateforme, jusqu'au ${until}.`,
  linkLabel: "Lien d'enregistrement",
  openLinks: (count: number, until: string) =>
    `${some(count, 'lien attend', 'liens attendent')} encore une plateforme ; le dernier vaut jusqu'au ${until}.`,
  where: 'Où le mettre',
  otherFamily: 'Une autre',
  linkGoes: {
    moodle:
      "Administration du site → Plugins → Outil externe → Gérer les outils : collez le lien dans « URL de l'outil », puis « Ajouter LTI Advantage ». Activez ensuite l'outil, qui attend aussi l'accord de Moodle.",
    canvas:
      "Admin → Clés de développeur → + Clé de développeur → Enregistrement LTI : collez le lien et acceptez ce qui est demandé. Passez la clé sur « activé », ajoutez l'application par son identifiant client, et inscrivez ici le déploiement qu'elle donne.",
    desire2learn:
      "Outils d'administration → Gérer l'extensibilité → LTI Advantage → Enregistrer un outil → Dynamique : collez le lien. Activez ensuite l'enregistrement, créez un déploiement, et inscrivez-le ici s'il n'y est pas.",
    blackboard:
      "Sur developer.anthology.com, « LTI Dynamic Registration » : collez le lien, puis donnez l'identifiant client obtenu à l'administration de Blackboard (LTI Tool Providers → Register LTI 1.3 Tool). Inscrivez ici le déploiement qu'elle affiche.",
  },
  byHand: 'Ajouter à la main',
  byHandWhy: "Quand la plateforme n'enregistre pas d'outil par un lien.",
  give: 'Ce que la plateforme demande',
  giveWhy:
    'Dans Moodle : Administration du site → Plugins → Outil externe → Gérer les outils → configurer un outil manuellement, en LTI 1.3, avec une clé publique par URL. Partagez le nom des personnes, et permettez les notes et le choix de contenu.',
  addresses: {
    login: 'Adresse de connexion (initiate login URL)',
    launch: 'Redirection et cible (redirect URI, tool URL)',
    linking: 'Choix de contenu (deep linking)',
    jwks: 'Clés publiques (keyset URL)',
    domain: 'Domaine',
    custom: 'Paramètre personnalisé',
  },
  take: 'Ce que la plateforme donne en retour',
  family: 'Plateforme',
  nameHint: 'Comme vos formateurs la nomment.',
  issuerHint: 'Lettre pour lettre (platform ID, iss).',
  issuerOfMoodle:
    "L'adresse de votre Moodle (platform ID), lettre pour lettre : les trois adresses d'après en découlent.",
  authorizationEndpoint: "Adresse d'authentification (authorization endpoint)",
  tokenEndpoint: 'Adresse des jetons (access token URL)',
  jwksUri: 'Ses clés publiques (public keyset URL)',
  audience: 'Audience des jetons',
  audienceHint: "Vide : l'adresse des jetons. Brightspace veut https://api.brightspace.com/auth/token.",
  deploymentsHint:
    "Un identifiant (deployment ID) par ligne. Un lancement d'un autre déploiement est refusé.",
  add: 'Ajouter la plateforme',
  edit: 'Adresses et déploiements',
  since: (at: string) => `depuis le ${at}`,
  saved: 'Les changements sont enregistrés.',
  unchanged: "Rien n'a été changé.",
  takenAway: (deployments: string) =>
    `Déploiement retiré : ${deployments}. Ses cours n'ouvriront plus rien ici, et leurs notes ne partiront plus ; personnes et résultats restent.`,
  use: 'Suspendre ou retirer',
  suspend: 'Suspendre',
  suspendWhy: "Suspendue, personne n'arrive par elle et les notes attendent. Rien n'est perdu.",
  suspended: 'La plateforme est suspendue.',
  resume: 'Remettre en service',
  resumeWhy: 'Elle est suspendue : personne n’arrive par elle, et les notes attendent.',
  pendingWhy: "Elle attend d'être confirmée : personne n'arrive encore par elle.",
  resumed: 'La plateforme est en service.',
  end: 'Retirer la plateforme',
  endWarn:
    "Plus personne n'arrive par elle, et plus aucune note ne lui est transmise, pour de bon. Personnes, groupes, devoirs et résultats restent.",
}
