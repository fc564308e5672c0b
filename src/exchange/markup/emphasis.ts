import type TurndownService from 'turndown'
import { TEXT_NODE } from './nodes.ts'

const WEAK = new Set(['EM', 'I'])
const STRONG = new Set(['STRONG', 'B'])
/** Signs that may stand inside or outside emphasis alike. */
const LOOSE = ' \u00A0.,:;!?…'

/**
 * Emphasis as CommonMark reads it: that of neighbours of a kind is one, and a mark that a letter follows stands before
 * the punctuation (`**NB** :le`). Where no mark would be read as one, the words stand alone.
 */
export function emphasised(content: string, node: TurndownService.Node): string {
  if (content.trim() === '') return ''
  const kind = WEAK.has(node.nodeName) ? WEAK : STRONG
  const mark = kind === WEAK ? '*' : '**'
  const isContinued = kind.has(node.nextSibling?.nodeName ?? '')
  const isContinuation = kind.has(node.previousSibling?.nodeName ?? '')
  if (isContinued || isContinuation)
    return `${isContinuation ? '' : mark}${content}${isContinued ? '' : mark}`
  const [before, after] = [wordsOf(node.previousSibling).at(-1), wordsOf(node.nextSibling)[0]]
  let [start, end] = [0, content.length]
  if (isLetter(before)) while (start < end && LOOSE.includes(content[start]!)) start += 1
  if (isLetter(after)) while (end > start && LOOSE.includes(content[end - 1]!)) end -= 1
  const core = content.slice(start, end)
  const isRead = (beside: string | undefined, edge: string | undefined) => !isLetter(beside) || isLetter(edge)
  if (!isRead(before, core[0]) || !isRead(after, core.at(-1))) return content
  return `${content.slice(0, start)}${mark}${core}${mark}${content.slice(end)}`
}

/** What is neither blank nor punctuation: beside it a mark is read only if such a sign is on its other side too. */
function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && !/[\s\p{P}\p{S}]/u.test(sign)
}

function wordsOf(node: TurndownService.Node | null): string[] {
  return node?.nodeType === TEXT_NODE ? Array.from(String(node.nodeValue ?? '')) : []
}
