/** What QTI of any version says, in English as it says it -> in French. */
export const QTI: Readonly<Record<string, string>> = {
  'it has no response': "elle n'a pas de réponse à donner",
  'it has no interaction': "elle n'a pas d'interaction",
  'it declares no response': 'elle ne déclare pas de réponse',
  'it cannot be read': 'elle ne peut pas être lue',
  'it could not be brought from QTI 2 to QTI 3': "elle n'a pas pu être portée de QTI 2 à QTI 3",
  '{a} has no counterpart in QTI': "{a} n'a pas d'équivalent en QTI",
  '{a} has no counterpart': "{a} n'a pas d'équivalent",
  '{a}: no item': '{a} : pas un item',
  'its values are drawn by a template': 'ses valeurs sont tirées par un modèle',
  'its key does not give each item one partner': 'sa clé ne donne pas à chaque élément un partenaire',
  'one of its left sides has no right one': "un de ses côtés gauches n'a pas de côté droit",
  'it has {a} interactions, and at most {b} are read': 'elle a {a} interactions, et {b} au plus sont lues',
  'it has {a} interactions, and only blanks in a text can be several':
    'elle a {a} interactions, et seuls les trous d’un texte peuvent être plusieurs',
  'it has no instruction of its own: its title stands in':
    "elle n'a pas de consigne à elle : son titre en tient lieu",
  'it has no instruction of its own: "{a}" stands in':
    "elle n'a pas de consigne à elle : « {a} » en tient lieu",
  'scored in a way of its own: the declared right answer is taken':
    'notée à sa façon : la réponse juste déclarée est prise',
  'a slider from {a} to {b} in steps of {c}: here the number is typed':
    'un curseur de {a} à {b} par pas de {c} : ici le nombre se tape',
  'adaptive there: only one try is scored here': 'adaptative là-bas : ici un seul essai est noté',
  'the weights of its blanks were rounded': 'les poids de ses trous ont été arrondis',
  'a rubric for {a}: {b}': 'une consigne pour {a} : {b}',
  'feedback on single items of the order': "les retours sur des éléments de l'ordre",
  'feedback on left-hand items': 'les retours sur les éléments de gauche',
  'feedback on pairs': 'les retours sur les paires',
  'feedback on the choices of blanks': 'les retours sur les choix des trous',
  'the stars of "{a}"': 'les étoiles de « {a} »',
  '{a} count there': '{a} y comptent',
  'what it overlooks ({a})': "ce qu'elle ignore ({a})",
  'what is overlooked beside case': 'ce qui est ignoré outre la casse',
  'the unit was required': "l'unité était exigée",
  'the test, but for the order of its items': "le test, sauf l'ordre de ses items",
  'the manifest names it, and the package lacks it': 'le manifeste le nomme, et le paquet ne l’a pas',
  'a command: only the very text of the key is right there':
    'une commande : seul le texte exact de la clé y est juste',
  'a YAML document: a free text there, scored by hand':
    'un document YAML : là-bas un texte libre, noté à la main',
  '{a} items keep their choices in order there; here the quiz decides whether to shuffle':
    "{a} items gardent là-bas l'ordre de leurs choix ; ici le quiz décide s'il mélange",
  '{a} multiple questions leave their policy to the quiz: net-correct there':
    '{a} questions multiples laissent leur politique au quiz : net-correct là-bas',
  'the CommonMark of {a} questions comes back with other line breaks or marks':
    'le CommonMark de {a} questions revient avec d’autres sauts de ligne ou signes',
  'points of {a} questions are keywords: each scores as its item says':
    'les points de {a} questions sont des mots-clés : chacune compte comme son item le dit',
  'any answer scores {a} there; here what its choices give':
    'toute réponse vaut {a} là-bas ; ici ce que ses choix rapportent',
  '{a} may score below 0 there, and earn 0 at the least here':
    '{a} peut valoir moins de 0 là-bas, et rapporte 0 au moins ici',
  'a choice that gives or takes more than all is held at all':
    'un choix qui rapporte ou enlève plus que tout est ramené à tout',
  'a choice': 'un choix',
  // QTI 1.2.
  'QTI 1.2 has no form for this {a}': "QTI 1.2 n'a pas de forme pour ce {a}",
  'Canvas takes off as much for a wrong tick as a right one earns: net-correct':
    "Canvas retire pour une coche fausse autant qu'en rapporte une juste : net-correct",
  'Canvas counts its blanks alike': 'Canvas compte ses trous également',
  'blanks of several kinds, which Canvas does not read':
    'des trous de plusieurs sortes, que Canvas ne lit pas',
  'shares of options, of which Canvas and others know only right and wrong':
    "des parts d'options, dont Canvas et d'autres ne connaissent que juste et faux",
  'a choice may score below 0 there, and earn 0 at the least here':
    'un choix peut valoir moins de 0 là-bas, et rapporte 0 au moins ici',
  'a bound is outside its range there, and inside here':
    'une borne est hors de son intervalle là-bas, et dedans ici',
  'all or nothing there, or as its platform grades; {a} is only a label':
    "tout ou rien là-bas, ou comme la plateforme note ; {a} n'est qu'une étiquette",
  'a tolerance of {a} is written as bounds': 'une tolérance de {a} est écrite en bornes',
  'a star of an answer stands for itself there': "une étoile d'une réponse y est une étoile",
  'answers that earn a part: Canvas takes them for right':
    'des réponses qui rapportent une part : Canvas les tient pour justes',
  'an essay: a person marks it, without the assertions':
    'une rédaction : une personne la note, sans les assertions',
  "an ordering, which Canvas's classic quizzes do not read":
    'un classement, que les quiz classiques de Canvas ne lisent pas',
  'its pairs are plain words there': 'ses paires y sont des mots simples',
  'the choices of its blanks are plain words there': 'les choix de ses trous y sont des mots simples',
  'case and spaces are overlooked in its blanks there':
    'la casse et les espaces y sont ignorés dans ses trous',
  'the questions of the group "{a}" bear the tag {b}, by which they are drawn':
    'les questions du groupe « {a} » portent le tag {b}, par lequel elles sont tirées',
  'the draw of {a} out of "{b}": {c}': 'le tirage de {a} parmi « {b} » : {c}',
  'none of them could be read': "aucune n'a pu être lue",
  'they are in several banks': 'elles sont dans plusieurs banques',
  'it draws whole sections': 'il tire des sections entières',
  'only {a} can be drawn': 'seules {a} peuvent être tirées',
  'the draw of "{a}" from a bank of the platform': 'le tirage de « {a} » dans une banque de la plateforme',
  'a question of a bank of the platform': "une question d'une banque de la plateforme",
  'the {a} points of each question of "{b}": here each counts what its bank says':
    'les {a} points de chaque question de « {b} » : ici chacune compte ce que dit sa banque',
  'what it takes to pass the quiz "{a}", and who may take it':
    "ce qu'il faut pour réussir le quiz « {a} », et qui peut le passer",
  'of the quiz "{a}": {b}': 'du quiz « {a} » : {b}',
  'its access code': "son code d'accès",
  'the addresses that may take it': 'les adresses qui peuvent le passer',
  'one question at a time': 'une question à la fois',
  'its dates': 'ses dates',
}
