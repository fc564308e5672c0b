import { ONE, ZERO } from '../../exact/rational.ts'
import { type Language, sentence, shorten } from '../../language.ts'
import type { Grade, GradePart } from '../type.ts'
import { type Comparison, earned, type Judgement } from './compare.ts'
import type { Item } from './item.ts'
import { codeSpan, SENTENCES } from './sentences.ts'

/** More things too many than this are told as one. */
const MAX_EXTRAS = 20

/**
 * The grade of a comparison: (right - too many) / expected in shares, 0 at least. `index` counts the judgements from 0;
 * of `more-extra`, `given` is how many it stands for; `decisive` takes all that the other parts earned.
 */
export function gradeOf(comparison: Comparison): Grade {
  const { total, given, expected } = comparison
  const program = shorten(expected.shownPath)
  if (given === null) {
    const code = faultCode(comparison)
    const says = { expected: program, given: shorten(programOf(comparison)) }
    const part = { code, worth: 1, earned: 0, ...(code === 'program-wrong' && { says }) }
    return { fraction: ZERO, parts: [part] }
  }
  const right = earned(comparison)
  const fraction = right === 0 ? ZERO : right === total ? ONE : { n: right, d: total }
  return { fraction, parts: judgedParts(comparison, program) }
}

function faultCode({ reading }: Comparison): string {
  if ('command' in reading) return 'program-wrong'
  switch (reading.fault) {
    case 'quote':
      return 'syntax'
    case 'too-many-words':
    case 'blank':
      return reading.fault
    default:
      return 'program-wrong'
  }
}

function judgedParts({ judgements, total, decisive }: Comparison, program: string): GradePart[] {
  const firstExtra = judgements.findIndex(({ code }) => code.endsWith('-extra'))
  const most = firstExtra < 0 ? judgements.length : firstExtra + MAX_EXTRAS
  const isCrowd = judgements.length > most + 1
  const told = isCrowd ? judgements.slice(0, most) : judgements
  return [
    ...told.map((judgement, index) => judgedPart(judgement, { index, total, program })),
    ...(isCrowd ? [crowdPart(judgements.slice(most), total)] : []),
    ...(decisive < 0 ? [] : [{ code: 'decisive', index: decisive, worth: 0, earned: -1 }]),
  ]
}

function judgedPart(
  { code, expected, given, share }: Judgement,
  { index, total, program }: { index: number; total: number; program: string },
): GradePart {
  const isExtra = code.endsWith('-extra')
  const gain = code.endsWith('-right') ? share : isExtra ? -share : 0
  return {
    code,
    index,
    ...(given !== null && { given: given.word }),
    worth: isExtra ? 0 : share / total,
    earned: gain / total,
    says: code === 'program-right' ? { expected: program } : shownOf(expected, given),
  }
}

function crowdPart(crowd: readonly Judgement[], total: number): GradePart {
  const cost = crowd.reduce((sum, { share }) => sum + share, 0)
  return { code: 'more-extra', given: crowd.length, worth: 0, earned: -cost / total }
}

function shownOf(expected: Item | null, given: Item | null): Record<string, string> {
  return {
    ...(expected !== null && { expected: shorten(expected.shown) }),
    ...(given !== null && { given: shorten(given.shown) }),
  }
}

/** A part in one sentence, from the part alone. */
export function explainPart({ code, given, says }: GradePart, language: Language): string {
  if (code === 'more-extra') return sentence(SENTENCES, code, language, { count: given ?? 0 })
  return sentence(SENTENCES, code, language, {
    expected: codeSpan(String(says?.['expected'] ?? '?')),
    given: codeSpan(String(says?.['given'] ?? '?')),
  })
}

/** The program and subcommand that were given, as far as they were read. */
function programOf({ reading }: Comparison): string {
  if ('command' in reading) return reading.command.shownPath
  return 'shown' in reading ? reading.shown : '?'
}

/**
 * The first thing that is not right, in reading order, of a grade's parts; what counts for all before the others. Null
 * when all is right, and for a blank.
 */
export function firstDifference(parts: readonly GradePart[], language: Language): string | null {
  const decisive = parts.find(({ code }) => code === 'decisive')
  const first = parts.find(({ code }) => !code.endsWith('-right'))
  if (first === undefined || first.code === 'blank') return null
  if (decisive === undefined) return explainPart(first, language)
  const cause = parts.find((part) => part !== decisive && part.index === decisive.index) ?? first
  return `${explainPart(cause, language)} ${explainPart(decisive, language)}`
}
