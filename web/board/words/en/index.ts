import { assignments } from './assignments.ts'
import { cohorts } from './cohorts.ts'
import { dialog } from './dialog.ts'
import { corrections } from './corrections.ts'
import { gradebook } from './gradebook.ts'
import { live } from './live.ts'
import { names } from './names.ts'
import { people } from './people.ts'
import { statistics } from './statistics.ts'

/** Every word of the board in English, a file a room. */
export const en = {
  assignments,
  cohorts,
  dialog,
  corrections,
  gradebook,
  live,
  names,
  people,
  statistics,
}
