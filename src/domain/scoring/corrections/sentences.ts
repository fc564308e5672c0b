/** What is wrong with the key of a correction, beyond its schema and the rules of banks. */
export const KEY_FAULTS = {
  stranger: {
    fr: "La question n'a rien de cet identifiant : nommez les éléments par ceux de la banque.",
    en: 'The question has nothing of this id: name its items by those of the bank.',
  },
  incomplete: {
    fr: "La clé doit garder tout ce que la question montrait, et n'y rien ajouter : les réponses données le nomment.",
    en: 'The key must keep all that the question showed and add nothing to it: the answers given name it.',
  },
  pictured: {
    fr: "Une clé n'apporte pas d'image : laissez de côté les textes qui en montrent une, la question garde les siens.",
    en: 'A key brings no picture: leave out the texts that show one, the question keeps its own.',
  },
} as const
