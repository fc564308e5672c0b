import type { TextContent } from '../../domain/questions/text.ts'

/** A short answer as Moodle is to have it; `source` is a text as its author spaced it, where that is another. */
export type SpacedContent = Omit<TextContent, 'answers'> & {
  answers: (TextContent['answers'][number] & { source?: string })[]
}

/**
 * Accepted texts with one space for any run of them where these do not count: Moodle asks for as many as its key has.
 */
export function singleSpaced(content: TextContent): SpacedContent {
  if (!content.ignore.includes('spaces')) return content
  const answers = content.answers.map((answer) => {
    const text = singleSpace(answer.text)
    return text === answer.text ? answer : { ...answer, text, source: answer.text }
  })
  return { ...content, answers }
}

/** A text with one space for any run of blanks. */
export function singleSpace(text: string): string {
  return text.replace(/\s+/g, ' ')
}
