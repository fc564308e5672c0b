import type { Words } from '../../domain/language.ts'

/** What is wrong with a file of people, or should be known of it. */
export const FINDINGS = {
  'person-name': {
    fr: 'cette ligne ne nomme personne : donnez un nom',
    en: 'this row names nobody: give a name',
  },
  'person-long': {
    fr: '« {heading} » a plus de {most} caractères',
    en: '"{heading}" has more than {most} characters',
  },
  'person-email': {
    fr: "ce n'est pas une adresse électronique : {cell}",
    en: 'this is no e-mail address: {cell}',
  },
  'person-formula': {
    fr: '« {heading} » commence comme une formule de tableur : {cell}',
    en: '"{heading}" begins as a formula of a spreadsheet does: {cell}',
  },
  'person-sign': {
    fr: '« {heading} » contient un caractère de commande ou un saut de ligne : {cell}',
    en: '"{heading}" holds a control character or a line break: {cell}',
  },
  'person-cells': {
    fr: 'cette ligne a {count} cellules pour {most} colonnes : mettez entre guillemets ce qui contient le séparateur',
    en: 'this row has {count} cells for {most} columns: put what holds the separator in quotes',
  },
  'person-twice': {
    fr: 'la même personne que la ligne {line} : distinguez-les par une référence ou une adresse',
    en: 'the same person as in line {line}: tell them apart by a reference or an address',
  },
  'person-column': {
    fr: "la colonne « {heading} » n'est pas lue ; celles qui le sont : nom, prénom, référence, e-mail",
    en: 'the column "{heading}" is not read; those that are: family name, given name, name, reference, e-mail',
  },
  'person-encoding': {
    fr: "le fichier n'est pas en UTF-8 : il a été lu comme windows-1252, vérifiez les accents",
    en: 'the file is not in UTF-8: it was read as windows-1252, check the accents',
  },
} as const satisfies Record<string, Words>
