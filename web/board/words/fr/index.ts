import { assignments } from './assignments.ts'
import { audit } from './audit.ts'
import { cohorts } from './cohorts.ts'
import { corrections } from './corrections.ts'
import { debrief } from './debrief.ts'
import { dialog } from './dialog.ts'
import { documents } from './documents.ts'
import { gradebook } from './gradebook.ts'
import { live } from './live.ts'
import { names } from './names.ts'
import { people } from './people.ts'
import { reports } from './reports.ts'
import { results } from './results.ts'
import { review } from './review.ts'
import { settings } from './settings.ts'
import { slips } from './slips.ts'
import { statistics } from './statistics.ts'
import { story } from './story.ts'

/** Every word of the board in French, a file a room. What depends on something is a function of it. */
export const fr = {
  assignments,
  audit,
  cohorts,
  dialog,
  corrections,
  debrief,
  documents,
  gradebook,
  live,
  names,
  people,
  statistics,
  reports,
  results,
  review,
  story,
  settings,
  slips,
}

export type BoardWords = typeof fr
