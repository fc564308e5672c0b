import type TurndownService from 'turndown'
import { attributeOf, TEXT_NODE } from './nodes.ts'

/** Whether an element is one of several of which Moodle shows that of the reader's language. */
export function isMultilang(node: TurndownService.Node): boolean {
  return node.nodeName === 'SPAN' && /(^|\s)multilang(\s|$)/.test(attributeOf(node, 'class'))
}

/** What such an element says, if its language is the one of its run to be kept: the bank's, or else the first. */
export function inOneLanguage(
  content: string,
  node: TurndownService.Node,
  language: string,
  lost: Set<string>,
): string {
  const run = runOf(node)
  const isOurs = (one: TurndownService.Node) => languageOf(one).split('_')[0] === language.split('-')[0]
  const kept = run.find(isOurs) ?? run[0]
  if (kept === node) return content
  lost.add(`the same in another language: ${languageOf(node).slice(0, 20)}`)
  return ''
}

/** The element with those that stand right before and after it. */
function runOf(node: TurndownService.Node): TurndownService.Node[] {
  const before: TurndownService.Node[] = []
  for (let one = beside(node, 'previousSibling'); one; one = beside(one, 'previousSibling'))
    before.unshift(one)
  const after: TurndownService.Node[] = []
  for (let one = beside(node, 'nextSibling'); one; one = beside(one, 'nextSibling')) after.push(one)
  return [...before, node, ...after]
}

function beside(
  node: TurndownService.Node,
  side: 'previousSibling' | 'nextSibling',
): TurndownService.Node | null {
  let next = node[side] as TurndownService.Node | null
  while (next?.nodeType === TEXT_NODE && (next.nodeValue ?? '').trim() === '')
    next = next[side] as TurndownService.Node | null
  return next !== null && isMultilang(next) ? next : null
}

function languageOf(node: TurndownService.Node): string {
  return attributeOf(node, 'lang').toLowerCase().replaceAll('-', '_')
}
