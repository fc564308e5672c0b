import { markdownFindings } from '../../domain/markdown.ts'
import { plainWithCode } from '../markup/plain-text.ts'

/** A cell is CommonMark; one with tags, which a bank refuses, is plain text with code between backquotes. */
export function markdownCell(text: string): string {
  const hasTags = markdownFindings(text, [], () => true).some(({ rule }) => rule === 'html')
  return hasTags ? plainWithCode(text) : text
}
