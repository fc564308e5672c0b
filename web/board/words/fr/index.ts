import { assignments } from './assignments.ts'
import { cohorts } from './cohorts.ts'
import { dialog } from './dialog.ts'
import { gradebook } from './gradebook.ts'
import { live } from './live.ts'
import { names } from './names.ts'
import { people } from './people.ts'

/** Every word of the board in French, a file a room. What depends on something is a function of it. */
export const fr = {
  assignments,
  cohorts,
  dialog,
  gradebook,
  live,
  names,
  people,
}

export type BoardWords = typeof fr
