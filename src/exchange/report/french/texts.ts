/** What plain texts, Aiken and CSV say, in English as they say it -> in French. */
export const TEXTS: Readonly<Record<string, string>> = {
  'not part of a question: "{a}"': "ne fait partie d'aucune question : « {a} »",
  '{a} more lines are not part of a question': "{a} autres lignes ne font partie d'aucune question",
  'the key names it, and the text has no such question':
    'la clé la nomme, et le texte n’a pas cette question',
  // Aiken.
  'it has no options: "{a}"': "elle n'a pas d'options : « {a} »",
  'the bank itself: Aiken holds questions alone, without ids':
    'la banque elle-même : Aiken ne tient que des questions, sans identifiants',
  'Aiken has no form for the type {a}: one right option is all it knows':
    "Aiken n'a pas de forme pour le type {a} : il ne connaît qu'une option juste",
  'Aiken has no place for {a}': "Aiken n'a pas de place pour {a}",
  'its prompt begins as an option of Aiken does': 'son énoncé commence comme une option en Aiken',
  'a text of it has no words to show': "un de ses textes n'a pas de mots à montrer",
  // CSV.
  'the column "{a}" is not read': "la colonne « {a} » n'est pas lue",
  'it has {a} cells for {b} columns: put what holds the separator in quotes':
    'elle a {a} cellules pour {b} colonnes : mettez entre guillemets ce qui contient le séparateur',
  'it has neither options nor a key': "elle n'a ni options ni clé",
  '"{a}" is no {b} that a bank knows': "« {a} » n'est pas un champ {b} qu'une banque connaisse",
  'the key "{a}" is neither true nor false': "la clé « {a} » n'est ni vrai ni faux",
  'the key "{a}" is the text of one option and the place of another: write its letter':
    "la clé « {a} » est le texte d'une option et le rang d'une autre : écrivez sa lettre",
  'its key "{a}" is no number': "sa clé « {a} » n'est pas un nombre",
  'its pair {a} is not written as "left => right"': "sa paire {a} n'est pas écrite « gauche => droite »",
  'a row has no form for the type {a}': "une ligne n'a pas de forme pour le type {a}",
  'a row has no units': "une ligne n'a pas d'unités",
  'a row has no feedback on a pair': "une ligne n'a pas de retour sur une paire",
  'answers that earn a part or nothing, and feedback on answers':
    'les réponses qui rapportent une part ou rien, et les retours sur les réponses',
  'an accepted answer has several lines, or blanks around it':
    'une réponse acceptée a plusieurs lignes, ou des espaces autour',
  'an arrow in an item, which is what stands between the sides of a pair':
    "une flèche dans un élément, or c'est elle qui sépare les côtés d'une paire",
  'a command of several lines that no backslash joins':
    "une commande de plusieurs lignes qu'aucune barre oblique inverse ne joint",
  'what may be left out, and what parts count': 'ce qui peut manquer, et ce que comptent les parties',
}
