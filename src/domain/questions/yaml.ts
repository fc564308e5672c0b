import canonicalize from 'canonicalize'
import { z } from 'zod'
import { ZERO } from '../exact/rational.ts'
import { type Finding, findingsOf } from '../findings.ts'
import { saying } from '../issue-words.ts'
import { inEach, type Language, type Words } from '../language.ts'
import { isStorable, storable, textSchema } from './shared/primitives.ts'
import type { Feedback, Grade, GradePart, QuestionType } from './type.ts'
import { type Assertion, assertionSchema, judge, type Verdict } from './yaml/assertions.ts'
import { explainUnread, explainVerdict } from './yaml/explain.ts'
import { MAX_BYTES, readAnswer, type Unread } from './yaml/read.ts'
import { FAULTS, FINDINGS } from './yaml/sentences.ts'

const { errorAt, warningAt } = findingsOf(FINDINGS)

const fitsBytes = (text: string) => Buffer.byteLength(text) <= MAX_BYTES
const TOO_LONG = saying(FAULTS.bytes)

export const yamlContentSchema = z.strictObject({
  answer: textSchema(MAX_BYTES)
    .refine(fitsBytes, TOO_LONG)
    .describe('A model answer: one YAML document or several. It must satisfy every assertion.'),
  starter: textSchema(MAX_BYTES)
    .refine(fitsBytes, TOO_LONG)
    .optional()
    .describe('What the trainee starts from; its first line begins at column 0.'),
  assertions: z.array(assertionSchema).min(1).max(50),
})

export const yamlResponseSchema = z
  .strictObject({
    type: z.literal('yaml'),
    text: z.string().max(MAX_BYTES).refine(fitsBytes, TOO_LONG).refine(isStorable, storable),
  })
  .meta({ id: 'YamlResponse' })

const yamlViewSchema = z
  .strictObject({ type: z.literal('yaml'), starter: z.string().nullable() })
  .meta({ id: 'YamlView' })

const yamlAssertionSchema = z
  .strictObject({ at: z.string(), says: z.string(), weight: z.int() })
  .meta({ id: 'YamlAssertion' })

const yamlKeySchema = z
  .strictObject({
    type: z.literal('yaml'),
    text: z
      .string()
      .meta({ description: 'A model answer; any that satisfies the assertions earns as much.' }),
    assertions: z.array(yamlAssertionSchema),
  })
  .meta({ id: 'YamlKey' })

export type YamlContent = z.output<typeof yamlContentSchema>
export type YamlResponse = z.output<typeof yamlResponseSchema>

type Reading = ReturnType<typeof readAnswer>

const PART_CODES: Record<Verdict['code'], string> = {
  held: 'assertion-held',
  failed: 'assertion-failed',
  missing: 'assertion-missing',
  'no-document': 'assertion-missing',
}

const readings = new WeakMap<YamlResponse, Reading>()

/** A response read once, however many of its parts are then put into words. */
function readingOf(response: YamlResponse): Reading {
  const reading = readings.get(response) ?? readAnswer(response.text)
  readings.set(response, reading)
  return reading
}

const isBlank = (response: YamlResponse) => response.text.trim() === ''

/** Weight earned over weight in all, one part an assertion; an answer that cannot be read earns nothing. */
function grade(content: YamlContent, response: YamlResponse): Grade {
  if (isBlank(response)) return { fraction: ZERO, parts: [{ code: 'blank' }] }
  const reading = readingOf(response)
  if ('code' in reading) {
    const { code, line, column } = reading
    return { fraction: ZERO, parts: [{ code, line, column }] }
  }
  const total = content.assertions.reduce((sum, { weight }) => sum + weight, 0)
  let earned = 0
  const parts = content.assertions.map((assertion, index) => {
    const verdict = judge(assertion, reading.documents)
    const gained = verdict.code === 'held' ? assertion.weight : 0
    earned += gained
    return { code: PART_CODES[verdict.code], index, worth: assertion.weight / total, earned: gained / total }
  })
  return { fraction: { n: earned, d: total }, parts }
}

