import type { CanonicalBank, CanonicalQuestion } from '../../domain/bank/canonical.ts'
import { visibleText } from '../../domain/markdown.ts'
import type { OptionsContent } from '../../domain/questions/shared/options.ts'
import type { Exported, ReportEntry } from '../model.ts'
import { letterAt } from './lines.ts'

/** What Moodle and its like would take for another line of the format. */
const LIKE_A_SIGN = /^([A-Za-z][.)]|ANSWER)/i
const BLOCK = /^ {0,3}(```|~~~)/m

/** The questions with one right option as Aiken, which holds their words on a line each, and nothing else. */
export function exportAiken(bank: CanonicalBank): Exported {
  const report: ReportEntry[] = [
    { item: '', what: 'lost', detail: 'the bank itself: Aiken holds questions alone, without ids' },
  ]
  const questions = bank.questions.flatMap((question) => aikenQuestion(question, report))
  return {
    content: questions.map((text) => `${text}\n`).join('\n'),
    mediaType: 'text/plain; charset=utf-8',
    extension: '.txt',
    report,
  }
}

function aikenQuestion(question: CanonicalQuestion, report: ReportEntry[]): string[] {
  const note = (what: ReportEntry['what'], detail: string) => {
    report.push({ item: question.id, what, detail })
  }
  const prompt = visibleText(question.prompt)
  const problem = problemOf(question, prompt)
  if (problem !== null) {
    note('skipped', problem)
    return []
  }
  const { options } = question.content as OptionsContent
  const lost = lossesOf(question, options)
  if (lost.length > 0) note('lost', `Aiken has no place for ${lost.join(', ')}`)
  const lines = options.map(({ text }, index) => `${letterAt(index)}. ${visibleText(text)}`)
  const key = letterAt(options.findIndex(({ correct }) => correct))
  return [[prompt, ...lines, `ANSWER: ${key}`].join('\n')]
}

function problemOf({ type, content }: CanonicalQuestion, prompt: string): string | null {
  if (type !== 'single') return `Aiken has no form for the type ${type}: one right option is all it knows`
  if (LIKE_A_SIGN.test(prompt)) return 'its prompt begins as an option of Aiken does'
  const { options } = content as OptionsContent
  if (prompt === '' || options.some(({ text }) => visibleText(text) === ''))
    return 'a text of it has no words to show'
  return null
}

function lossesOf(question: CanonicalQuestion, options: OptionsContent['options']): string[] {
  const { prompt, explanation, reference, chapter, level, difficulty, tags, points } = question
  const texts = [prompt, ...options.map(({ text }) => text)]
  const isPlain = texts.every((text) => visibleText(text) === text)
  const hasBlock = texts.some((text) => BLOCK.test(text))
  const lost: Record<string, boolean> = {
    'its explanation': explanation !== null,
    feedback: options.some(({ feedback }) => feedback !== undefined),
    'shares of options': question.policy === 'weights',
    'fixed options': options.some(({ fixed }) => fixed),
    'code and layout': !isPlain && !hasBlock,
    'the lines of its code': hasBlock,
    [`${points} points`]: points !== '1',
    'its labels': [reference, chapter, level, difficulty].some((field) => field !== null) || tags.length > 0,
  }
  return Object.keys(lost).filter((name) => lost[name])
}
