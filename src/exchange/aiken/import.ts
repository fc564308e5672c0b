import { readLabels } from '../labels/labels.ts'
import { plainWithCode } from '../markup/plain-text.ts'
import type { DraftQuestion, ImportedText, ReportEntry } from '../model.ts'
import { missingEntries } from '../report/missing-entries.ts'
import { tally } from '../report/tally.ts'
import { slugger, slugOf } from '../slugs.ts'
import { MAX_QUESTIONS, readTextFile } from '../text/file.ts'
import { readPlaces } from '../text/lines.ts'
import { unreadable } from '../unreadable.ts'
import { type AikenQuestion, aikenQuestions } from './lines.ts'

const MOST_OPTIONS = 26

/**
 * An Aiken file: a prompt, options `A.` or `A)`, and `ANSWER: B`; also what Chamilo adds, an explanation, tags and a
 * score. Its texts are plain, but for code between backquotes.
 */
export function importAiken(file: Uint8Array): ImportedText {
  const report: ReportEntry[] = []
  const sources = aikenQuestions(readTextFile(file, report))
  const count = sources.length
  if (!sources.some(({ options }) => options.length > 0)) throw unreadable('no-question/aiken')
  if (count > MAX_QUESTIONS) throw unreadable('too-many-questions', { count, most: MAX_QUESTIONS })
  const slug = slugger('question', 48)
  const names = new Map<DraftQuestion, string>()
  const questions = sources.flatMap((source) => {
    const problem = problemOf(source)
    const item = `line ${source.line}`
    if (problem !== null) {
      report.push({ item, what: 'skipped', detail: problem })
      return []
    }
    const question = draftQuestion(source, slug, (what, detail) => report.push({ item, what, detail }))
    names.set(question, item)
    return [question]
  })
  const bank = { questions }
  const missing = missingEntries(bank, (question) => names.get(question) ?? question.id)
  return { bank, report: [...report, ...missing], found: tally(sources.map(() => 'question')) }
}

function problemOf({ prompt, options }: AikenQuestion): string | null {
  if (options.length === 0) return `it has no options: "${prompt.join(' ').slice(0, 80)}"`
  if (options.length < 2) return 'it has one option, and a question needs two'
  if (options.length > MOST_OPTIONS)
    return `it has ${options.length} options, and at most ${MOST_OPTIONS} are read`
  if (options.includes('')) return `its option ${options.indexOf('') + 1} has no text`
  return null
}

function draftQuestion(
  { prompt, options, key, extras }: AikenQuestion,
  slug: (text: string) => string,
  note: (what: ReportEntry['what'], detail: string) => void,
): DraftQuestion {
  const right = new Set(rightPlaces(key, options.length, note))
  if (right.size > 1) note('changed', 'several right options: made a multiple')
  const description = extras.get('DESCRIPTION') ?? ''
  const explanation = extras.get('ANSWER_EXPLANATION') ?? ''
  const optionSlug = slugger('option', 32)
  const labels = [`points:${extras.get('SCORE') ?? ''}`, ...(extras.get('TAGS') ?? '').split(',')]
  const { points, tags } = readLabels(labels.filter((label) => slugOf(label) !== 'points'))
  return {
    id: slug(prompt.find((line) => slugOf(line) !== '') ?? ''),
    type: right.size > 1 ? 'multiple' : 'single',
    prompt: plainWithCode([...prompt, ...(description === '' ? [] : ['', description])].join('\n')),
    options: options.map((text, index) => ({
      id: optionSlug(text),
      text: plainWithCode(text),
      ...(right.has(index) ? { correct: true } : {}),
    })),
    ...(explanation === '' ? {} : { explanation: plainWithCode(explanation) }),
    ...(points === undefined ? {} : { points }),
    ...(tags === undefined ? {} : { tags }),
  }
}

function rightPlaces(
  key: string | null,
  count: number,
  note: (what: ReportEntry['what'], detail: string) => void,
): number[] {
  if (key === null || key === '') return []
  const places = /^\d/.test(key) ? null : readPlaces(key)
  if (places?.every((place) => place < count)) return places
  note('lost', `the key "${key.slice(0, 80)}" names no option`)
  return []
}
