import { z } from 'zod'
import { type Finding, findingsOf } from '../../findings.ts'
import { inQuotes, type Language, sentence, type Words } from '../../language.ts'
import { exactText, visibleText } from '../../markdown.ts'
import type { AuthorText, Feedback, GradePart, Rename } from '../type.ts'
import { slugSchema, textSchema } from './primitives.ts'
import { quoted } from './quoted.ts'
import { FINDINGS } from './sentences.ts'
import { weightSchema } from './weight.ts'

const { errorAt, warningAt } = findingsOf(FINDINGS)

/** An option of `single` and `multiple`. More than 26 options are a list to study, not a question. */
export const optionSchema = z.strictObject({
  id: slugSchema,
  text: textSchema(2000),
  correct: z.boolean().default(false).describe('A right answer.'),
  weight: weightSchema
    .optional()
    .describe('Under `policy: weights`, what choosing it gives or takes: `50%`, `-33.33333%`.'),
  fixed: z.boolean().default(false).describe('Keeps its place when options are shuffled.'),
  feedback: textSchema(2000)
    .optional()
    .describe('Shown, once answers are released, to those who chose it wrongly.'),
})

export const optionsContentSchema = z.strictObject({ options: z.array(optionSchema).min(2).max(26) })

export type Option = z.output<typeof optionSchema>
export type OptionsContent = z.output<typeof optionsContentSchema>

export const optionViewSchema = z
  .strictObject({
    id: z.string().meta({
      description: 'The same in every attempt, and telling nothing: what answers and results name it by.',
      examples: ['k7q2mx4anb3d'],
    }),
    text: z.string(),
  })
  .meta({ id: 'OptionView' })

/** Ids of every option, in the author's order. */
export function optionIds(content: OptionsContent): string[] {
  return content.options.map((option) => option.id)
}

/** Ids of the options that keep their place. */
function fixedIds(content: OptionsContent): string[] {
  return content.options.filter((option) => option.fixed).map((option) => option.id)
}

/** Ids of the right options, in the author's order. */
export function rightIds(content: OptionsContent): string[] {
  return content.options.filter((option) => option.correct).map((option) => option.id)
}

/** Id and text of each option, in `order`; ids that the content lacks are left out. */
export function optionViews(
  content: OptionsContent,
  order: readonly string[],
): { id: string; text: string }[] {
  const byId = new Map(content.options.map((option) => [option.id, option]))
  return order.flatMap((id) => {
    const option = byId.get(id)
    return option === undefined ? [] : [{ id, text: option.text }]
  })
}

/** What became of each option: `right` and `missed` are keyed, `wrong` and `left` are not. */
export function optionParts(content: OptionsContent, chosen: ReadonlySet<string>): GradePart[] {
  return content.options.map(({ id, correct }) => {
    const isChosen = chosen.has(id)
    const code = isChosen
      ? correct
        ? 'option-right'
        : 'option-wrong'
      : correct
        ? 'option-missed'
        : 'option-left'
    return { code, option: id, chosen: isChosen }
  })
}

const PART_WORDS: Record<string, Words> = {
  'option-right': { fr: '{option} : choisie, à juste titre.', en: '{option}: rightly chosen.' },
  'option-wrong': { fr: '{option} : choisie à tort.', en: '{option}: wrongly chosen.' },
  'option-missed': { fr: '{option} : il fallait la choisir.', en: '{option}: it had to be chosen.' },
  'option-left': { fr: '{option} : écartée, à juste titre.', en: '{option}: rightly left out.' },
}

/** What became of one option, in words that quote it. */
export function explainOption(part: GradePart, content: OptionsContent, language: Language): string {
  const option = content.options.find(({ id }) => id === part.option)
  return sentence(PART_WORDS, part.code, language, {
    option: option === undefined ? inQuotes('', language) : quoted(option, language),
  })
}

const IMPERFECT = ['option-wrong', 'option-partly']

