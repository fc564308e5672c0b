import { unreadable } from '../../exchange/unreadable.ts'

/** What a column of a file of people holds. */
export type PersonColumn = 'name' | 'familyName' | 'givenName' | 'reference' | 'email'

/** Headings as they are compared: letters and digits alone, without case or accents. */
const KNOWN: Record<PersonColumn, readonly string[]> = {
  name: [
    'name',
    'fullname',
    'displayname',
    'nomcomplet',
    'nometprenom',
    'prenometnom',
    'participant',
    'stagiaire',
  ],
  familyName: ['familyname', 'lastname', 'surname', 'nom', 'nomdefamille'],
  givenName: ['givenname', 'firstname', 'forename', 'prenom'],
  reference: ['reference', 'ref', 'matricule', 'number', 'employeenumber', 'employeeid', 'numero'],
  email: ['email', 'mail', 'emailaddress', 'courriel', 'adresseemail', 'adressemail', 'adresseelectronique'],
}

/** Where each column stands, and the headings that are none. `nom` alone is a whole name. */
export interface PersonColumns {
  at: Partial<Record<PersonColumn, number>>
  unknown: { at: number; heading: string }[]
}

/**
 * What the columns of a file of people hold, by their headings in French or English.
 * @throws UnreadableError when none of them holds names, or two the same.
 */
export function columnsOf(headings: readonly string[]): PersonColumns {
  const at: PersonColumns['at'] = {}
  const unknown: PersonColumns['unknown'] = []
  for (const [index, heading] of headings.entries()) {
    const column = columnNamed(heading)
    if (column === null) {
      if (heading !== '') unknown.push({ at: index, heading })
      continue
    }
    if (at[column] !== undefined)
      throw unreadable('table/twice', { one: headings[at[column]]!, other: heading })
    at[column] = index
  }
  if (at.givenName === undefined && at.familyName !== undefined && at.name === undefined) {
    at.name = at.familyName
    delete at.familyName
  }
  if (at.name === undefined && at.familyName === undefined) throw unreadable('people/names')
  return { at, unknown }
}

function columnNamed(heading: string): PersonColumn | null {
  const plain = heading
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  const found = Object.entries(KNOWN).find(([, names]) => names.includes(plain))
  return found ? (found[0] as PersonColumn) : null
}
