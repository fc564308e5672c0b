import { type Element, isElement, localName, ownText, parseXml } from '../xml/parse.ts'
import type { El, Node } from './tree.ts'

/** The root of an XML document as a tree; throws `UnreadableError` where `parseXml` does. */
export function parseTree(file: Uint8Array | string): El {
  return treeOf(parseXml(file))
}

function treeOf({ name, attributes, children }: Element): El {
  return {
    name: localName(name),
    attributes: new Map(
      Object.entries(attributes)
        .filter(([name]) => !/^xmlns(:|$)/.test(name))
        .map(([name, value]) => [name.startsWith('xml:') ? name : localName(name), value]),
    ),
    children: children.flatMap((node): Node[] => {
      if (isElement(node)) return [treeOf(node)]
      const text = ownText(node)
      return text === null ? [] : [text]
    }),
  }
}
