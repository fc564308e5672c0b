import canonicalize from 'canonicalize'
import { z } from 'zod'
import { ZERO } from '../exact/rational.ts'
import { saying } from '../issue-words.ts'
import { boundOf, MOST_BYTES } from './shared/answer-bound.ts'
import { isStorable, storable, textSchema } from './shared/primitives.ts'
import type { Feedback, Grade, GradePart, QuestionType } from './type.ts'
import { assertionSchema } from './yaml/assertions.ts'
import { DIALECTS } from './yaml/dialect.ts'
import { expectedOf } from './yaml/expected.ts'
import { explainPart } from './yaml/explain.ts'
import { yamlFindings } from './yaml/findings.ts'
import { invisiblePart } from './yaml/invisible.ts'
import { judgeAnswer } from './yaml/judge.ts'
import { unreadPart, verdictPart } from './yaml/parts.ts'
import { BOUNDS, hasTooManyTokens, readAnswer } from './yaml/read.ts'
import { FAULTS } from './yaml/sentences.ts'

const fitsBytes = (text: string) => Buffer.byteLength(text) <= MOST_BYTES
const TOO_LONG = saying(FAULTS.bytes)

export const yamlContentSchema = z.strictObject({
  answer: textSchema(MOST_BYTES)
    .refine(fitsBytes, TOO_LONG)
    .describe('A model answer: one YAML document or several. It must satisfy every assertion.'),
  starter: textSchema(MOST_BYTES)
    .refine(fitsBytes, TOO_LONG)
    .optional()
    .describe('What the trainee starts from; its first line begins at column 0.'),
  dialect: z
    .enum(DIALECTS)
    .optional()
    .describe('Whose booleans count: to `ansible`, `yes`, `on`, `1` and `"true"` are true as well.'),
  assertions: z.array(assertionSchema).min(1).max(50),
})

export const yamlResponseSchema = z
  .strictObject({
    type: z.literal('yaml'),
    text: z.string().max(MOST_BYTES).refine(fitsBytes, TOO_LONG).refine(isStorable, storable),
  })
  .meta({ id: 'YamlResponse' })

const yamlViewSchema = z
  .strictObject({
    type: z.literal('yaml'),
    starter: z.string().nullable(),
    maxBytes: z.int().meta({ description: 'Bytes of UTF-8 that an answer may have; more is `too-large`.' }),
    maxTokens: z.int().meta({
      description: 'YAML tokens (words, signs, blanks and line breaks) that it may have, likewise.',
    }),
  })
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

/** Bytes of UTF-8 that an answer may have. */
const maxBytes = ({ answer, starter = '' }: YamlContent) => boundOf([answer, starter])

const isBlank = (response: YamlResponse) => response.text.trim() === ''

/**
 * Weight earned over weight in all, one part an assertion. A document too many costs what the heaviest assertion is
 * worth, so that giving two never pays more than giving the wrong one; an answer that cannot be read earns nothing.
 */
function grade(content: YamlContent, response: YamlResponse): Grade {
  if (isBlank(response)) return { fraction: ZERO, parts: [{ code: 'blank' }] }
  const { fraction, parts } = gradeWritten(content, response)
  // What nobody sees may be why something is lost.
  const unseen = fraction.n === fraction.d ? null : invisiblePart(response.text)
  return { fraction, parts: unseen === null ? parts : [...parts, unseen] }
}

function gradeWritten(content: YamlContent, response: YamlResponse): Grade {
  const reading = readAnswer(response.text)
  if ('code' in reading) return { fraction: ZERO, parts: [unreadPart(reading)] }
  const { documents } = reading
  const expected = expectedOf(content)
  const { verdicts, extra } = judgeAnswer(expected, documents)
  const { total, heaviest } = expected
  let earned = 0
  const parts = verdicts.map((verdict, index): GradePart => {
    const { weight } = content.assertions[index]!
    const gained = verdict.code === 'held' ? weight : 0
    earned += gained
    return { ...verdictPart(verdict, documents.length), index, worth: weight / total, earned: gained / total }
  })
  if (extra > 0)
    parts.push({
      code: 'document-extra',
      given: extra,
      worth: 0,
      earned: -(extra * heaviest) / total,
      says: { documents: documents.length, expected: expected.documents },
    })
  return { fraction: { n: Math.max(0, earned - extra * heaviest), d: total }, parts }
}

/** The author's remarks on the assertions that the parts of a grade say were missed. */
function feedback(parts: readonly GradePart[], { content }: { content: YamlContent }): Feedback[] {
  return parts.flatMap(({ code, index = -1 }) => {
    const text = content.assertions[index]?.feedback
    return text === undefined || code === 'assertion-held' ? [] : [{ text }]
  })
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
  maxBytes,
  bytesOf: ({ text }) => (hasTooManyTokens(text) ? Number.POSITIVE_INFINITY : Buffer.byteLength(text)),
  view: (content) => ({
    type: 'yaml',
    starter: content.starter ?? null,
    maxBytes: maxBytes(content),
    maxTokens: BOUNDS.tokens,
  }),
  grade,
  solution: ({ answer }) => ({ type: 'yaml', text: answer }),
  key: ({ answer, assertions }) => ({
    type: 'yaml',
    text: answer,
    assertions: assertions.map(({ at, says, weight }) => ({ at, says, weight })),
  }),
  explain: (part, { content, language }) => explainPart(part, content.assertions, language),
  feedback,
  guess: () => null,
  findings: yamlFindings,
  texts: ({ assertions }) =>
    assertions.flatMap(({ says, feedback }, index) => [
      { path: ['assertions', index, 'says'], text: says },
      ...(feedback === undefined ? [] : [{ path: ['assertions', index, 'feedback'], text: feedback }]),
    ]),
  keyMaterial: ({ assertions, dialect }) => [
    ...assertions.map(({ says, feedback, ...key }) => canonicalize(key) ?? '').sort(),
    ...(dialect === undefined ? [] : [dialect]),
  ],
}