/** Words for a stored part; what the part says stands, even where the rules of reading have moved since. */
function explain(
  part: GradePart,
  { content, response, language }: { content: YamlContent; response: YamlResponse; language: Language },
): string {
  const reading = readingOf(response)
  if (part.code === 'syntax' || part.code === 'refused') {
    const { line = 1, column = 1 } = part
    const isSame = 'code' in reading && reading.code === part.code
    return explainUnread(isSame ? reading : { code: 'syntax', cause: 'other', line, column }, language)
  }
  const assertion = content.assertions[part.index ?? 0]
  if (assertion === undefined) return ''
  if (part.code === 'assertion-held') return explainVerdict(assertion, { code: 'held' }, 1, language)
  if ('code' in reading) return explainUnread(reading, language)
  return explainVerdict(assertion, judge(assertion, reading.documents), reading.documents.length, language)
}

function feedback(parts: readonly GradePart[], { content }: { content: YamlContent }): Feedback[] {
  const missed = new Set(parts.flatMap(({ code, index }) => (isMissed(code) ? [index] : [])))
  return content.assertions.flatMap(({ feedback }, index) =>
    feedback !== undefined && missed.has(index) ? [{ text: feedback }] : [],
  )
}

function isMissed(code: string): boolean {
  return code === PART_CODES.failed || code === PART_CODES.missing
}

function findings(content: YamlContent): Finding[] {
  const starter = content.starter === undefined ? null : readAnswer(content.starter)
  return [
    ...answerFindings(content),
    ...(starter !== null && 'code' in starter
      ? [warningAt('starter-syntax', ['starter'], { why: unreadWords(starter) })]
      : []),
    ...trivialFindings(content, starter),
  ]
}

const ROOT: Words = { fr: 'racine', en: 'root' }

function unreadWords(unread: Unread): Words {
  return inEach((language) => explainUnread(unread, language))
}

function answerFindings({ answer, assertions }: YamlContent): Finding[] {
  const reading = readAnswer(answer)
  if ('code' in reading) return [errorAt('solution-fails/unread', ['answer'], { why: unreadWords(reading) })]
  const count = reading.documents.length
  return assertions.flatMap((assertion, index) => {
    const verdict = judge(assertion, reading.documents)
    if (verdict.code === 'held') return []
    const why = inEach((language) => explainVerdict(assertion, verdict, count, language))
    const values = { place: index + 1, at: assertion.at || ROOT, why }
    return [errorAt('solution-fails', ['assertions', index], values)]
  })
}

function trivialFindings({ assertions }: YamlContent, starter: Reading | null): Finding[] {
  const givesAll = (documents: Parameters<typeof judge>[1]) =>
    assertions.every((assertion: Assertion) => judge(assertion, documents).code === 'held')
  const what =
    starter !== null && 'documents' in starter && givesAll(starter.documents)
      ? 'starter'
      : givesAll([new Map()]) || givesAll([[]]) || givesAll([null])
        ? 'empty'
        : null
  return what === null ? [] : [errorAt(`trivial-assertions/${what}`, ['assertions'])]
}

/** A YAML document, judged by what it holds and not by how it is written. */
export const yaml: QuestionType<YamlContent, YamlResponse> = {
  type: 'yaml',
  content: yamlContentSchema,
  response: yamlResponseSchema,
  viewSchema: yamlViewSchema,
  keySchema: yamlKeySchema,
  policies: [],
  shuffles: 'never',
  optionIds: () => [],
  fixedIds: () => [],
  keyOrder: () => [],
  answerIds: () => [],
  idsOf: () => [],
  isBlank,
  view: ({ starter }) => ({ type: 'yaml', starter: starter ?? null }),
  grade,
  solution: ({ answer }) => ({ type: 'yaml', text: answer }),
  key: ({ answer, assertions }) => ({
    type: 'yaml',
    text: answer,
    assertions: assertions.map(({ at, says, weight }) => ({ at, says, weight })),
  }),
  explain,
  feedback,
  guess: () => null,
  findings,
  texts: ({ assertions }) =>
    assertions.flatMap(({ says, feedback }, index) => [
      { path: ['assertions', index, 'says'], text: says },
      ...(feedback === undefined ? [] : [{ path: ['assertions', index, 'feedback'], text: feedback }]),
    ]),
  keyMaterial: ({ assertions }) =>
    assertions.map(({ says, feedback, ...key }) => canonicalize(key) ?? '').sort(),
}
