import { type Element, parseXml } from '../xml/parse.ts'
import type { El, Node } from './tree.ts'

/** The root of an XML document as a tree; throws `UnreadableError` where `parseXml` does. */
export function parseTree(file: Uint8Array | string): El {
  return treeOf(parseXml(file))
}

function treeOf(element: Element): El {
  const attributes = new Map<string, string>()
  for (const { name, localName, prefix, value } of Array.from(element.attributes)) {
    if (name === 'xmlns' || prefix === 'xmlns') continue
    attributes.set(prefix === 'xml' ? name : (localName ?? name), storable(value))
  }
  const children = Array.from(element.childNodes).flatMap((node): Node[] => {
    if (node.nodeType === node.ELEMENT_NODE) return [treeOf(node as Element)]
    const isText = node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE
    return isText ? [storable(node.nodeValue ?? '')] : []
  })
  return { name: element.localName ?? element.nodeName, attributes, children }
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '')
}
