/** What GIFT and Moodle XML say, in English as they say it -> in French. */
export const MOODLE: Readonly<Record<string, string>> = {
  'category "{a}": a bank has none': "la catégorie « {a} » : une banque n'en a pas",
  '{a} categories without a question': '{a} catégories sans question',
  'the description of the category "{a}"': 'la description de la catégorie « {a} »',
  'nothing in it is a question': "rien n'y est une question",
  'line {a} is no GIFT: it ends too early': "la ligne {a} n'est pas du GIFT : elle finit trop tôt",
  'line {a} is no GIFT: {b}': "la ligne {a} n'est pas du GIFT : {b}",
  '"{a}" is not expected there': "« {a} » n'y est pas attendu",
  'line {a} is no GIFT: {b} is not expected there; a sign of the text is written {c}':
    "la ligne {a} n'est pas du GIFT : {b} n'y est pas attendu ; un signe du texte s'écrit {c}",
  'GIFT carries no image: put the file beside the bank':
    "GIFT ne porte pas d'image : mettez le fichier à côté de la banque",
  'GIFT has no feedback on a pair': "GIFT n'a pas de retour sur une paire",
  'GIFT has no form for the type {a}': "GIFT n'a pas de forme pour le type {a}",
  'GIFT has no marks: {a} points are only a label':
    "GIFT n'a pas de points : {a} points ne sont qu'une étiquette",
  'GIFT has no units: Moodle takes the number alone for one in the first of them':
    "GIFT n'a pas d'unités : Moodle prend le nombre seul pour un nombre de la première",
  'GIFT cannot ask for case: Moodle overlooks it': 'GIFT ne sait pas exiger la casse : Moodle l’ignore',
  'its accepted texts are written with single spaces':
    'ses textes acceptés sont écrits avec des espaces simples',
  'GIFT shuffles fixed options as well': 'GIFT mélange aussi les options fixes',
  "GIFT's weights mean net-correct; {a} is only a label":
    "les poids de GIFT signifient net-correct ; {a} n'est qu'une étiquette",
  '"->" in an accepted answer is GIFT\'s sign for pairs':
    '« -> » dans une réponse acceptée est le signe des paires en GIFT',
  '"->" is GIFT\'s sign for pairs: written as an arrow':
    '« -> » est le signe des paires en GIFT : écrit comme une flèche',
  'what any other number means: "{a}"': 'ce que signifie tout autre nombre : « {a} »',
  'what any other number means': 'ce que signifie tout autre nombre',
  'the answer to any other number: "{a}"': 'la réponse à tout autre nombre : « {a} »',
  'the answer to any other number': 'la réponse à tout autre nombre',
  'a tolerance of {a} is written as {b}': 'une tolérance de {a} est écrite {b}',
  'the number {a} is read as {b}': 'le nombre {a} est lu comme {b}',
  'an ordering, which only Moodle 4.4 or later reads: an older one refuses the whole file':
    'un classement, que seul Moodle 4.4 ou après lit : un plus ancien refuse tout le fichier',
  // How Moodle takes what is typed.
  'Moodle reads a comma in a typed number as its language pack does: in English 0,5 is wrong and 1,536 is 1536':
    'Moodle lit une virgule dans un nombre tapé comme le veut sa langue : en anglais, 0,5 est faux et 1,536 est 1536',
  'Moodle reads a number typed with an exponent, such as 1e3, which is refused here':
    'Moodle lit un nombre tapé avec un exposant, comme 1e3, refusé ici',
  'Moodle takes no number typed with the minus sign U+2212, which is read here':
    'Moodle ne prend pas un nombre tapé avec le signe moins U+2212, lu ici',
  'Moodle overlooks a unit that it does not know, where none is required':
    "Moodle ignore une unité qu'il ne connaît pas, là où aucune n'est exigée",
  'Moodle overlooks spaces around an answer, and not several in a row inside it':
    "Moodle ignore les espaces autour d'une réponse, et non plusieurs de suite au-dedans",
  'apostrophes, quotation marks and dashes as phones write them are right here; in Moodle nobody has tried them':
    "les apostrophes, guillemets et tirets qu'écrivent les téléphones sont justes ici ; dans Moodle, personne ne les a essayés",
  'an ordering, for Moodle 4.4 or later: its items are plain text there':
    'un classement, pour Moodle 4.4 ou après : ses éléments y sont du texte simple',
  'Moodle has no escape in an ordering: { in the prompt, or { } ~ # \\ in an item':
    "Moodle n'a pas d'échappement dans un classement : { dans l'énoncé, ou { } ~ # \\ dans un élément",
  'a short answer of this very wording, in any case, so that -T passes for -t: Moodle XML keeps case; other ways to write the command are wrong there':
    "une réponse courte de ce libellé exact, sans égard à la casse, si bien que -T passe pour -t : Moodle XML la garde ; les autres façons d'écrire la commande y sont fausses",
  'Moodle knows no weight of {a} %, and refuses a file for one: {b} % is written':
    'Moodle ne connaît pas de poids de {a} %, et refuse tout un fichier pour un seul : {b} % est écrit',
  'Moodle knows no weight of {a} %: its {b} right options earn {c} %':
    'Moodle ne connaît pas de poids de {a} % : ses {b} options justes rapportent {c} %',
  'Moodle knows no weight of -{a} %: each of its {b} wrong options costs {c} %':
    'Moodle ne connaît pas de poids de -{a} % : chacune de ses {b} options fausses coûte {c} %',
  'Moodle knows no shares of 100 % for {a} right options':
    'Moodle ne connaît pas de parts de 100 % pour {a} options justes',
  'Moodle refuses a file in which no option of a single gives 100 %':
    "Moodle refuse un fichier où aucune option d'un single ne rapporte 100 %",
  'Moodle refuses a file in which the options of a multiple give {a} % and not 100 %':
    "Moodle refuse un fichier où les options d'un multiple rapportent {a} % et non 100 %",
  '{a} is no weight that Moodle knows': "{a} n'est pas un poids que Moodle connaît",
  'accents or punctuation': 'les accents ni la ponctuation',
  accents: 'les accents',
  punctuation: 'la ponctuation',
  'Moodle does not overlook {a}': "Moodle n'ignore pas {a}",
  'Moodle has no feedback on a pair': "Moodle n'a pas de retour sur une paire",
  'Moodle marks a cloze by its weights: out of {a} instead of {b}':
    'Moodle note un cloze par ses poids : sur {a} au lieu de {b}',
  'Moodle reads 15 digits of {a}, and what is typed with all of them as another number':
    'Moodle lit 15 chiffres de {a}, et ce qui est tapé avec tous comme un autre nombre',
  'Moodle shows right-hand items as plain text, with the signs of their Markdown':
    'Moodle montre les éléments de droite en texte simple, avec les signes de leur Markdown',
  'Moodle shuffles fixed options as well': 'Moodle mélange aussi les options fixes',
  "Moodle's weights mean net-correct; {a} is only a tag":
    "les poids de Moodle signifient net-correct ; {a} n'est qu'un tag",
  'one choice costs points in Moodle, and earns 0 at the least here':
    'un choix coûte des points dans Moodle, et rapporte 0 au moins ici',
  'a negative weight costs points in Moodle, and takes nothing from one choice here':
    "un poids négatif coûte des points dans Moodle, et n'enlève rien à un choix unique ici",
  'Moodle takes a weight of {a} % for {b} %': 'Moodle prend un poids de {a} % pour {b} %',
  'Moodle asks for three right-hand items when somebody edits the question there':
    "Moodle demande trois éléments à droite quand quelqu'un y modifie la question",
  'an essay: a person marks it, with the model answer and the assertions in hand':
    'une rédaction : une personne la note, la réponse modèle et les assertions en main',
  'blank {a}: Moodle has no field in an address or a title':
    "trou {a} : Moodle n'a pas de champ dans une adresse ou un titre",
  'blank {a}: Moodle has no units in a cloze': "trou {a} : Moodle n'a pas d'unités dans un cloze",
  'blank {a}: Moodle overlooks case or not, and nothing else':
    'trou {a} : Moodle ignore la casse ou non, et rien d’autre',
  "blank {a}: Moodle's list shows choices as plain text":
    'trou {a} : la liste de Moodle montre les choix en texte simple',
  'blank {a}: only an option of 100 % is right': 'trou {a} : seule une option de 100 % est juste',
  'blank {a}: the answer to any other number': 'trou {a} : la réponse à tout autre nombre',
  'the weight {a} of blank {b}': 'le poids {a} du trou {b}',
  'a blank has more alternatives than are read: 26 choices, 50 answers':
    "un trou a plus de possibilités qu'il n'en est lu : 26 choix, 50 réponses",
  'a blank with several right choices (MULTIRESPONSE) has no place in a cloze':
    'un trou à plusieurs choix justes (MULTIRESPONSE) n’a pas sa place dans un cloze',
  'it has no embedded answer that is well-formed': "elle n'a aucune réponse intégrée bien formée",
  'embedded answer {a}': 'la réponse intégrée {a}',
  '{a} has fewer than two choices': '{a} a moins de deux choix',
  '{a} has an empty choice': '{a} a un choix vide',
  '{a} has no answer that earns everything': "{a} n'a aucune réponse qui rapporte tout",
  '{a}: "{b}" is no number': "{a} : « {b} » n'est pas un nombre",
  '"{a}" is no number that is read': "« {a} » n'est pas un nombre qui se lise",
  'it has no pair': "elle n'a pas de paire",
  'it has no text but its name': "elle n'a de texte que son nom",
  'a mark of {a}: left at 1 point': 'une note de {a} : laissée à 1 point',
  'a missing unit costs all, not {a}': 'une unité manquante coûte tout, et non {a}',
  'no unit has the multiplier 1: the first must have the factor 1':
    "aucune unité n'a le multiplicateur 1 : la première doit avoir le facteur 1",
  'the factor of the unit "{a}" is rounded': "le facteur de l'unité « {a} » est arrondi",
  'the unit "{a}"': "l'unité « {a} »",
  'Markdown that a bank refuses ({a}) has to be rewritten by hand':
    "du Markdown qu'une banque refuse ({a}) : à récrire à la main",
}
