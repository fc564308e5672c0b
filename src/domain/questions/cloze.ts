import { z } from 'zod'
import { lowestTerms, type Rational, toNumber, ZERO } from '../exact/rational.ts'
import { saying } from '../issue-words.ts'
import { filled, quote, sentence, type Words } from '../language.ts'
import {
  type Blank,
  type BlankResponse,
  blankAcceptedSchema,
  blankResponseSchema,
  blankSchema,
  blankViewSchema,
  givenWords,
  gradeBlank,
  isBlankEmpty,
  questionOf,
} from './cloze/blanks.ts'
import { clozeFindings, markersOf, withMarkers } from './cloze/findings.ts'
import { FAULTS } from './cloze/sentences.ts'
import { percent } from './shared/answers.ts'
import { slugSchema, textSchema } from './shared/primitives.ts'
import { byId, renamedWithin } from './shown-ids.ts'
import type { Explained, Grade, GradePart, QuestionType, Rename } from './type.ts'

const MOST_BLANKS = 30

export const clozeContentSchema = z.strictObject({
  text: textSchema(20_000).describe('The passage, in CommonMark, with a marker {{blank-id}} for each blank.'),
  blanks: z.array(blankSchema).min(1).max(MOST_BLANKS),
})

export const clozeResponseSchema = z
  .strictObject({
    type: z.literal('cloze'),
    blanks: z
      .record(slugSchema, blankResponseSchema)
      .refine(
        (blanks) => Object.keys(blanks).length <= MOST_BLANKS,
        saying(filled(FAULTS.blanks, { most: MOST_BLANKS })),
      )
      .meta({ maxProperties: MOST_BLANKS })
      .describe('By the id of the blank; those left empty may be absent.'),
  })
  .meta({ id: 'ClozeResponse' })

const clozeViewSchema = z
  .strictObject({
    type: z.literal('cloze'),
    text: z.string().describe('CommonMark, with a marker {{id}} where each blank stands.'),
    blanks: z.array(blankViewSchema),
  })
  .meta({ id: 'ClozeView' })

const clozeKeySchema = z
  .strictObject({
    type: z.literal('cloze'),
    blanks: z.record(z.string(), blankResponseSchema).describe('A solution, by the id of the blank.'),
    accepted: z
      .record(z.string(), z.array(blankAcceptedSchema))
      .describe('All that earns something, for the blanks to be written in.'),
  })
  .meta({ id: 'ClozeKey' })

export type ClozeContent = z.output<typeof clozeContentSchema>
export type ClozeResponse = z.output<typeof clozeResponseSchema>

const PART_WORDS: Record<string, Words> = {
  blank: { fr: 'Pas de réponse.', en: 'No answer.' },
  'blank-right': { fr: '{blank} : juste.', en: '{blank}: right.' },
  'blank-partly': {
    fr: '{blank} : accepté en partie, pour {share} de ce que vaut ce trou.',
    en: '{blank}: partly accepted, for {share} of what this blank is worth.',
  },
  'blank-wrong': {
    fr: "{blank} : ce n'est pas la réponse attendue.",
    en: '{blank}: not the answer expected.',
  },
  'blank-empty': { fr: '{blank} : resté vide.', en: '{blank}: left empty.' },
  'unit-missing': { fr: "{blank} : il manque l'unité.", en: '{blank}: the unit is missing.' },
  'unit-unknown': {
    fr: "{blank} : cette unité n'est pas admise.",
    en: '{blank}: this unit is not accepted.',
  },
}
const BLANK_WORDS: Words = { fr: 'Trou', en: 'Blank' }

/** The response to a blank. Ids such as `constructor` are slugs too, hence only what is the response's own. */
function responseTo(blank: Blank, { blanks }: ClozeResponse): BlankResponse | undefined {
  return Object.hasOwn(blanks, blank.id) ? blanks[blank.id] : undefined
}

type Judged = { code: string; index?: number; fraction: Rational }

/** What became of a blank; `index`: which of its answers it matched. */
function judged(blank: Blank, given: BlankResponse | undefined): Judged {
  if (given === undefined || isBlankEmpty(given)) return { code: 'blank-empty', fraction: ZERO }
  const { fraction, parts } = gradeBlank(blank, given) ?? { fraction: ZERO, parts: [] }
  const [{ code = '', index = undefined } = {}] = blank.type === 'single' ? [] : parts
  return { code: blankCode(code, fraction), ...(index !== undefined && { index }), fraction }
}

/** The code of a blank's part: its unit is told, as that of a `numeric` alone. */
function blankCode(code: string, { n, d }: Rational): string {
  if (code.startsWith('unit-')) return code
  return n === 0 ? 'blank-wrong' : n === d ? 'blank-right' : 'blank-partly'
}

function isBlank(response: ClozeResponse): boolean {
  return Object.values(response.blanks).every(isBlankEmpty)
}

/** The options chosen in blanks that offer some, each as `blank/option`; null when none does. */
function chosen({ blanks }: ClozeContent, response: ClozeResponse): string[] | null {
  const offering = blanks.filter(({ type }) => type === 'single')
  if (offering.length === 0) return null
  return offering.flatMap((blank) => {
    const given = responseTo(blank, response)
    return given?.type === 'single' ? [`${blank.id}/${given.choice}`] : []
  })
}

