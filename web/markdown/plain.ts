import type { Nodes } from 'mdast'
import { parse } from './parse.ts'

/** The words of a text on one line, without markup: for labels, where no markup can stand. */
export function plainText(text: string): string {
  return piecesOf(parse(text)).join('').replace(/\s+/g, ' ').trim()
}

function piecesOf(node: Nodes): string[] {
  if ('value' in node) return [node.value]
  if (node.type === 'image' || node.type === 'imageReference') return [node.alt ?? '']
  if (node.type === 'break') return [' ']
  const pieces = 'children' in node ? node.children.flatMap(piecesOf) : []
  return node.type === 'paragraph' ? [...pieces, ' '] : pieces
}
