/** Every word of the preview, in French. What depends on something is a function of it. */
export const fr = {
  above: 'Aperçu',
  current: 'La page suit chaque enregistrement du fichier.',
  old: 'Le fichier a des erreurs : voici encore la dernière version sans erreur.',
  none: "Le fichier a des erreurs : rien n'a pu être publié encore.",
  gone: "L'aperçu est arrêté : relancez la commande, puis ouvrez la nouvelle adresse.",
  findings: 'À voir dans le fichier',
  line: (line: number) => `Ligne ${line}`,
  severities: { error: 'erreur', warning: 'conseil' },
  take: 'Passer ce quiz comme un stagiaire',
  asTaken: 'Telle qu’elle se présente',
  asWritten: 'Ce que vous avez écrit',
  key: 'La clé',
  check: 'Corriger cette réponse',
  again: 'Répondre de nouveau',
  explanation: 'Explication',
  noExplanation: "Pas d'explication encore.",
  reference: 'Pour en savoir plus',
  facts: {
    chapter: 'Chapitre',
    level: 'Niveau',
    difficulty: 'Difficulté',
    tags: 'Étiquettes',
    policy: 'Barème',
    points: 'Points',
  },
}

export type PreviewWords = typeof fr
