import { type Finding, findingsOf, under } from '../../findings.ts'
import { type Blank, questionOf } from './blanks.ts'
import { FINDINGS } from './sentences.ts'

const { errorAt } = findingsOf(FINDINGS)

/** As many as the answers of one `text` may have: the time to grade grows with them. */
const MOST_CHARACTERS = 50_000

const MARKER = /\{\{([a-z0-9]+(?:-[a-z0-9]+)*)\}\}/g

/** Ids in the passage's markers, in its order; what has blanks or other signs in its braces is plain text. */
export function markersOf(passage: string): string[] {
  return Array.from(passage.matchAll(MARKER), ([, id]) => id!)
}

/** The passage with the blanks of its markers under other ids. */
export function withMarkers(passage: string, rename: (id: string) => string): string {
  return passage.replace(MARKER, (_, id: string) => markerOf(rename(id)))
}

function markerOf(id: string): string {
  return `{{${id}}}`
}

/** Each blank has one marker and each marker a blank; then what each blank's own type finds. */
export function clozeFindings(passage: string, blanks: readonly Blank[]): Finding[] {
  const ids = blanks.map(({ id }) => id)
  const markers = markersOf(passage)
  return [
    ...markers.flatMap((id, index) => [
      ...(ids.includes(id) ? [] : [errorAt('marker-without-blank', ['text'], { marker: markerOf(id) })]),
      ...(markers.indexOf(id) < index
        ? [errorAt('duplicate-marker', ['text'], { marker: markerOf(id) })]
        : []),
    ]),
    ...ids.flatMap((id, index) => [
      ...(markers.includes(id)
        ? []
        : [errorAt('blank-without-marker', ['blanks', index, 'id'], { marker: markerOf(id) })]),
      ...(ids.indexOf(id) < index ? [errorAt('duplicate-blank-id', ['blanks', index, 'id'], { id })] : []),
    ]),
    ...lengthFindings(blanks),
    ...blanks.flatMap((blank, index) => {
      const { type, content } = questionOf(blank)
      return under(['blanks', index], type.findings(content))
    }),
  ]
}

function lengthFindings(blanks: readonly Blank[]): Finding[] {
  const answers = blanks.flatMap((blank) => (blank.type === 'text' ? blank.answers : []))
  const characters = answers.reduce((sum, { text }) => sum + text.length, 0)
  if (characters <= MOST_CHARACTERS) return []
  return [errorAt('answers-too-long', ['blanks'], { characters, most: MOST_CHARACTERS })]
}
