import type { CanonicalQuestion } from '../../domain/bank/canonical.ts'
import type { CommandContent } from '../../domain/questions/command.ts'
import type { MatchContent } from '../../domain/questions/match.ts'
import type { NumericAnswer } from '../../domain/questions/numeric/ranges.ts'
import type { NumericContent } from '../../domain/questions/numeric.ts'
import type { OrderContent } from '../../domain/questions/order.ts'
import type { OptionsContent } from '../../domain/questions/shared/options.ts'
import type { TextContent } from '../../domain/questions/text.ts'
import type { Note } from '../model.ts'

/** What a type puts into a row: cells of options, the key, and a remark on each option. */
export type RowContent = { options: string[]; correct: string; feedbacks: (string | null)[] }

const ARROW = /=>|->|→|⇒/

/** The cells of a question's content; null, and noted, when a row has no form for it. */
export function rowContent({ type, content, policy }: CanonicalQuestion, note: Note): RowContent | null {
  if (policy === 'weights') note('changed', 'shares of options: only the right ones score')
  switch (type) {
    case 'single':
    case 'multiple':
      return choiceCells(content as OptionsContent)
    case 'text':
      return textCells(content as TextContent, note)
    case 'numeric':
      return numericCells(content as NumericContent, note)
    case 'order':
      return cells((content as OrderContent).items.map(({ text }) => text))
    case 'match':
      return matchCells(content as MatchContent, note)
    case 'command':
      return commandCells(content as CommandContent, note)
    default:
      note('skipped', `a row has no form for the type ${type}`)
      return null
  }
}

function cells(options: string[], correct = '', feedbacks: (string | null)[] = []): RowContent {
  return { options, correct, feedbacks }
}

function choiceCells({ options }: OptionsContent): RowContent {
  const right = options.flatMap(({ correct }, index) => (correct ? [String.fromCharCode(65 + index)] : []))
  return cells(
    options.map(({ text }) => text),
    right.join(', '),
    options.map(({ feedback }) => feedback ?? null),
  )
}

/** Answers that earn everything, with what is lost of the others. */
function whole<A extends { fraction: number; feedback?: string | undefined }>(answers: A[], note: Note): A[] {
  if (answers.some(({ fraction, feedback }) => fraction !== 1 || feedback !== undefined))
    note('lost', 'answers that earn a part or nothing, and feedback on answers')
  return answers.filter(({ fraction }) => fraction === 1)
}

function textCells({ answers }: TextContent, note: Note): RowContent | null {
  const texts = whole(answers, note).map(({ text }) => text)
  if (texts.some((text) => text.includes('\n') || text.trim() !== text)) {
    note('skipped', 'an accepted answer has several lines, or blanks around it')
    return null
  }
  return cells([], texts.join('\n'))
}

function numericCells({ answers, units }: NumericContent, note: Note): RowContent {
  if (units !== undefined) note('lost', 'a row has no units')
  return cells([], whole(answers, note).map(numberText).join('\n'))
}

function numberText({ value, tolerance, min, max }: NumericAnswer): string {
  if (value === undefined) return `${min}..${max}`
  return tolerance === undefined ? String(value) : `${value} ± ${String(tolerance).replace(/\s/g, '')}`
}

function matchCells({ left, right }: MatchContent, note: Note): RowContent | null {
  if ([...left, ...right].some(({ text }) => ARROW.test(text))) {
    note('skipped', 'an arrow in an item, which is what stands between the sides of a pair')
    return null
  }
  if (left.some(({ feedback }) => feedback !== undefined)) note('lost', 'a row has no feedback on a pair')
  const textOf = new Map(right.map(({ id, text }) => [id, text]))
  const used = new Set(left.map(({ match }) => match))
  return cells([
    ...left.map(({ text, match }) => `${text} => ${textOf.get(match)}`),
    ...right.filter(({ id }) => !used.has(id)).map(({ text }) => `=> ${text}`),
  ])
}

function commandCells({ answer, also, optional, weights }: CommandContent, note: Note): RowContent | null {
  const commands = [answer, ...also]
  if (commands.some((text) => /(?<!\\)\n/.test(text.trim()))) {
    note('skipped', 'a command of several lines that no backslash joins')
    return null
  }
  if (optional.length > 0 || weights !== undefined) note('lost', 'what may be left out, and what parts count')
  return cells([], commands.map((text) => text.trim()).join('\n'))
}
