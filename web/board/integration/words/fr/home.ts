export const home = {
  title: 'Intégrations',
  lead: 'Ce qui relie Barème à vos autres logiciels. Seuls les administrateurs voient ces pages.',
  clients: "Clients de l'API",
  clientsWhat:
    "Un site, un LMS ou un programme qui agit dans vos groupes : ce qu'il peut y faire, ses secrets, sa dernière visite.",
  webhooks: 'Webhooks',
  webhooksWhat:
    'Les adresses que Barème avertit aussitôt : une copie rendue, une note qui change. Leur journal dit ce qui est arrivé.',
  platforms: 'Plateformes LTI',
  platformsWhat: 'Moodle, Canvas et autres, depuis lesquelles on ouvre un quiz, et qui reçoivent les notes.',
}
