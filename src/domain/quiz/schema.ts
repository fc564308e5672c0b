import { z } from 'zod'
import { allowSchema, chapterIdSchema, type Difficulty, LEVELS, type Level } from '../bank/schema.ts'
import { saying } from '../issue-words.ts'
import { filled } from '../language.ts'
import { MULTIPLE_POLICIES, type MultiplePolicy } from '../questions/shared/policies.ts'
import { slugSchema, textSchema } from '../questions/shared/primitives.ts'
import { DURATION_PATTERN, durationMs } from './duration.ts'
import { FAULTS } from './sentences.ts'

const YEAR_MS = 366 * 24 * 3_600_000
const MAX_GRACE_MS = 300_000

function durationSchema(minMs: number, maxMs: number) {
  return z
    .string()
    .regex(DURATION_PATTERN, saying(FAULTS.duration))
    .refine(
      (text) => {
        const ms = durationMs(text)
        return ms === null || (ms >= minMs && ms <= maxMs)
      },
      saying(filled(FAULTS.seconds, { least: minMs / 1000, most: maxMs / 1000 })),
    )
}

const tagsSchema = z.array(slugSchema).max(50)
const strataCount = z.int().min(0).max(1000)

const fixedSchema = z.strictObject({
  bank: slugSchema,
  ids: z
    .array(slugSchema)
    .min(1)
    .max(1000)
    .optional()
    .describe('These, in this order; absent: all of the bank.'),
  tags: tagsSchema.default([]).describe('Only questions that bear every tag.'),
  notTags: tagsSchema.default([]).describe('No question that bears any of these.'),
})

const drawSchema = z.strictObject({
  bank: slugSchema,
  count: z.int().min(1).max(1000),
  tags: tagsSchema.default([]).describe('Only questions that bear every tag.'),
  notTags: tagsSchema.default([]).describe('No question that bears any of these.'),
  chapter: chapterIdSchema.optional(),
  level: z.enum(LEVELS).optional(),
  difficulty: z
    .strictObject({
      easy: strataCount.default(0),
      medium: strataCount.default(0),
      hard: strataCount.default(0),
    })
    .optional()
    .describe('How many of each; they add up to count.'),
})

const sectionSchema = z
  .strictObject({
    title: textSchema(200).optional(),
    questions: fixedSchema.optional(),
    draw: drawSchema.optional(),
  })
  .refine(({ questions, draw }) => (questions === undefined) !== (draw === undefined), saying(FAULTS.section))
  .meta({ oneOf: [{ required: ['questions'] }, { required: ['draw'] }] })

const releaseSchema = z.union(
  [z.enum(['on-submit', 'on-close', 'manual']), z.iso.datetime({ offset: true, ...saying(FAULTS.release) })],
  saying(FAULTS.release),
)

const penaltySchema = z.union(
  [
    z.enum(['none', 'chance']),
    z
      .number()
      .min(0)
      .max(1)
      .refine((penalty) => /^\d(\.\d{1,6})?$/.test(String(penalty)), saying(FAULTS.penaltyDecimals)),
  ],
  saying(FAULTS.penalty),
)

/** A quiz as its author writes it; `toQuiz` gives what the service works with. */
export const quizSchema = z.strictObject({
  quiz: slugSchema.describe('Unique among all quizzes.'),
  title: textSchema(200),
  description: textSchema(1000)
    .optional()
    .describe('What it is about, and for whom: plain text, shown where people choose.'),
  module: slugSchema
    .optional()
    .describe(
      'Where it stands in the list, when its banks are of several modules; absent: their own, or none.',
    ),
  access: z.enum(['open', 'assigned']).default('assigned'),
  feedback: z
    .literal('immediate', saying(FAULTS.feedback))
    .optional()
    .describe(
      'Each question may be revealed while one practises, which locks its answer; only with `access: open`, untimed.',
    ),
  timeLimit: durationSchema(1000, YEAR_MS).optional().describe('ISO 8601; absent: untimed.'),
  grace: durationSchema(0, MAX_GRACE_MS).default('PT5S'),
  sections: z.array(sectionSchema).min(1).max(100),
  shuffle: z
    .strictObject({ questions: z.boolean().default(false), options: z.boolean().default(true) })
    .prefault({}),
  attempts: z
    .strictObject({
      max: z.union([z.int().min(1).max(1000), z.literal('unlimited')], saying(FAULTS.attempts)).default(1),
      counts: z.enum(['best', 'last', 'first', 'mean']).default('best'),
    })
    .prefault({}),
  passMark: z
    .union(
      [z.literal('none'), z.string().regex(/^(100|\d{1,2}(\.\d{1,4})?)%$/, saying(FAULTS.passMark))],
      saying(FAULTS.passMark),
    )
    .default('60%'),
  scoring: z
    .strictObject({
      multiple: z.enum(MULTIPLE_POLICIES).default('net-correct'),
      single: z.strictObject({ penalty: penaltySchema.default('none') }).prefault({}),
      floor: z.union([z.literal(0), z.literal('none')], saying(FAULTS.floor)).default(0),
      certainty: z.boolean().default(false),
    })
    .prefault({}),
  release: z
    .strictObject({ score: releaseSchema.default('on-submit'), answers: releaseSchema.default('on-submit') })
    .prefault({}),
  before: slugSchema
    .optional()
    .describe('The quiz that this one is measured against: what somebody could do before the course.'),
  groups: z
    .boolean()
    .optional()
    .describe(
      'A score comes with the points by section and by chapter, where they are of three questions or more; with the answers they always do.',
    ),
  allow: allowSchema.optional(),
})

