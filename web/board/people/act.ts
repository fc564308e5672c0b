import type { Member } from '../../api/types.ts'

/** What each act on a person is given. */
export interface ActProps {
  cohort: string
  person: Member
  /** Everybody of the cohort. */
  members: readonly Member[]
  /** Ends the dialog, and tells what was done; `merged` is a record whose merge can be undone. */
  done(sentence: string, merged?: string): void
}
