import { some } from '../../../board/words/fr/some.ts'

const formats = {
  'moodle-xml': 'Moodle XML',
  gift: 'GIFT (texte de Moodle)',
  aiken: 'Aiken (texte simple)',
  csv: 'Tableur (CSV)',
}

export const files = {
  export: 'Emporter dans un autre système',
  format: 'Format',
  download: 'Télécharger',
  outFormats: {
    ...formats,
    qti12: 'QTI 1.2 (Canvas, Blackboard)',
    qti21: 'QTI 2.1 (OpenOlat, TAO)',
    qti3: 'QTI 3.0',
  },
  exportedWhole: (file: string) => `${file} est téléchargé : tout est passé tel quel.`,
  exported: (file: string) => `${file} est téléchargé. Voici ce que ce format ne sait pas dire :`,
  losses: {
    missing: {
      title: 'Manque',
      why: "Le fichier ne donne pas ce qu'il faut à une banque : à vous de l'ajouter.",
    },
    changed: { title: 'Changé', why: 'Passé sous une forme proche : à relire.' },
    lost: { title: 'Perdu', why: 'Un détail est resté en arrière.' },
    skipped: { title: 'Laissé', why: 'La question entière est restée en arrière.' },
  },
  ofQuestions: (count: number) => some(count, 'question', 'questions'),
  severities: { error: 'erreur', warning: 'à relire' },
  at: (line: number, column: number) => `Ligne ${line}, colonne ${column}`,
  rule: 'Règle :',
  sending: 'Envoi du fichier…',
  reading: 'Lecture du fichier…',
  check: 'Vérifier',
  checkWhy:
    "Le fichier YAML d'une banque, ou un ZIP de plusieurs avec leurs images. Tout ce qui ne va pas est dit d'un coup, ligne par ligne ; rien n'est gardé ni publié.",
  checkFile: 'Fichier YAML ou ZIP',
  orText: 'Ou le texte du fichier : corrigez-le ici, puis vérifiez de nouveau',
  clean: 'Rien à redire : ce fichier peut être publié.',
  errors: (errors: number, warnings: number) =>
    `${some(errors, 'erreur', 'erreurs')}${warnings > 0 ? `, et ${some(warnings, 'point', 'points')} à relire` : ''}. Une banque avec une erreur n'est pas publiée.`,
  warnings: (count: number) => `${some(count, 'point', 'points')} à relire ; rien n'empêche de publier.`,
  importWhy:
    "Un fichier d'un autre système devient une banque : vous voyez d'abord ce qui passe et ce qui se perd, puis vous emportez ses fichiers. Rien n'est gardé ni publié ici.",
  importFile: 'Fichier à lire',
  importFileHint: '64 Mio au plus, images comprises.',
  anyFormat: 'Reconnu par le contenu',
  inFormats: { ...formats, qti: 'QTI 1.2 à 3.0', text: 'QCM en texte' },
  into: 'Comparer avec une banque publiée',
  intoNone: '(non : une nouvelle banque)',
  read: 'Lire le fichier',
  imported: 'Ce que le fichier contient',
  recognised: (format: string, items: string) =>
    `Lu comme ${format}${items === '' ? '' : ` ; trouvé : ${items}`}.`,
  complete: 'Il ne manque rien : tout peut être publié.',
  incomplete: 'Il manque encore quelque chose : complétez les brouillons avant de les publier.',
  ready: 'complet',
  draft: 'brouillon',
  seeYaml: 'Voir le fichier',
  notAsItWas: "Ce qui n'est pas passé tel quel",
  changes: 'Ce que le fichier change dans la banque',
  outcomes: {
    changed: (count: number) => some(count, 'modifiée', 'modifiées'),
    new: (count: number) => some(count, 'nouvelle', 'nouvelles'),
    gone: (count: number) => some(count, 'absente du fichier', 'absentes du fichier'),
    same: (count: number) => some(count, 'inchangée', 'inchangées'),
  },
  outcome: {
    changed: 'modifiée',
    new: 'nouvelle',
    gone: 'absente du fichier, reste dans la banque',
    same: 'inchangée',
  },
  allSame: 'Le fichier ne change rien à cette banque.',
  changesKey: 'la réponse attendue change',
  nothing: '(rien)',
  next: 'Et maintenant',
  saveZip: 'Emporter les fichiers (ZIP)',
  saveYaml: 'Emporter le YAML seul',
  steps: {
    unpack: 'Posez les fichiers dans le dossier des questions, sur le serveur.',
    complete: 'Complétez ce qui manque, puis ôtez « .draft » du nom des brouillons.',
    publish: 'Vérifiez, puis publiez, par ces commandes.',
  },
}
