import { compare } from '../../exact/decimal.ts'
import { type Finding, findingsOf } from '../../findings.ts'
import { type NumericAnswer, parsed, rangeOf, type Unit, unitName } from './ranges.ts'
import { FINDINGS } from './sentences.ts'

const { errorAt, warningAt } = findingsOf(FINDINGS)

/** Ranges that hold nothing, or nothing that an earlier answer leaves; percentages of zero. */
export function rangeFindings(answers: readonly NumericAnswer[]): Finding[] {
  const ranges = answers.map(rangeOf)
  return answers.flatMap((answer, index) => {
    const { low, high } = ranges[index]!
    if (compare(low, high) > 0) return [errorAt('empty-range', ['answers', index, 'min'])]
    const earlier = ranges
      .slice(0, index)
      .findIndex((range) => compare(range.low, low) <= 0 && compare(high, range.high) <= 0)
    if (earlier >= 0) return [errorAt('unreachable-answer', ['answers', index], { place: earlier + 1 })]
    const isVain = String(answer.tolerance ?? '').endsWith('%') && compare(low, high) === 0
    return isVain ? [warningAt('vain-tolerance', ['answers', index, 'tolerance'])] : []
  })
}

/** The first unit is what answers are in; each unit once; none to require without any. */
export function unitFindings(units: readonly Unit[], unitRequired: boolean): Finding[] {
  const names = units.map(({ unit }) => unitName(unit))
  const first = units[0]
  if (first === undefined) return unitRequired ? [errorAt('no-units', ['unitRequired'])] : []
  return [
    ...(compare(parsed(first.factor), { n: 1n, d: 1n }) === 0
      ? []
      : [errorAt('first-factor', ['units', 0, 'factor'])]),
    ...names.flatMap((name, index) =>
      names.indexOf(name) < index
        ? [errorAt('duplicate-unit', ['units', index, 'unit'], { unit: name })]
        : [],
    ),
  ]
}
