import { errorAt, type Finding, under } from '../../findings.ts'
import { type Blank, questionOf } from './blanks.ts'

/** As many as the answers of one `text` may have: the time to grade grows with them. */
const MOST_CHARACTERS = 50_000

const MARKER = /\{\{([a-z0-9]+(?:-[a-z0-9]+)*)\}\}/g

/** Ids in the passage's markers, in its order; what has blanks or other signs in its braces is plain text. */
export function markersOf(passage: string): string[] {
  return Array.from(passage.matchAll(MARKER), ([, id]) => id!)
}

/** Each blank has one marker and each marker a blank; then what each blank's own type finds. */
export function clozeFindings(passage: string, blanks: readonly Blank[]): Finding[] {
  const ids = blanks.map(({ id }) => id)
  const markers = markersOf(passage)
  return [
    ...markers.flatMap((id, index) => [
      ...(ids.includes(id)
        ? []
        : [errorAt('marker-without-blank', ['text'], `no blank has the id of {{${id}}}`)]),
      ...(markers.indexOf(id) < index
        ? [errorAt('duplicate-marker', ['text'], `{{${id}}} stands in the passage twice`)]
        : []),
    ]),
    ...ids.flatMap((id, index) => [
      ...(markers.includes(id)
        ? []
        : [errorAt('blank-without-marker', ['blanks', index, 'id'], `the passage has no {{${id}}}`)]),
      ...(ids.indexOf(id) < index
        ? [errorAt('duplicate-blank-id', ['blanks', index, 'id'], `blank id "${id}" is used twice`)]
        : []),
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
  const message = `all answers together have ${characters} characters, of ${MOST_CHARACTERS} at most`
  return [errorAt('answers-too-long', ['blanks'], message)]
}
