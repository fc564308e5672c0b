import { lowestTerms, type Rational } from '../../exact/rational.ts'
import { type Finding, findingsOf } from '../../findings.ts'
import { inQuotes, type Language, sentence, type Words } from '../../language.ts'
import type { Grade, GradePart } from '../type.ts'
import { type Option, type OptionsContent, optionParts } from './options.ts'
import type { QuestionPolicy } from './policies.ts'
import { quoted } from './quoted.ts'
import { FINDINGS } from './sentences.ts'
import { WHOLE, weightIn, weightText, weightUnits, weightWords } from './weight.ts'

const { errorAt, warningAt } = findingsOf(FINDINGS)

/** How many may be chosen: it decides which options are right, and what choosing most gives. */
type Choosing = 'single' | 'multiple'

/** Whether its options have shares of their own. */
export function isWeighed({ options }: OptionsContent): boolean {
  return options.some(({ weight }) => weight !== undefined)
}

function unitsOf({ weight }: Pick<Option, 'weight'>): number {
  return weight === undefined ? 0 : weightUnits(weight)
}

function totalOf(options: readonly Option[]): number {
  return options.reduce((sum, option) => sum + unitsOf(option), 0)
}

/** Every option that gives something is right; of those of a `single`, the ones that give most. */
function isRight(option: Option, { options }: OptionsContent, choosing: Choosing): boolean {
  const units = unitsOf(option)
  return units > 0 && (choosing === 'multiple' || units === Math.max(...options.map(unitsOf)))
}

/** The content as it is stored: weights in their shortest form, and marked as right what they make right. */
export function withRights(content: OptionsContent, choosing: Choosing): OptionsContent {
  if (!isWeighed(content)) return content
  const options = content.options.map((option) => ({
    ...option,
    ...(option.weight !== undefined && { weight: weightText(weightUnits(option.weight)) }),
    correct: option.correct || isRight(option, content, choosing),
  }))
  return { ...content, options }
}

/** The share of each option by its id, where there are shares, as a field of the key. */
export function keyWeights(content: OptionsContent): { weights?: Record<string, string> } {
  if (!isWeighed(content)) return {}
  return { weights: Object.fromEntries(content.options.map((one) => [one.id, weightText(unitsOf(one))])) }
}

/**
 * The grade of what was chosen by `weights`: the exact sum of the shares of the options, taken for 0 below 0 and for 1
 * above 1, as Moodle adds up its grades and QTI the values of a mapping with those bounds.
 */
export function gradeWeights(content: OptionsContent, chosen: ReadonlySet<string>): Grade {
  const sum = totalOf(content.options.filter(({ id }) => chosen.has(id)))
  const parts = optionParts(content, chosen).map((part, index): GradePart => {
    const units = unitsOf(content.options[index]!)
    const code = part.code === 'option-wrong' && units > 0 ? 'option-partly' : part.code
    return {
      ...part,
      code,
      worth: Math.max(0, units) / WHOLE,
      earned: part.chosen ? units / WHOLE : 0,
    }
  })
  return { fraction: bounded(sum), parts: [...parts, ...boundPart(sum)] }
}

function bounded(units: number): Rational {
  return lowestTerms(Math.min(WHOLE, Math.max(0, units)), WHOLE)
}

/** Says why the parts do not add up to the grade. */
function boundPart(sum: number): GradePart[] {
  if (sum >= 0 && sum <= WHOLE) return []
  return [{ code: sum < 0 ? 'sum-below' : 'sum-above', says: { sum: weightText(sum) } }]
}

/** The mean fraction of one option at random. */
export function expectedOne({ options }: OptionsContent): number {
  const fractions = options.map((option) => bounded(unitsOf(option)))
  return fractions.reduce((sum, { n, d }) => sum + n / d, 0) / options.length
}

/**
 * The mean fraction over every non-empty set of ticks, all equally likely. The sums of one half of the options meet those of
 * the other in their order: 26 options are twice 8,192 sums instead of 67 million.
 */
export function expectedSum({ options }: OptionsContent): number {
  const middle = options.length >> 1
  const others = sums(options.slice(middle)).sort()
  const running = new Float64Array(others.length + 1)
  for (const [index, sum] of others.entries()) running[index + 1] = running[index]! + sum
  let all = 0
  for (const sum of sums(options.slice(0, middle))) {
    const first = firstAbove(others, -sum)
    const full = firstAbove(others, WHOLE - sum)
    all += (full - first) * sum + running[full]! - running[first]! + (others.length - full) * WHOLE
  }
  return all / WHOLE / (2 ** options.length - 1)
}

