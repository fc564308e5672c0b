import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** The CommonMark document that a text is, as a tree. */
export function parse(text: string): Root {
  return fromMarkdown(text)
}
