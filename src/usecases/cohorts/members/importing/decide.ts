import type { PeopleFile } from '../../../../delimited/people/read.ts'
import { type KnownPerson, type Match, registerOf } from '../../../../domain/cohort/match-people.ts'
import type { FilePerson } from '../../../../domain/cohort/person.ts'
import { type Finding, findingsOf, type LocatedFinding } from '../../../../domain/findings.ts'
import type { Words } from '../../../../domain/language.ts'

/** A person of a file, and what that comes to. */
export interface DecidedRow {
  person: FilePerson
  match: Match
}

export interface Decision {
  line: number
  /** Null: a new person. */
  user: string | null
}

const FINDINGS = {
  'person-taken': {
    fr: 'la même personne du groupe que la ligne {line}',
    en: 'the same person of the cohort as in line {line}',
  },
  'person-decision': {
    fr: "la décision pour cette ligne ne désigne personne qui lui ressemble : elle n'est pas suivie",
    en: 'the decision for this row names nobody who is like it: it is not followed',
  },
} as const satisfies Record<string, Words>

const { errorAt } = findingsOf(FINDINGS)

/** What each row of a file comes to; one that means somebody whom another has taken is wrong, and left out. */
export function decideRows(
  { people, findings }: PeopleFile,
  { known, decisions, file }: { known: readonly KnownPerson[]; decisions: readonly Decision[]; file: string },
): { rows: DecidedRow[]; findings: LocatedFinding[] } {
  const register = registerOf(known)
  const decided = new Map(decisions.map(({ line, user }) => [line, user]))
  const taken = new Map<string, number>()
  const rows: DecidedRow[] = []
  const own: LocatedFinding[] = []
  const tell = (finding: Finding, line: number) => void own.push({ ...finding, file, line, column: 1 })
  for (const person of people) {
    const match = followed(register.match(person), decided.get(person.line), (one) =>
      register.match(person, one),
    )
    if (match === null) {
      tell(errorAt('person-decision', []), person.line)
      continue
    }
    const id = 'person' in match ? match.person.id : null
    const before = id === null ? undefined : taken.get(id)
    if (before !== undefined) tell(errorAt('person-taken', [], { line: before }), person.line)
    else rows.push({ person, match })
    if (id !== null && before === undefined) taken.set(id, person.line)
  }
  return { rows, findings: [...findings, ...own].toSorted((one, other) => one.line - other.line) }
}

/** A match as somebody decided it; null when the decision names nobody that the row is like. */
function followed(
  match: Match,
  user: string | null | undefined,
  compare: (person: KnownPerson) => Match,
): Match | null {
  if (user === undefined || match.outcome !== 'like') return match
  if (user === null) return { outcome: 'new' }
  const person = match.people.find(({ id }) => id === user)
  return person ? compare(person) : null
}
