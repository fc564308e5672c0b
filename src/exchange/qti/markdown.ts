import { visibleText } from '../../domain/markdown.ts'
import { htmlToMarkdown, markdownToHtml } from '../markup/html.ts'
import { UnreadableError } from '../model.ts'
import type { Note } from './entry.ts'
import { parseTree } from './parse.ts'
import { attr, type El, el, lineOf, mapTree, type Node, toHtml } from './tree.ts'

/** Content as CommonMark, its pictures by their sources (`sourceMark`); what it cannot hold is noted as lost. */
export function markdownOf(nodes: readonly Node[], notes: Note[]): string {
  const { text, lost } = htmlToMarkdown(toHtml(mapTree(nodes, asImage)), { keepsPictures: true })
  notes.push(...lost.map((detail): Note => ({ what: 'lost', detail })))
  return text
}

/** Older items show pictures as objects, whose content is what one reads instead. */
function asImage(node: El): El {
  const isPicture = node.name === 'object' && attr(node, 'type').startsWith('image/')
  return isPicture ? el('img', { src: attr(node, 'data'), alt: lineOf(node) }) : node
}

/** How many levels of its own an item puts around a content, at the most. */
const LEVELS_AROUND = 10

/** CommonMark as content; what nests too deep to be read back is given by its words alone. */
export function nodesOf(markdown: string): Node[] {
  const [before, after] = ['<div>', '</div>'].map((tag) => tag.repeat(LEVELS_AROUND))
  try {
    let content = parseTree(`${before}${markdownToHtml(markdown)}${after}`)
    for (let level = 1; level < LEVELS_AROUND; level += 1) content = content.children[0] as El
    return content.children
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    return [el('p', {}, [visibleText(markdown)])]
  }
}
