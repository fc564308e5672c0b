import type TurndownService from 'turndown'

/** The type of a node that is text (DOM, `Node.TEXT_NODE`). */
export const TEXT_NODE = 3

/** The value of an attribute; '' where there is none. */
export function attributeOf(node: TurndownService.Node, name: string): string {
  return 'getAttribute' in node ? (node.getAttribute(name) ?? '') : ''
}
