import type { z } from 'zod'
import { issueWords } from '../issue-words.ts'
import { filled, inEach, type Language, type Words } from '../language.ts'
import { pointerOf } from '../questions/shared/json-pointer.ts'
import { refusal } from './refusal.ts'

/** A sentence names this many fields, `errors` every one. */
const MOST_NAMED = 5

/** Everything wrong with what a schema was given by `parseWorded`, each at its pointer. */
export const invalidInput = refusal(
  'validation',
  { fr: 'Ces données ne conviennent pas. {faults}.', en: 'This input does not fit. {faults}.' },
  (issues: readonly z.core.$ZodIssue[]) => {
    const faults = issues.map((issue) => ({ pointer: pointerOf(issue.path), says: issueWords(issue) }))
    return {
      values: { faults: inEach((language) => listed(faults, language)) },
      errors: faults.map(({ pointer, says }) => ({
        pointer,
        says: inEach((each) => capital(`${says[each]}.`)),
      })),
    }
  },
)

/** A cursor that is none, or that another list or filter gave. */
export const foreignCursor = refusal(
  'validation',
  {
    fr: "Ce curseur n'a pas été donné par cette liste avec ces filtres : reprenez à la première page, sans curseur.",
    en: 'This cursor was not given by this list with these filters: start again from the first page, without a cursor.',
  },
  () => ({ pointer: '/cursor' }),
)

/** An object that stands where text or a list belongs, and that a schema cannot even measure. */
export const misplacedObject = refusal(
  'validation',
  {
    fr: "Un objet se trouve à la place d'une valeur simple.",
    en: 'An object stands in the place of a simple value.',
  },
  () => ({ pointer: '' }),
)

const COLON: Words = { fr: ' : ', en: ': ' }
const MORE = { fr: 'et {rest} de plus', en: 'and {rest} more' }
const SEMICOLON: Words = { fr: ' ; ', en: '; ' }

function listed(faults: readonly { pointer: string; says: Words }[], language: Language): string {
  const named = faults
    .slice(0, MOST_NAMED)
    .map(({ pointer, says }) => `${pointer}${pointer && COLON[language]}${says[language]}`)
  const rest = faults.length - MOST_NAMED
  const more = rest > 0 ? [filled(MORE, { rest })[language]] : []
  return capital([...named, ...more].join(SEMICOLON[language]))
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
