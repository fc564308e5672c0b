import { type Cell, type Dialect, delimitedText } from '../../delimited/write.ts'
import type { CanonicalBank, CanonicalQuestion } from '../../domain/bank/canonical.ts'
import { contentLabels } from '../labels/content-labels.ts'
import { bankLabels } from '../labels/labels.ts'
import type { Exported, ReportEntry } from '../model.ts'
import { type RowContent, rowContent } from './content.ts'

const HEADINGS = {
  fr: {
    ...{ id: 'Id', type: 'Type', prompt: 'Question', option: 'Option', correct: 'Bonne réponse' },
    ...{ feedback: 'Retour', explanation: 'Explication', chapter: 'Chapitre', level: 'Niveau' },
    ...{ difficulty: 'Difficulté', points: 'Points', policy: 'Notation', tags: 'Étiquettes' },
    ...{ reference: 'Référence', labels: 'bareme-labels' },
  },
  en: {
    ...{ id: 'Id', type: 'Type', prompt: 'Question', option: 'Option', correct: 'Correct answer' },
    ...{ feedback: 'Feedback', explanation: 'Explanation', chapter: 'Chapter', level: 'Level' },
    ...{ difficulty: 'Difficulty', points: 'Points', policy: 'Policy', tags: 'Tags' },
    ...{ reference: 'Reference', labels: 'bareme-labels' },
  },
}

type Written = { question: CanonicalQuestion; content: RowContent }

/**
 * The bank as a spreadsheet of its language opens it: a question a row. What its columns have no place for, ids and the
 * bank's own fields, stands in the last one, which people may leave alone.
 */
export async function exportCsv(bank: CanonicalBank): Promise<Exported> {
  const report: ReportEntry[] = []
  const written = bank.questions.flatMap((question): Written[] => {
    const content = rowContent(question, (what, detail) => report.push({ item: question.id, what, detail }))
    return content === null ? [] : [{ question, content }]
  })
  const [headings, dialect]: [typeof HEADINGS.fr, Dialect] = bank.language.startsWith('fr')
    ? [HEADINGS.fr, 'fr']
    : [HEADINGS.en, 'rfc4180']
  const options = Math.max(0, ...written.map(({ content }) => content.options.length))
  const feedbacks = written.some(({ content }) => content.feedbacks.some((text) => text !== null))
    ? options
    : 0
  const numbered = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${name} ${String.fromCharCode(65 + index)}`)
  const { id, type, prompt, option, correct, feedback, ...rest } = headings
  const titles = [id, type, prompt, ...numbered(option, options), correct, ...numbered(feedback, feedbacks)]
  const rows = written.map((one, index) => cellsOf(one, { options, feedbacks }, index === 0 ? bank : null))
  let content = ''
  for await (const text of delimitedText([...titles, ...Object.values(rest)], inTurn(rows), dialect))
    content += text
  return { content, mediaType: 'text/csv; charset=utf-8', extension: '.csv', report }
}

async function* inTurn(rows: Cell[][]): AsyncGenerator<Cell[]> {
  yield* rows
}

function cellsOf(
  { question, content }: Written,
  counts: { options: number; feedbacks: number },
  bank: CanonicalBank | null,
): Cell[] {
  const { id, type, prompt, explanation, chapter, level, difficulty, points, policy, tags, reference } =
    question
  const ownPolicy = policy === 'weights' ? null : policy
  const filled = (cells: (string | null)[], count: number) =>
    Array.from({ length: count }, (_, index) => cells[index] ?? null)
  return [
    ...[id, type, prompt],
    ...filled(content.options, counts.options),
    content.correct,
    ...filled(content.feedbacks, counts.feedbacks),
    ...[explanation, chapter, level, difficulty, Number(points), ownPolicy, tags.join(', ')],
    reference,
    [...(bank === null ? [] : bankLabels(bank)), ...contentLabels(question)].join('\n'),
  ]
}
