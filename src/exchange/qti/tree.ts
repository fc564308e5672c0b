import { escapeXml } from '../xml/write.ts'

/** An element of a QTI document by its local name: namespaces say nothing that names do not. */
export type El = { name: string; attributes: ReadonlyMap<string, string>; children: Node[] }
export type Node = El | string

type Attributes = Record<string, string | number | boolean | undefined>

/** A new element; attributes that are undefined are left out. */
export function el(name: string, attributes: Attributes = {}, children: readonly Node[] = []): El {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return {
    name,
    attributes: new Map(given.map(([key, value]) => [key, String(value)])),
    children: [...children],
  }
}

export function isEl(node: Node): node is El {
  return typeof node !== 'string'
}

/** The value of an attribute, trimmed; empty when it is absent. */
export function attr(element: El, name: string): string {
  return element.attributes.get(name)?.trim() ?? ''
}

/** Child elements, all or those of a name. */
export function childrenOf(element: El, name?: string): El[] {
  return element.children.filter((node) => isEl(node) && (name === undefined || node.name === name)) as El[]
}

export function childOf(element: El, name: string): El | null {
  return childrenOf(element, name)[0] ?? null
}

/** Elements below, in document order, for which `wanted` holds. */
export function descendantsOf(element: El, wanted: string | ((name: string) => boolean)): El[] {
  const holds = typeof wanted === 'string' ? (name: string) => name === wanted : wanted
  return childrenOf(element).flatMap((child) => [
    ...(holds(child.name) ? [child] : []),
    ...descendantsOf(child, holds),
  ])
}

/** All text below, as it stands. */
export function textOf(node: Node): string {
  return isEl(node) ? node.children.map(textOf).join('') : node
}

/** All text below, on one line. */
export function lineOf(node: Node): string {
  return textOf(node).replace(/\s+/g, ' ').trim()
}

/** The same tree with each element put through `change`, from the root down; null and [] take it out. */
export function mapTree(nodes: readonly Node[], change: (element: El) => Node | Node[] | null): Node[] {
  return nodes.flatMap((node) => {
    if (!isEl(node)) return [node]
    const changed = change(node)
    if (changed === null) return []
    if (changed !== node) return changed
    return [{ ...node, children: mapTree(node.children, change) }]
  })
}

const VOID = new Set(['br', 'hr', 'img', 'col', 'wbr', 'source', 'track', 'input', 'embed', 'area'])
/** Elements of which the white space between children says nothing. */
const STRUCTURE =
  /^(qti-(?!simple-choice|simple-assoc|inline|feedback|content|prompt)|(?!simple[CA]|inline|feedback)[a-z]+[A-Z]|manifest|resource|metadata|lom:)/

/** XML of the nodes, without a declaration; structure is set out in lines, content stands as it is. */
export function toXml(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (!isEl(node)) return escapeXml(node)
      const { name, children } = node
      if (children.length === 0) return `<${openTag(node)}/>`
      const isSetOut = STRUCTURE.test(name) && children.every(isEl)
      const inside = isSetOut ? `\n${children.map((child) => toXml([child])).join('\n')}\n` : toXml(children)
      return `<${openTag(node)}>${inside}</${name}>`
    })
    .join('')
}

/** HTML of the nodes: only elements that have no content are left without an end tag. */
export function toHtml(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (!isEl(node)) return escapeXml(node)
      const open = `<${openTag(node)}>`
      return VOID.has(node.name) ? open : `${open}${toHtml(node.children)}</${node.name}>`
    })
    .join('')
}

function openTag({ name, attributes }: El): string {
  return `${name}${[...attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')}`
}

function escapeAttribute(value: string): string {
  return escapeXml(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
