/** What several formats say, in English as they say it -> in French; `{a}` stands for what it is about. */
export const SHARED: Readonly<Record<string, string>> = {
  // What a bank needs.
  explanation: 'une explication',
  chapter: 'un chapitre',
  'no option is marked as right': "aucune option n'est marquée juste",
  "the source does not say the bank's {a}": 'la source ne dit pas, de la banque, {a}',
  'a multiple needs a wrong option': 'un multiple a besoin d’une option fausse',
  'a match needs 2 left items': 'un match a besoin de 2 éléments à gauche',
  'the {a} questions of "{b}" are {c} banks: they are more than one holds':
    "les {a} questions de « {b} » font {c} banques : une seule n'en tient pas tant",
  'a prompt: its name stands there': 'un énoncé : son nom en tient lieu',
  'what one sees in {a}, for who cannot see it': "ce que l'on voit dans {a}, pour qui ne voit pas l'image",
  // What an export leaves behind.
  'the picture {a}: {b} has no file there': "l'image {a} : {b} n'y a pas de fichier",
  'a right-hand item': 'un élément de droite',
  'a left-hand item': 'un élément de gauche',
  'feedback on a pair': 'un retour sur une paire',
  'feedback on an answer': 'un retour sur une réponse',
  'feedback on an assertion': 'un retour sur une assertion',
  'a blank': 'un trou',
  'an assertion': 'une assertion',
  'the picture {a} beside some texts: the file would pass {b} MiB':
    "l'image {a} à côté de certains textes : le fichier dépasserait {b} Mio",
  'the picture {a}: its file has to follow by hand': "l'image {a} : son fichier doit suivre à la main",
  'the other banks, pictures and quizzes of the file: send it as application/octet-stream to have them':
    'les autres banques, les images et les quiz du fichier : envoyez-le en application/octet-stream pour les avoir',
  // Why a question is none.
  'a bank has no essay': "une banque n'a pas de rédaction",
  'a bank has no upload': "une banque n'a pas de dépôt de fichier",
  'a bank has no formula': "une banque n'a pas de formule à calculer",
  'a bank has no text without a question': "une banque n'a pas de texte sans question",
  'a bank has no hot spot or categories': "une banque n'a ni zone à cliquer ni catégories",
  'a bank has no {a}': "une banque n'a pas de {a}",
  'it has no text': "elle n'a pas de texte",
  'it has no prompt': "elle n'a pas d'énoncé",
  'it asks nothing': 'elle ne demande rien',
  'it has no answer': "elle n'a pas de réponse",
  'it accepts nothing': "elle n'accepte rien",
  'it accepts no number': "elle n'accepte aucun nombre",
  'an option has no text': "une option n'a pas de texte",
  'an item has no text': "un élément n'a pas de texte",
  'a pair has no right side': "une paire n'a pas de côté droit",
  'an accepted answer has no text': "une réponse acceptée n'a pas de texte",
  'its option {a} has no text': "son option {a} n'a pas de texte",
  'it has one option, and a question needs two': 'elle a une option, et il en faut deux',
  'it has fewer than two options': 'elle a moins de deux options',
  'it has {a} options, and a question needs two': 'elle a {a} option(s), et il en faut deux',
  'it has {a} options; a question needs two or more ("1. …")':
    'elle a {a} option(s) ; il en faut deux ou plus (« 1. … »)',
  'it has {a} options, and at most {b} are read': 'elle a {a} options, et {b} au plus sont lues',
  'it has {a} choices, and at most {b} are read': 'elle a {a} choix, et {b} au plus sont lus',
  'it has {a} answers, and at most {b} are read': 'elle a {a} réponses, et {b} au plus sont lues',
  'it has {a} blanks, and at most {b} are read': 'elle a {a} trous, et {b} au plus sont lus',
  'it has {a} pairs, and at most {b} are read': 'elle a {a} paires, et {b} au plus sont lues',
  'it has {a} pairs, and from 1 to {b} are read': 'elle a {a} paires, et de 1 à {b} sont lues',
  'it has {a} items, and from 3 to 26 are read': 'elle a {a} éléments, et de 3 à 26 sont lus',
  'it has {a} conditions, and at most {b} are read': 'elle a {a} conditions, et {b} au plus sont lues',
  'it has {a} responses, and at most {b} are read': 'elle a {a} réponses à donner, et {b} au plus sont lues',
  'nothing says what is right': 'rien ne dit ce qui est juste',
  'nothing says what is right in one of its blanks': "rien ne dit ce qui est juste dans l'un de ses trous",
  'its key does not place each item': 'sa clé ne place pas chaque élément',
  'its key does not place each choice': 'sa clé ne place pas chaque choix',
  // Keys.
  'the key "{a}" names no option': 'la clé « {a} » ne désigne aucune option',
  'its key is read from what is bold': 'sa clé est lue de ce qui est en gras',
  'several right options: made a multiple': 'plusieurs options justes : devenue un multiple',
  'one choice among several right ones: made a multiple':
    'un choix parmi plusieurs options justes : devenue un multiple',
  'what its other choices earn or cost: only the right one scores':
    'ce que ses autres choix rapportent ou coûtent : seul le juste compte',
  'its choices weigh otherwise than in any policy: the quiz decides':
    "ses choix pèsent autrement que dans aucune politique : c'est le quiz qui décide",
  'weights {a}: only the option of 100 % is right in a single':
    "poids {a} : seule l'option de 100 % est juste dans un single",
  'weights {a}: net-correct weighs all right, and all wrong, alike':
    'poids {a} : net-correct pèse également toutes les justes, et toutes les fausses',
  'an answer of {a} earns nothing': 'une réponse de {a} ne rapporte rien',
  'case counts for some of its answers only; here it counts for all':
    'la casse compte pour certaines réponses seulement ; ici, pour toutes',
  '"{a}" says the same as an earlier answer: left out':
    '« {a} » dit la même chose qu’une réponse précédente : omise',
  'graded by adjacent pairs, not by {a}': 'notée par paires voisines, et non par {a}',
  'all items are shown, not a selection': 'tous les éléments sont montrés, et non un choix',
  'scores all or nothing there, and by neighbouring pairs here':
    'là-bas tout ou rien, ici par paires voisines',
  "the quiz's policy": 'la politique du quiz',
  'shares of options: only the right ones score': 'les parts des options : seules les justes comptent',
  // Texts.
  'the file is not in UTF-8: it was read as windows-1252':
    "le fichier n'est pas en UTF-8 : il a été lu comme windows-1252",
  'image "{a}"': 'image « {a} »',
  image: 'image',
  'the file "{a}"': 'le fichier « {a} »',
  'the link "{a}"': 'le lien « {a} »',
  'the link': 'le lien',
  'hints: {a}': 'indices : {a}',
  'a table: its cells are kept as text': 'un tableau : ses cellules restent en texte',
  'lines under or through words': 'des traits sous les mots ou dans les mots',
  'the same in another language: {a}': 'la même chose dans une autre langue : {a}',
  'the text after its first {a} characters': 'le texte après ses {a} premiers caractères',
  'the layout: its tags are nested too deep or crossed':
    "la mise en page : ses balises s'imbriquent trop ou se croisent",
  'feedback on the answer as a whole: {a}': 'le retour sur la réponse entière : {a}',
  'feedback given on conditions was joined into one explanation':
    'les retours donnés sous conditions sont réunis en une explication',
  'feedback on answers': 'les retours sur les réponses',
  'feedback on its options': 'les retours sur ses options',
  'feedback on {a} of the answers': 'les retours sur {a} des réponses',
  'reads otherwise when it comes back: "{a}"': 'se lit autrement au retour : « {a} »',
  'a short answer of this very wording: other ways to write the command are wrong there':
    "une réponse courte de ce libellé exact : les autres façons d'écrire la commande y sont fausses",
  units: 'les unités',
  'units: {a}': 'les unités : {a}',
  // Names of things.
  'line {a}': 'ligne {a}',
  '{a} (line {b})': '{a} (ligne {b})',
  'blank {a}: {b}': 'trou {a} : {b}',
}