/** The author's feedback on the options that were chosen wrongly, or give less than they might. */
export function wrongFeedback(content: OptionsContent, parts: readonly GradePart[]): Feedback[] {
  const wrong = new Set(parts.flatMap(({ code, option }) => (IMPERFECT.includes(code) ? [option] : [])))
  return content.options.flatMap(({ id, feedback }) =>
    feedback !== undefined && wrong.has(id) ? [{ option: id, text: feedback }] : [],
  )
}

/** Texts and feedbacks, each with its path. */
function optionTexts(content: OptionsContent): AuthorText[] {
  return content.options.flatMap((option, index) => [
    { path: ['options', index, 'text'], text: option.text },
    ...(option.feedback === undefined
      ? []
      : [{ path: ['options', index, 'feedback'], text: option.feedback }]),
  ])
}

/** Answer ids, right ids and weights without their order: moving an option is no change of the key. */
function optionKeyMaterial(content: OptionsContent) {
  const weights = content.options.flatMap(({ id, weight }) =>
    weight === undefined ? [] : [`${id} ${weight}`],
  )
  return {
    options: optionIds(content).sort(),
    right: rightIds(content).sort(),
    ...(weights.length > 0 && { weights: weights.sort() }),
  }
}

function renamed(content: OptionsContent, rename: Rename): OptionsContent {
  return { ...content, options: content.options.map((option) => ({ ...option, id: rename(option.id) })) }
}

/** What the types that choose among options share. */
export const choice = {
  content: optionsContentSchema,
  shuffles: 'options',
  optionIds,
  fixedIds,
  keyOrder: (): string[] => [],
  answerIds: optionIds,
  renamed,
  texts: optionTexts,
  keyMaterial: optionKeyMaterial,
} as const

/** Duplicates as errors; lengths and "all of the above" as matters of craft. */
export function optionFindings(content: OptionsContent): Finding[] {
  const texts = content.options.map((option) => visibleText(option.text))
  return [
    ...duplicates(content),
    ...catchAlls(texts),
    ...longestRight(content, texts),
    ...lengthSpread(texts),
  ]
}

/** Case, blanks and dots count: `-P` is not `-p`, and an indentation may be what is asked. */
function duplicates(content: OptionsContent): Finding[] {
  const ids = optionIds(content)
  const words = content.options.map(({ text }) => exactText(text))
  return content.options.flatMap((option, index) => [
    ...(ids.indexOf(option.id) < index
      ? [errorAt('duplicate-option-id', ['options', index, 'id'], { id: option.id })]
      : []),
    ...(words.indexOf(words[index]!) < index
      ? [errorAt('duplicate-option-text', ['options', index, 'text'])]
      : []),
  ])
}

const CATCH_ALL = [
  /^(toutes?|aucune?|l'ensemble)( de)? (les|des|ces|de ces|d'entre)( (réponses|propositions|affirmations|options|elles|eux))/,
  /^(tout|rien de) ce qui précède/,
  /^les (deux|trois|quatre) (réponses|propositions|affirmations)/,
  /^(all|none|both|neither) of (the|these)( (above|answers|options|following))?/,
]

function catchAlls(texts: string[]): Finding[] {
  return texts.flatMap((text, index) =>
    CATCH_ALL.some((pattern) => pattern.test(text.toLowerCase().replaceAll('’', "'")))
      ? [warningAt('all-or-none', ['options', index, 'text'])]
      : [],
  )
}

function longestRight(content: OptionsContent, texts: string[]): Finding[] {
  const rights = texts.filter((_, index) => content.options[index]!.correct)
  const wrongs = texts.filter((_, index) => !content.options[index]!.correct)
  if (rights.length === 0 || wrongs.length === 0) return []
  const shortestRight = Math.min(...rights.map((text) => text.length))
  const longestWrong = Math.max(...wrongs.map((text) => text.length))
  if (shortestRight < longestWrong * 1.25 || shortestRight - longestWrong < 12) return []
  return [warningAt('longest-right', ['options'])]
}

function lengthSpread(texts: string[]): Finding[] {
  const lengths = texts.map((text) => text.length)
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)]
  if (longest <= shortest * 2.5 || longest - shortest < 40) return []
  return [warningAt('option-lengths', ['options'], { shortest, longest })]
}
