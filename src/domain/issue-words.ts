import { z } from 'zod'
import { filled, inEach, type Words } from './language.ts'
import { FAULTS } from './sentences.ts'

type RawIssue = z.core.$ZodRawIssue
type Issue = z.core.$ZodIssue

const ZOD = { fr: z.locales.fr().localeError, en: z.locales.en().localeError }

/** What a schema says of a value that it refuses, as `error` of a check or a schema; `message` stays English. */
export function saying(words: Words | ((issue: RawIssue) => Words)): { error: (issue: RawIssue) => string } {
  return {
    error(issue) {
      const says = typeof words === 'function' ? words(issue) : words
      // zod keeps what it does not know of an issue: the words go with it to whoever tells it.
      issue['says'] = says
      return says.en
    },
  }
}

/** A parse whose issues can be worded. */
export function parseWorded<T extends z.ZodType>(
  schema: T,
  value: unknown,
): z.ZodSafeParseResult<z.output<T>> {
  // zod words an issue by what was given; an empty message is one that no schema gave.
  return schema.safeParse(value, { reportInput: true, error: withFields })
}

/** An unknown field is told with those that are known, which zod forgets. */
function withFields(issue: RawIssue): string {
  if (issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject)
    issue['fields'] = Object.keys(issue.inst.shape)
  return ''
}

/** The fields that an object of `parseWorded` may have where an issue found an unknown one. */
export function knownFields(issue: Issue): string[] {
  return 'fields' in issue ? (issue.fields as string[]) : []
}

/** What an issue of `parseWorded` says: the schema's own words, or those of zod's locales. */
export function issueWords(issue: Issue): Words {
  if ('says' in issue) return issue.says as Words
  if (issue.message !== '') return inEach(() => issue.message)
  const field = String(issue.path.at(-1) ?? '')
  if (issue.input === undefined && field !== '') return filled(FAULTS.missing, { field })
  if (issue.code === 'invalid_union' && 'options' in issue && issue.options !== undefined)
    return filled(FAULTS.kind, { field, kinds: issue.options.join(', ') })
  if (issue.code === 'invalid_key' && issue.issues[0] !== undefined)
    return filled(FAULTS.key, { field, why: issueWords(issue.issues[0]) })
  return inEach((language) => messageOf(ZOD[language](issue as RawIssue)))
}

function messageOf(told: ReturnType<z.core.$ZodErrorMap>): string {
  return typeof told === 'string' ? told : (told?.message ?? '')
}