export type QuizYaml = z.output<typeof quizSchema>

/** A section that takes the same questions for everyone: `ids` in that order, or all when null. */
export type FixedSection = {
  kind: 'questions'
  title: string | null
  bank: string
  ids: string[] | null
  tags: string[]
  /** Absent: none is left out. Absent too in what was stored before there was such a field, whose hash stands. */
  notTags?: string[]
}

/** A section that draws `count` questions; `difficulty`, when set, says how many of each and adds up to it. */
export type DrawSection = {
  kind: 'draw'
  title: string | null
  bank: string
  count: number
  tags: string[]
  notTags: string[]
  chapter: string | null
  level: Level | null
  difficulty: Record<Difficulty, number> | null
}

export type Section = FixedSection | DrawSection

/** When something is shown; `at` is an ISO 8601 instant in UTC. */
export type ReleaseWhen = 'on-submit' | 'on-close' | 'manual' | { at: string }

/** A quiz in machine units, every default applied: JSON, and what is stored and hashed. */
export type Quiz = {
  quiz: string
  title: string
  description?: string
  /** Of the course, in the place of that of its banks. */
  module?: string
  access: 'open' | 'assigned'
  /** Practice reveals a question as soon as one asks; absent: no sooner than the release says. */
  feedback?: 'immediate'
  /** Null: untimed. */
  timeLimitMs: number | null
  graceMs: number
  sections: Section[]
  shuffle: { questions: boolean; options: boolean }
  /** `max` null: as many as one likes. */
  attempts: { max: number | null; counts: 'best' | 'last' | 'first' | 'mean' }
  /** Percentage of the maximum as a plain decimal such as `60` or `62.5`; null: none to pass. */
  passMark: string | null
  scoring: {
    multiple: MultiplePolicy
    single: { penalty: 'none' | 'chance' | number }
    floor: 0 | 'none'
    certainty: boolean
  }
  release: { score: ReleaseWhen; answers: ReleaseWhen }
  /** The quiz that this one is measured against. */
  before?: string
  /** A score without answers tells of sections and chapters; absent: only answers do. */
  groups?: true
}

/** The quiz in machine units; `yaml` has passed `quizSchema`. */
export function toQuiz(yaml: QuizYaml): Quiz {
  return {
    quiz: yaml.quiz,
    title: tidy(yaml.title),
    ...(yaml.description !== undefined && { description: tidy(yaml.description) }),
    ...(yaml.module !== undefined && { module: yaml.module }),
    access: yaml.access,
    ...(yaml.feedback !== undefined && { feedback: yaml.feedback }),
    timeLimitMs: yaml.timeLimit === undefined ? null : durationMs(yaml.timeLimit),
    graceMs: durationMs(yaml.grace)!,
    sections: yaml.sections.map(toSection),
    shuffle: yaml.shuffle,
    attempts: { ...yaml.attempts, max: yaml.attempts.max === 'unlimited' ? null : yaml.attempts.max },
    passMark: yaml.passMark === 'none' ? null : yaml.passMark.slice(0, -1),
    scoring: yaml.scoring,
    release: { score: toReleaseWhen(yaml.release.score), answers: toReleaseWhen(yaml.release.answers) },
    ...(yaml.before !== undefined && { before: yaml.before }),
    ...(yaml.groups === true && { groups: true }),
  }
}

function toSection({ title, questions, draw }: QuizYaml['sections'][number]): Section {
  const name = title === undefined ? null : tidy(title)
  if (questions !== undefined)
    return {
      kind: 'questions',
      title: name,
      bank: questions.bank,
      ids: questions.ids ?? null,
      tags: asSet(questions.tags),
      ...(questions.notTags.length > 0 && { notTags: asSet(questions.notTags) }),
    }
  if (draw === undefined) throw new TypeError('a section has either questions or draw')
  return {
    kind: 'draw',
    title: name,
    bank: draw.bank,
    count: draw.count,
    tags: asSet(draw.tags),
    notTags: asSet(draw.notTags),
    chapter: draw.chapter ?? null,
    level: draw.level ?? null,
    difficulty: draw.difficulty ?? null,
  }
}

function toReleaseWhen(when: string): ReleaseWhen {
  if (when === 'on-submit' || when === 'on-close' || when === 'manual') return when
  return { at: new Date(when).toISOString() }
}

function asSet(tags: string[]): string[] {
  return [...new Set(tags)].sort()
}

function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim().normalize('NFC')
}