/** The weighted mean of the blanks. */
function grade(content: ClozeContent, response: ClozeResponse): Grade {
  if (isBlank(response)) return { fraction: ZERO, parts: [{ code: 'blank' }] }
  const total = content.blanks.reduce((sum, { weight }) => sum + weight, 0)
  // Fractions have at most seven decimals: over this denominator all are integers, far below 2^53.
  const scale = 10_000_000
  let numerator = 0
  const parts = content.blanks.map((blank): GradePart => {
    const { fraction, ...part } = judged(blank, responseTo(blank, response))
    numerator += blank.weight * fraction.n * (scale / fraction.d)
    const worth = blank.weight / total
    return { ...part, option: blank.id, worth, earned: toNumber(fraction) * worth }
  })
  return { fraction: lowestTerms(numerator, total * scale), parts }
}

function byBlank<T>({ blanks }: ClozeContent, value: (blank: Blank) => T[]): Record<string, T> {
  return Object.fromEntries(blanks.flatMap((blank) => value(blank).map((one) => [blank.id, one])))
}

function solution(content: ClozeContent): ClozeResponse {
  const blanks = byBlank(content, (blank): BlankResponse[] => {
    const { type, content } = questionOf(blank)
    return [type.solution(content)]
  })
  return { type: 'cloze', blanks }
}

function key(content: ClozeContent): object {
  const accepted = byBlank(content, (blank) => {
    const { type, content } = questionOf(blank)
    const { accepted } = type.key(content) as { accepted?: object[] }
    return accepted ? [accepted.map((one) => ({ type: type.type, ...one }))] : []
  })
  return { ...solution(content), accepted }
}

function optionIds({ blanks }: ClozeContent): string[] {
  return blanks.flatMap(({ id, ...blank }) =>
    blank.type === 'single' ? blank.options.map((option) => `${id}/${option.id}`) : [],
  )
}

function view(content: ClozeContent, order: readonly string[]) {
  const orders = Map.groupBy(order, (id) => id.split('/')[0])
  const blanks = content.blanks.map((blank) => {
    const { type, content } = questionOf(blank)
    const own = (orders.get(blank.id) ?? []).map((id) => id.slice(blank.id.length + 1))
    return { id: blank.id, ...type.view(content, own) }
  })
  return { type: 'cloze', text: content.text, blanks }
}

/** Blanks are numbered as they stand in the passage. */
function explain(part: GradePart, answer: Explained<ClozeContent, ClozeResponse>): string {
  const { content, response, language } = answer
  const blank = content.blanks.find(({ id }) => id === part.option)
  if (blank === undefined) return sentence(PART_WORDS, part.code, language)
  const given = responseTo(blank, response)
  const words = given === undefined ? '' : givenWords(blank, given)
  const name = `${BLANK_WORDS[language]} ${markersOf(content.text).indexOf(blank.id) + 1}`
  return sentence(PART_WORDS, part.code, language, {
    blank: words === '' ? name : `${name}, ${quote(words, language)}`,
    share: percent((part.earned ?? 0) / (part.worth || 1), language),
  })
}

/** The author's remark on what stands in a blank: on the answer matched, or on the wrong choice. */
function remarkOn(blank: Blank, index: number | undefined, given: BlankResponse | undefined) {
  if (blank.type !== 'single') return blank.answers[index ?? -1]?.feedback
  const chosen = given?.type === 'single' ? given.choice : null
  return blank.options.find(({ id, correct }) => id === chosen && !correct)?.feedback
}

function renamed({ text, blanks }: ClozeContent, rename: Rename): ClozeContent {
  return {
    text: withMarkers(text, rename),
    blanks: blanks.map((blank) => {
      const { id } = blank
      if (blank.type !== 'single') return { ...blank, id: rename(id) }
      const options = blank.options.map((option) => ({ ...option, id: renamedWithin(rename, id, option.id) }))
      return { ...blank, id: rename(id), options }
    }),
  }
}

function renamedResponse({ blanks }: ClozeResponse, rename: Rename): ClozeResponse {
  const named = Object.entries(blanks).map(([id, given]): [string, BlankResponse] => [
    rename(id),
    given.type === 'single' ? { ...given, choice: renamedWithin(rename, id, given.choice) } : given,
  ])
  return { type: 'cloze', blanks: byId(named) }
}

/** A passage with blanks, each a `single`, a `text` or a `numeric`. */
export const cloze: QuestionType<ClozeContent, ClozeResponse> = {
  type: 'cloze',
  content: clozeContentSchema,
  response: clozeResponseSchema,
  viewSchema: clozeViewSchema,
  keySchema: clozeKeySchema,
  policies: [],
  shuffles: 'options',
  optionIds,
  fixedIds: () => [],
  keyOrder: () => [],
  answerIds: (content) => [...content.blanks.map(({ id }) => id), ...optionIds(content)],
  idsOf: ({ blanks }) =>
    Object.entries(blanks).flatMap(([id, given]) =>
      given.type === 'single' ? [id, `${id}/${given.choice}`] : [id],
    ),
  renamed,
  renamedResponse,
  chosen,
  isBlank,
  view,
  grade,
  solution,
  key,
  explain,
  feedback(parts, { content, response }) {
    const matched = new Map(parts.map(({ option, index }) => [option, index]))
    return content.blanks.flatMap((blank) => {
      const text = remarkOn(blank, matched.get(blank.id), responseTo(blank, response))
      return text === undefined ? [] : [{ option: blank.id, text }]
    })
  },
  guess: () => null,
  findings: ({ text, blanks }) => clozeFindings(text, blanks),
  texts: ({ text, blanks }) => [
    { path: ['text'], text },
    ...blanks.flatMap((blank, index) => {
      const { type, content } = questionOf(blank)
      return type.texts(content).map((own) => ({ ...own, path: ['blanks', index, ...own.path] }))
    }),
  ],
  keyMaterial: ({ blanks }) =>
    blanks
      .map((blank) => {
        const { type, content } = questionOf(blank)
        return { id: blank.id, type: blank.type, weight: blank.weight, key: type.keyMaterial(content) }
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
}
