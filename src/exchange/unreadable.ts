import { filled, type NamesIn, type Value, type Words } from '../domain/language.ts'
import { UnreadableError } from './model.ts'

/** Why nothing of a file can be read: what is wrong, where, and what to do. */
export const REASONS = {
  unrecognised: {
    fr: "le contenu ne dit pas son format : nommez-le (`format`), parmi ceux que l'import lit",
    en: 'its content does not tell its format: name it (`format`), among those that an import reads',
  },
  'a-bank': {
    fr: "c'est déjà une banque en YAML : vérifiez-la au lieu de l'importer",
    en: 'this is a bank in YAML already: check it instead of importing it',
  },
  'no-question/aiken': {
    fr: 'aucune question trouvée : en Aiken, des lignes « A. » suivent la question, puis « ANSWER: A »',
    en: 'no question found: in Aiken, lines such as "A." follow the question, then "ANSWER: A"',
  },
  'no-question/gift': {
    fr: 'aucune question trouvée : est-ce un fichier GIFT ?',
    en: 'no question found: is this a GIFT file?',
  },
  'no-question/moodle': {
    fr: 'aucune question trouvée : est-ce un export de Moodle en XML ?',
    en: 'no question found: is this a Moodle XML export?',
  },
  'no-question/text': {
    fr: 'aucune question trouvée : chacune commence par « Question 1 » ou, si ses options ont des lettres, par « 1. »',
    en: 'no question found: each starts with "Question 1" or, where its options have letters, with "1."',
  },
  'no-question/qti': {
    fr: 'aucun item QTI trouvé : ni assessmentItem ni qti-assessment-item',
    en: 'no QTI item found: neither an assessmentItem nor a qti-assessment-item',
  },
  'no-question/qti-1': {
    fr: "c'est du QTI 1.2, mais aucun item n'y a été trouvé",
    en: 'this is QTI 1.2, but no item was found in it',
  },
  'no-question/unread': {
    fr: "aucun item QTI n'a pu être lu : voyez {files}",
    en: 'no QTI item could be read: see {files}',
  },
  'moodle-root': {
    fr: 'la racine du XML de Moodle est <quiz>, et celle de ce fichier <{root}>',
    en: 'Moodle XML has the root <quiz>, and this file <{root}>',
  },
  'too-many-questions': {
    fr: 'le fichier a {count} questions, et une banque {most} au plus : divisez-le',
    en: 'the file has {count} questions, and a bank holds at most {most}: split it',
  },
  'too-many-questions/file': {
    fr: 'le fichier a plus de {most} questions et catégories : divisez-le',
    en: 'the file has more than {most} questions and categories: split it',
  },
  'too-many-banks': {
    fr: 'les questions du fichier sont dans {count} catégories, et {most} au plus sont lues : divisez-le',
    en: 'the questions of the file are in {count} categories, and at most {most} are read: split it',
  },
  'too-long': {
    fr: 'le fichier a {bytes} octets, et {most} au plus sont lus : divisez-le',
    en: 'the file has {bytes} bytes, and at most {most} are read: split it',
  },
  'too-long/question': {
    fr: 'la question de la ligne {line} a {bytes} signes sans ses fichiers, et {most} au plus sont lus : divisez-la',
    en: 'the question in line {line} has {bytes} characters without its files, and at most {most} are read: split it',
  },
  'too-long/qti-2': {
    fr: 'les items QTI 2 ont {count} caractères ensemble, et {most} au plus sont lus : divisez le paquet',
    en: 'the QTI 2 items hold {count} characters together, and at most {most} are read: split the package',
  },
  'no-text': {
    fr: "le fichier contient U+0000 et n'est donc pas du texte : enregistrez-le en UTF-8",
    en: 'the file holds U+0000 and so is no text: save it as text in UTF-8',
  },
  'no-xml': { fr: "le fichier n'a aucun élément XML", en: 'the file holds no XML element' },
  'not-encoded': {
    fr: "la ligne {line} n'est pas dans l'encodage {encoding} : enregistrez le fichier en UTF-8",
    en: 'line {line} is not in the encoding {encoding}: save the file in UTF-8',
  },
  'unknown-encoding': {
    fr: "l'encodage {encoding} n'est pas lu : enregistrez le fichier en UTF-8",
    en: 'the encoding {encoding} is not read: save the file in UTF-8',
  },
  'ill-formed': {
    fr: "le fichier n'est pas du XML bien formé : ligne {line}, colonne {column}{why}",
    en: 'the file is no well-formed XML: line {line}, column {column}{why}',
  },
  'xml/cut-off': {
    fr: 'le fichier finit au milieu de la question qui commence à la ligne {line} : il a été coupé ; exportez-le à nouveau',
    en: 'the file ends in the middle of the question that begins in line {line}: it was cut off; export it again',
  },
  'xml/declaration': {
    fr: "ligne {line} : les déclarations de type de document et d'entité sont refusées ; retirez-les",
    en: 'line {line}: document type and entity declarations are refused; take them out',
  },
  'xml/tags': {
    fr: 'le XML a plus de {most} balises : divisez-le',
    en: 'the XML holds over {most} tags: split it',
  },
  'xml/depth': {
    fr: "ligne {line} : les éléments s'imbriquent sur plus de {most} niveaux",
    en: 'line {line}: elements nest over {most} levels deep',
  },
  'xml/attributes': {
    fr: 'ligne {line} : un élément a plus de {most} attributs',
    en: 'line {line}: over {most} attributes of one element',
  },
  'table/empty': { fr: 'le fichier est vide', en: 'the file is empty' },
  'table/rows': {
    fr: 'le fichier a plus de {most} lignes : divisez-le',
    en: 'the file has more than {most} rows: split it',
  },
  'table/columns': {
    fr: 'le fichier a {count} colonnes, et {most} au plus sont lues',
    en: 'the file has {count} columns, and at most {most} are read',
  },
  'table/row': {
    fr: 'la ligne {line} a plus de {most} caractères : est-ce un tableau ?',
    en: 'line {line} has more than {most} characters: is this a table?',
  },
  'table/quote': {
    fr: 'un guillemet ouvert à partir de la ligne {line} ne se ferme pas',
    en: 'a quote that opens in line {line} or after does not close',
  },
  'table/garbled': {
    fr: 'la ligne {line} a du texte après un guillemet fermant',
    en: 'line {line} has text after a closing quote',
  },
  'questions/prompt': {
    fr: 'aucune colonne ne donne de questions : la première ligne nomme les colonnes, dont « question », « option A » … et « bonne réponse »',
    en: 'no column gives questions: the first line names the columns, among them "question", "option A" … and "correct answer"',
  },
  'into/errors': {
    fr: "la banque à compléter a une erreur : {file}, ligne {line} : {why} ; corrigez-la d'abord (`bareme bank check`)",
    en: 'the bank that it goes into has an error: {file}, line {line}: {why}; mend that first (`bareme bank check`)',
  },
  'into/no-bank': {
    fr: '{file} ne contient aucune banque : une banque a un champ `bank` et des `questions`',
    en: '{file} holds no bank: a bank has a field `bank` and its `questions`',
  },
  'into/several': {
    fr: "il contient plusieurs banques ({banks}), et aucune n'est {slug}",
    en: 'it holds several banks ({banks}), and none is {slug}',
  },
  'into/unknown': {
    fr: 'ni la banque ni le fichier ne connaissent {ids}',
    en: 'neither the bank nor the file knows {ids}',
  },
  'people/names': {
    fr: 'aucune colonne ne donne de nom : la première ligne nomme les colonnes, dont « nom » et « prénom », ou « name »',
    en: 'no column gives names: the first line names the columns, among them "family name" and "given name", or "name"',
  },
  'table/twice': {
    fr: 'deux colonnes donnent la même chose : « {one} » et « {other} »',
    en: 'two columns hold the same: "{one}" and "{other}"',
  },
  zip: { fr: "ce n'est pas une archive zip saine", en: 'not a sound zip archive' },
  'zip/no-yaml': {
    fr: "l'archive ne contient aucun fichier .yaml : mettez-y les banques, et leurs images à côté",
    en: 'the archive holds no .yaml file: put the banks in it, and their pictures beside them',
  },
  'zip/files': {
    fr: "l'archive contient plus de {most} fichiers : divisez-la",
    en: 'the archive holds more than {most} files: split it',
  },
  'zip/outside': {
    fr: "l'archive nomme un fichier en dehors d'elle-même : {name}",
    en: 'the archive names a file outside itself: {name}',
  },
  'zip/twice': { fr: "l'archive contient {name} deux fois", en: 'the archive holds {name} twice' },
  'zip/link': {
    fr: "l'archive contient un lien, {name} : mettez-y le fichier lui-même",
    en: 'the archive holds a link, {name}: put the file itself there',
  },
  'zip/encrypted': { fr: '{name} est chiffré', en: '{name} is encrypted' },
  'zip/damaged': {
    fr: "{name} est abîmé dans l'archive",
    en: '{name} is damaged in the archive',
  },
  'zip/file-bytes': { fr: '{name} a plus de {most} octets', en: '{name} holds more than {most} bytes' },
  'zip/bytes': {
    fr: "les fichiers de l'archive ont plus de {most} octets ensemble",
    en: "the archive's files hold more than {most} bytes together",
  },
  'zip/ratio': {
    fr: "{name} est compressé plus de {most} fois : aucun texte ne l'est",
    en: '{name} is packed more than {most} times: no text is',
  },
} as const satisfies Record<string, Words>

type Reason = keyof typeof REASONS
type Given<Text extends string> = [NamesIn<Text>] extends [never] ? [] : [Record<NamesIn<Text>, Value>]

/** The error that says in each language why a file cannot be read. */
export function unreadable<K extends Reason>(
  reason: K,
  ...[values]: Given<(typeof REASONS)[K]['en']>
): UnreadableError {
  return new UnreadableError(filled(REASONS[reason], values ?? {}))
}
