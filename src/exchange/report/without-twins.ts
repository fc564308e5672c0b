import { patternOf } from '../../domain/questions/text/patterns.ts'
import { type TextContent, textContentSchema } from '../../domain/questions/text.ts'
import type { DraftQuestion, ReportEntry } from '../model.ts'

/**
 * A `text` without the accepted answers that say what an earlier one does once compared as the question compares: a
 * source may list both, a bank may not. Each that goes is added to `report`.
 */
export function withoutTwins(question: DraftQuestion, report: ReportEntry[]): DraftQuestion {
  if (question.type !== 'text') return question
  const { answers, ignore = textContentSchema.shape.ignore.parse(undefined) } =
    question as Partial<TextContent>
  const seen = new Set<string>()
  const kept = answers?.filter(({ text }) => {
    const form = JSON.stringify(patternOf(text, ignore).pieces)
    const isNew = !seen.has(form)
    if (!isNew) {
      const detail = `"${text.slice(0, 60)}" says the same as an earlier answer: left out`
      report.push({ item: question.id, what: 'changed', detail })
    }
    seen.add(form)
    return isNew
  })
  return { ...question, answers: kept }
}
