import type { CanonicalQuestion } from '../../domain/bank/canonical.ts'
import { questionType } from '../../domain/questions/registry.ts'
import { markdownToHtml } from '../markup/html.ts'
import { sourcesShown } from '../markup/marks.ts'
import type { Note } from './entry.ts'
import { markdownOf, nodesOf } from './markdown.ts'

/** How the CommonMark of a question comes back: as it is, spelled otherwise, or with the losses that `notes` name. */
export function respelling(question: CanonicalQuestion): { isRespelled: boolean; notes: Note[] } {
  const notes: Note[] = []
  let isRespelled = false
  for (const text of textsOf(question)) {
    const returned = sourcesShown(markdownOf(nodesOf(text), notes))
    isRespelled ||= returned !== text
    if (reading(returned) !== reading(text))
      notes.push({ what: 'changed', detail: `reads otherwise when it comes back: "${text.slice(0, 80)}"` })
  }
  return { isRespelled, notes }
}

function textsOf(question: CanonicalQuestion): string[] {
  const own = questionType(question.type).texts(question.content)
  return [
    question.prompt,
    ...(question.explanation === null ? [] : [question.explanation]),
    ...own.map(({ text }) => text),
  ]
}

function reading(markdown: string): string {
  return markdownToHtml(markdown).replace(/\s+/g, ' ')
}