/** What each set of these options adds up to. */
function sums(options: readonly Option[]): Float64Array {
  const found = new Float64Array(2 ** options.length)
  for (const [index, option] of options.entries()) {
    const units = unitsOf(option)
    const size = 2 ** index
    for (let at = 0; at < size; at += 1) found[size + at] = found[at]! + units
  }
  return found
}

/** The index of the first of these sorted numbers above a bound; their count when there is none. */
function firstAbove(sorted: Float64Array, bound: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! > bound) high = middle
    else low = middle + 1
  }
  return low
}

const PART_WORDS: Record<string, Words> = {
  'chosen-gives': {
    fr: '{option} : choisie, donne {share} des points.',
    en: '{option}: chosen, gives {share} of the points.',
  },
  'chosen-takes': {
    fr: '{option} : choisie, retire {share} des points.',
    en: '{option}: chosen, takes {share} of the points off.',
  },
  'chosen-nothing': { fr: '{option} : choisie, ne donne rien.', en: '{option}: chosen, gives nothing.' },
  'left-gives': {
    fr: '{option} : laissée, aurait donné {share} des points.',
    en: '{option}: left, would have given {share} of the points.',
  },
  'left-takes': {
    fr: '{option} : laissée, aurait retiré {share} des points.',
    en: '{option}: left, would have taken {share} of the points off.',
  },
  'left-nothing': {
    fr: "{option} : laissée, n'aurait rien donné.",
    en: '{option}: left, would have given nothing.',
  },
  'sum-below': {
    fr: 'Ce qui est choisi fait {share} en tout, et compte pour 0 %.',
    en: 'What was chosen comes to {share}, and counts as 0%.',
  },
  'sum-above': {
    fr: 'Ce qui est choisi fait {share} en tout, et compte pour 100 %.',
    en: 'What was chosen comes to {share}, and counts as 100%.',
  },
}

/** What an option gave or would have given, in words that quote it. */
export function explainWeight(part: GradePart, { options }: OptionsContent, language: Language): string {
  if (part.option === undefined)
    return sentence(PART_WORDS, part.code, language, {
      share: weightIn(weightUnits(String(part.says?.sum ?? '0%')), language),
    })
  const option = options.find(({ id }) => id === part.option)
  const units = option === undefined ? 0 : unitsOf(option)
  const does = units > 0 ? 'gives' : units < 0 ? 'takes' : 'nothing'
  return sentence(PART_WORDS, `${part.chosen ? 'chosen' : 'left'}-${does}`, language, {
    option: option === undefined ? inQuotes('', language) : quoted(option, language),
    share: weightIn(Math.abs(units), language),
  })
}

/** Under half of the last digit that points have. */
const UNSEEN = WHOLE / 20_000_000

/** What the weights of a content leave out, and what they permit. */
export function weightFindings(content: OptionsContent, choosing: Choosing): Finding[] {
  const { options } = content
  const giving = options.map(unitsOf).filter((units) => units > 0)
  const missing = options.flatMap((option, index) => [
    ...(option.weight === undefined ? [errorAt('weight-missing', ['options', index])] : []),
    ...(option.correct && !isRight(option, content, choosing)
      ? [errorAt(`weight-correct/${choosing}`, ['options', index, 'correct'])]
      : []),
  ])
  if (giving.length === 0) return [...missing, errorAt('no-giving-weight', ['options'])]
  const best = choosing === 'single' ? Math.max(...giving) : giving.reduce((sum, units) => sum + units)
  const all = totalOf(options)
  return [
    ...missing,
    ...(choosing === 'multiple' && all > 0
      ? [warningAt('everything-pays', ['options'], { sum: weightWords(all) })]
      : []),
    ...(WHOLE - best > UNSEEN
      ? [warningAt('best-below-full', ['options'], { best: weightWords(best) })]
      : []),
    ...(choosing === 'single'
      ? options.flatMap((option, index) =>
          unitsOf(option) < 0 ? [warningAt('weight-takes-nothing', ['options', index, 'weight'])] : [],
        )
      : []),
  ]
}

/** Weights without the policy that reads them, and the policy without any weight. */
export function policyFindings(policy: QuestionPolicy | undefined, content: OptionsContent): Finding[] {
  const at = content.options.findIndex(({ weight }) => weight !== undefined)
  if (policy === 'weights') return at < 0 ? [errorAt('weight-missing/all', ['options'])] : []
  return at < 0 ? [] : [errorAt('weight-unread', ['options', at, 'weight'])]
}
