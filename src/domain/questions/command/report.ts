import { ONE, ZERO } from '../../exact/rational.ts'
import { type Language, sentence } from '../../language.ts'
import type { Grade, GradePart } from '../type.ts'
import { type Comparison, earned } from './compare.ts'
import { codeSpan, SENTENCES } from './sentences.ts'

/** More things too many than this are told as one. */
const MAX_EXTRAS = 20

/**
 * The grade of a comparison: (right - too many) / expected, 0 at least. `index` counts the judgements from 0; of
 * `more-extra`, `given` is how many it stands for.
 */
export function gradeOf(comparison: Comparison): Grade {
  const { total, given } = comparison
  if (given === null) return { fraction: ZERO, parts: [{ code: faultCode(comparison), worth: 1, earned: 0 }] }
  const right = earned(comparison)
  return {
    fraction: right === total ? ONE : { n: right, d: total },
    parts: judgedParts(comparison),
  }
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

function judgedParts({ judgements, total }: Comparison): GradePart[] {
  const parts = judgements.map(
    ({ code, given }, index): GradePart => ({
      code,
      index,
      ...(given !== null && { given: given.word }),
      worth: code.endsWith('-extra') ? 0 : 1 / total,
      earned: code.endsWith('-right') ? 1 / total : code.endsWith('-extra') ? -1 / total : 0,
    }),
  )
  const firstExtra = judgements.findIndex(({ code }) => code.endsWith('-extra'))
  const kept = firstExtra < 0 ? parts.length : firstExtra + MAX_EXTRAS
  const rest = parts.length - kept
  if (rest <= 1) return parts
  return [...parts.slice(0, kept), { code: 'more-extra', given: rest, worth: 0, earned: -rest / total }]
}

/** A part in one sentence. */
export function explainPart(part: GradePart, comparison: Comparison, language: Language): string {
  return sentence(SENTENCES, part.code, language, valuesOf(part, comparison))
}

function valuesOf(
  { code, index, given }: GradePart,
  comparison: Comparison,
): Record<string, string | number> {
  if (code === 'more-extra') return { count: given ?? 0 }
  if (code.startsWith('program-'))
    return {
      expected: codeSpan(comparison.expected.shownPath),
      given: codeSpan(programOf(comparison)),
    }
  const judged = comparison.judgements[index ?? -1]
  return {
    expected: codeSpan(judged?.expected?.shown ?? '?'),
    given: codeSpan(judged?.given?.shown ?? '?'),
  }
}

/** The program and subcommand that were given, as far as they were read. */
function programOf({ reading }: Comparison): string {
  if ('command' in reading) return reading.command.shownPath
  return 'shown' in reading ? reading.shown : '?'
}

/** The first part that is not right, in reading order; null when all is. */
export function firstDifference(comparison: Comparison, language: Language): string | null {
  const part = gradeOf(comparison).parts.find(({ code }) => !code.endsWith('-right'))
  return part === undefined || part.code === 'blank' ? null : explainPart(part, comparison, language)
}
