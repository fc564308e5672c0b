import { type Node, Parser } from 'commonmark'
import { type ComponentChildren, Fragment, isValidElement, type VNode } from 'preact'
import { CodeBlock } from '../../web/markdown/code-block.tsx'
import { Markdown } from '../../web/markdown/markdown.tsx'

/** A node of a page, without what is not the document's own: a text, or a tag with its children. */
export type Tree = string | { tag: string; url?: string; start?: number; children: Tree[] }

/** What the pages show of a text. */
export function shownTree(text: string): Tree[] {
  const box = Markdown({ text }) as VNode<{ children: ComponentChildren }>
  return joined(treesOf(box.props.children))
}

function treesOf(children: ComponentChildren): Tree[] {
  if (Array.isArray(children)) return children.flatMap(treesOf)
  if (typeof children === 'string') return [children]
  if (!isValidElement(children)) return []
  const { type, props } = children as VNode<Record<string, ComponentChildren>>
  if (type === Fragment) return treesOf(props['children'])
  // Beside its lines it has a button that copies them, which is none of the document's own.
  if (type === CodeBlock) return [node('pre', [node('code', joined(treesOf(props['children'])))])]
  if (typeof type === 'function') return treesOf((type as (given: unknown) => ComponentChildren)(props))
  const { href, start } = props as { href?: string; start?: number }
  return [node(type as string, joined(treesOf(props['children'])), { url: href, start })]
}

/** What the server reads in the same text, by its own parser. */
export function readTree(text: string): Tree[] {
  return joined(childrenOf(new Parser().parse(text)))
}

const TAGS: Partial<Record<Node['type'], string>> = {
  paragraph: 'p',
  emph: 'em',
  strong: 'strong',
  block_quote: 'blockquote',
  item: 'li',
  linebreak: 'br',
  thematic_break: 'hr',
}

function childrenOf(parent: Node): Tree[] {
  const found: Tree[] = []
  for (let child = parent.firstChild; child; child = child.next) found.push(...read(child))
  return found
}

function read(one: Node): Tree[] {
  const inside = () => joined(childrenOf(one))
  switch (one.type) {
    case 'text':
    case 'html_inline':
    case 'html_block':
      return [one.literal ?? '']
    case 'softbreak':
      return ['\n']
    case 'code':
      return [node('code', [one.literal ?? ''])]
    case 'code_block':
      return [node('pre', [node('code', joined([(one.literal ?? '').replace(/\n$/, '')]))])]
    case 'heading':
      return [node(`h${Math.min(6, one.level + 1)}`, inside())]
    case 'list':
      return [
        one.listType === 'ordered' ? node('ol', inside(), { start: one.listStart }) : node('ul', inside()),
      ]
    case 'link': {
      const url = one.destination ?? ''
      return /^(https?|mailto):/i.test(url) ? [node('a', inside(), { url })] : childrenOf(one)
    }
    case 'image':
      return [textOf(one)]
    case 'paragraph':
      return one.parent?.parent?.listTight && one.parent.type === 'item'
        ? childrenOf(one)
        : [node('p', inside())]
    default:
      return [node(TAGS[one.type]!, inside())]
  }
}

function textOf(image: Node): string {
  const pieces: string[] = []
  const walker = image.walker()
  for (let step = walker.next(); step !== null; step = walker.next()) {
    if (step.node.type === 'softbreak' || step.node.type === 'linebreak') pieces.push('\n')
    else if (step.node.literal !== null) pieces.push(step.node.literal)
  }
  return pieces.join('')
}

function node(tag: string, children: Tree[], { url, start }: { url?: string; start?: number } = {}): Tree {
  return {
    tag,
    ...(url !== undefined && { url: decoded(url) }),
    ...(start !== undefined && { start }),
    children: tag === 'code' ? children : children.map(asSeen),
  }
}

/** Blanks at the end of a line, which no reader sees, are kept by one parser. */
function asSeen(tree: Tree): Tree {
  return typeof tree === 'string' ? tree.replace(/[ \t]+(?=\n)/g, '') : tree
}

/** Both write the same address; one of them escapes what an address may not hold. */
function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** Neighbouring texts as one, and none that is empty: how a parser cuts a text is its own affair. */
function joined(trees: readonly Tree[]): Tree[] {
  const found: Tree[] = []
  for (const tree of trees) {
    const last = found.at(-1)
    if (typeof tree === 'string' && typeof last === 'string') found[found.length - 1] = last + tree
    else found.push(tree)
  }
  return found.filter((tree) => tree !== '')
}
