import { type Finding, findingsOf } from '../../findings.ts'
import { inEach, type Words } from '../../language.ts'
import type { Assertion } from './assertions.ts'
import { type Expected, expectedOf, type Graded } from './expected.ts'
import { explainPart } from './explain.ts'
import { judgeAnswer } from './judge.ts'
import { unreadPart, verdictPart } from './parts.ts'
import { readAnswer, type Unread } from './read.ts'
import { FINDINGS } from './sentences.ts'
import type { Value } from './value.ts'

const { errorAt, warningAt } = findingsOf(FINDINGS)

const ROOT: Words = { fr: 'racine', en: 'root' }

/** What an author should know of a question whose fields its schema takes. */
export function yamlFindings(content: Graded & { starter?: string | undefined }): Finding[] {
  const starter = content.starter === undefined ? null : readAnswer(content.starter)
  return [
    ...answerFindings(content),
    ...content.assertions.flatMap((assertion, index) => openFindings(assertion, index, content)),
    ...(starter !== null && 'code' in starter
      ? [warningAt('starter-syntax', ['starter'], { why: unreadWords(starter) })]
      : []),
    ...trivialFindings(expectedOf(content), starter),
  ]
}

function unreadWords(unread: Unread): Words {
  return inEach((language) => explainPart(unreadPart(unread), [], language))
}

function answerFindings(content: Graded): Finding[] {
  const { answer, assertions } = content
  const reading = readAnswer(answer)
  if ('code' in reading) return [errorAt('solution-fails/unread', ['answer'], { why: unreadWords(reading) })]
  const count = reading.documents.length
  return judgeAnswer(expectedOf(content), reading.documents).verdicts.flatMap((verdict, index) => {
    if (verdict.code === 'held') return []
    const part = { ...verdictPart(verdict, count), index }
    const why = inEach((language) => explainPart(part, assertions, language))
    return [errorAt('solution-fails', ['assertions', index], { ...placeOf(assertions[index]!, index), why })]
  })
}

function placeOf({ at }: Assertion, index: number) {
  return { place: index + 1, at: at || ROOT }
}

/** Assertions that a spray of alternatives could satisfy, or that it is left to the service to place. */
function openFindings(assertion: Assertion, index: number, content: Graded): Finding[] {
  const { documents: count, expectations } = expectedOf(content)
  const path = ['assertions', index]
  const place = placeOf(assertion, index)
  const document = expectations[index]!.slots[0]! + 1
  const isOpen = count > 1 && assertion.document === undefined && assertion.schema !== undefined
  return [
    ...(isOpen ? [warningAt('document-open', path, { ...place, count, document })] : []),
    ...(hasOpenContains(assertion.schema) ? [warningAt('contains-open', path, place)] : []),
  ]
}

/** Whether a schema has a `contains` without a `maxItems`, at any depth. What `const` and `enum` hold is no schema. */
function hasOpenContains(schema: Assertion['schema']): boolean {
  if (schema === undefined) return false
  const { contains, maxItems, items, properties = {} } = schema
  if (contains !== undefined && maxItems === undefined) return true
  return [contains, items, ...Object.values(properties)].some(hasOpenContains)
}

function trivialFindings(expected: Expected, starter: ReturnType<typeof readAnswer> | null): Finding[] {
  const givesAll = (documents: readonly Value[]) =>
    judgeAnswer(expected, documents).verdicts.every(({ code }) => code === 'held')
  const what =
    starter !== null && 'documents' in starter && givesAll(starter.documents)
      ? 'starter'
      : givesAll([new Map()]) || givesAll([[]]) || givesAll([null])
        ? 'empty'
        : null
  return what === null ? [] : [errorAt(`trivial-assertions/${what}`, ['assertions'])]
}
