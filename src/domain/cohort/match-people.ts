import type { FilePerson } from './person.ts'

/** Somebody who is there already, as a file of people may mean them. */
export interface KnownPerson {
  id: string
  name: string | null
  familyName: string | null
  givenName: string | null
  reference: string | null
  /** One that their trainers may see. */
  email: string | null
  /** A present member of the cohort; false: they left it, or are in another one. */
  isMember: boolean
  /** Who is, or was, of this cohort; others are only seen to be like. */
  isOfCohort: boolean
  /** They sign in by themselves, and keep their own names. */
  hasAccount: boolean
}

/** What a trainer may write down of a person. */
export type PersonField = 'name' | 'familyName' | 'givenName' | 'reference' | 'email'

/** What a row of a file comes to: a person who is not there yet, one who is, or one who is like others. */
export type Match =
  | { outcome: 'new' }
  | { outcome: 'same'; person: KnownPerson }
  /** `fields` that the file has otherwise; none: they come back as they were. */
  | { outcome: 'changed'; person: KnownPerson; fields: PersonField[] }
  | { outcome: 'like'; people: KnownPerson[] }

/** Those who are there already, found by what a row may have of them. */
export interface Register {
  /** Matches a row; `decided` is who it is, where somebody said so. */
  match(row: FilePerson, decided?: KnownPerson): Match
}

/**
 * Who is there already. A row means the one of the cohort who has its reference or its address, or who alone has its name
 * without another reference or address. It is like whoever has its reference or address elsewhere, or the same names in
 * another order, with other accents, capitals or hyphens.
 */
export function registerOf(known: readonly KnownPerson[]): Register {
  const by = {
    reference: Map.groupBy(known, ({ reference }) => reference),
    email: Map.groupBy(known, ({ email }) => email),
    name: Map.groupBy(known, ({ name }) => name),
    likeness: Map.groupBy(known, likenessOf),
  }
  const found = (map: Map<string | null, KnownPerson[]>, key: string | null) =>
    key === null ? [] : (map.get(key) ?? [])
  return {
    match(row, decided) {
      if (decided) return compared(row, decided)
      const exact = [...found(by.reference, row.reference), ...found(by.email, row.email)]
      const sure = new Set(exact.filter(isOfCohort))
      const close = (people: KnownPerson[]) => people.filter((one) => !differs(row, one))
      const meant = sure.size > 0 ? sure : new Set(close(found(by.name, row.name)).filter(isOfCohort))
      const [person] = meant
      if (person && meant.size === 1) return compared(row, person)
      const alike = new Set([...exact, ...close(found(by.likeness, likenessOf(row)))])
      return alike.size > 0 ? { outcome: 'like', people: [...alike] } : { outcome: 'new' }
    },
  }
}

const isOfCohort = (person: KnownPerson) => person.isOfCohort

/** Two who have a reference or an address each, and not the same, are two. */
function differs(row: FilePerson, { reference, email }: KnownPerson): boolean {
  const distinct = (one: string | null, other: string | null) =>
    one !== null && other !== null && one !== other
  return distinct(row.reference, reference) || distinct(row.email, email)
}

function compared(row: FilePerson, person: KnownPerson): Match {
  const fields = changesOf(row, person)
  return fields.length === 0 && person.isMember
    ? { outcome: 'same', person }
    : { outcome: 'changed', person, fields }
}

/** What an empty cell says is not that a person has none. Who signs in by themselves has but their reference noted. */
function changesOf(row: FilePerson, person: KnownPerson): PersonField[] {
  const fields = person.hasAccount
    ? (['reference'] as const)
    : (['name', 'familyName', 'givenName', 'reference', 'email'] as const)
  return fields.filter((field) => row[field] !== null && row[field] !== person[field])
}

/** The same for names that differ by their order, their accents, capitals or hyphens alone. */
function likenessOf({
  name,
  familyName,
  givenName,
}: Pick<KnownPerson, 'name' | 'familyName' | 'givenName'>): string | null {
  const whole = familyName === null ? (name ?? '') : `${givenName ?? ''} ${familyName}`
  const words = whole
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu)
  return words?.toSorted().join(' ') ?? null
}
