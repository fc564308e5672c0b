import { some } from '../../../board/words/fr/some.ts'

export const banks = {
  title: 'Banques et quiz',
  label: 'Le contenu',
  tabs: { banks: 'Banques', quizzes: 'Quiz', check: 'Vérifier un fichier', import: 'Importer' },
  empty:
    "Aucune banque n'est publiée. Publiez celles du cours par cette commande, sur le serveur, ou faites-en une d'un fichier d'un autre système sous « Importer ».",
  publish: 'Publier',
  search: 'Chercher une banque',
  none: 'Aucune banque ne correspond.',
  count: (banks: number, questions: number) =>
    `${some(banks, 'banque', 'banques')}, ${some(questions, 'question', 'questions')}`,
  name: 'Banque',
  questions: 'Questions',
  published: 'Publiée',
  questionCount: (count: number) => some(count, 'question', 'questions'),
  publishedOn: (at: string) => `publiée le ${at}`,
  asShown: 'Telles que les stagiaires les voient, avec la réponse attendue.',
  more: (shown: number, of: number) => `Montrer la suite (${shown} sur ${of})`,
  also: 'Accepté aussi',
  asserted: 'Ce qui est vérifié',
  types: {
    single: 'choix unique',
    multiple: 'choix multiple',
    numeric: 'nombre',
    text: 'texte court',
    order: 'ordre',
    match: 'association',
    cloze: 'texte à trous',
    command: 'ligne de commande',
    yaml: 'fichier YAML',
  },
  levels: {
    remember: 'se rappeler',
    understand: 'comprendre',
    apply: 'appliquer',
    analyse: 'analyser',
  } as Record<string, string>,
  difficulties: { easy: 'facile', medium: 'moyenne', hard: 'difficile' } as Record<string, string>,
}

export const quizzes = {
  empty:
    "Aucun quiz n'est publié. Ceux du cours viennent avec ses banques, par cette commande, sur le serveur :",
  tryWhy: 'Essayez-les comme un stagiaire : un essai de formateur ne compte dans aucune note ni statistique.',
  access: { open: 'ouvert à tous', assigned: 'en devoir seulement' },
  attempts: (max: number | null) => (max === null ? 'essais sans limite' : some(max, 'essai', 'essais')),
  passMark: (percent: string) => `réussi à ${percent}`,
  open: 'Règles et essai',
  statistics: 'Statistiques',
}
