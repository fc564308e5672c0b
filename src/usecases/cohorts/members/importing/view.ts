import type { KnownPerson, Match, PersonField } from '../../../../domain/cohort/match-people.ts'
import type { MadeRecord } from '../records.ts'
import type { DecidedRow } from './decide.ts'

interface Named {
  id: string
  name: string | null
}

/** What a row of a file came to, or would. */
export interface ImportedRow {
  line: number
  name: string
  outcome: Match['outcome']
  /** Who it is, once they are there. */
  user: Named | null
  changes: PersonField[]
  /** For a row that is like somebody: whom. */
  like: Named[]
  /** Of a new person, shown only here. */
  signInCode: string | null
}

export function rowView({ person: { line, name }, match }: DecidedRow, made?: MadeRecord): ImportedRow {
  const known = 'person' in match ? named(match.person) : null
  return {
    line,
    name,
    outcome: match.outcome,
    user: made ? { id: made.id, name } : known,
    changes: match.outcome === 'changed' ? match.fields : [],
    like: match.outcome === 'like' ? match.people.map(named) : [],
    signInCode: made?.signInCode ?? null,
  }
}

function named({ id, name }: KnownPerson): Named {
  return { id, name }
}
