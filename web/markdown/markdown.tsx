import type { Definition, List, Nodes, Parents } from 'mdast'
import { type ComponentChildren, Fragment, type VNode } from 'preact'
import type { Media } from '../api/types.ts'
import { CodeBlock } from './code-block.tsx'
import { parse } from './parse.ts'
import { Picture } from './picture.tsx'

/** Makes the nodes of what a text holds besides CommonMark. */
interface Options {
  /** The pictures that it names by their ids. */
  media?: readonly Media[]
  /** What stands in the place of `{{id}}`. */
  blank?: (id: string) => ComponentChildren
}

interface Context extends Options {
  inline: boolean
  definitions: ReadonlyMap<string, Definition>
}

/** A text of an author, as nodes of the page: nothing of it is ever read as HTML. */
export function Markdown({ text, inline = false, ...options }: Options & { text: string; inline?: boolean }) {
  const root = parse(text)
  const context = { ...options, inline, definitions: definitionsOf(root) }
  const [only, ...others] = root.children
  // An option is a line of a list: one paragraph needs no element of its own.
  if (inline && only?.type === 'paragraph' && others.length === 0) return <>{within(only, context)}</>
  const Box = inline ? 'span' : 'div'
  return <Box class="prose">{within(root, context)}</Box>
}

function definitionsOf(root: Parents): Map<string, Definition> {
  const found = new Map<string, Definition>()
  for (const node of everyNode(root))
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
  return found
}

function* everyNode(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* everyNode(child)
}

function within(node: Parents, context: Context): ComponentChildren[] {
  return node.children.map((child) => shown(child, context))
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const

/** The node of the page for a node of the document. */
function shown(node: Nodes, context: Context): ComponentChildren {
  switch (node.type) {
    case 'root':
      return <>{within(node, context)}</>
    case 'text':
      return withBlanks(node.value, context)
    case 'html':
      return node.value
    case 'paragraph':
      return <p>{within(node, context)}</p>
    case 'heading': {
      const Heading = HEADINGS[node.depth - 1]!
      return <Heading>{within(node, context)}</Heading>
    }
    case 'emphasis':
      return <em>{within(node, context)}</em>
    case 'strong':
      return <strong>{within(node, context)}</strong>
    case 'inlineCode':
      return <code translate={false}>{withBlanks(node.value.replace(/\r?\n/g, ' '), context)}</code>
    case 'code':
      return codeBlock(node.value, context)
    case 'blockquote':
      return <blockquote>{within(node, context)}</blockquote>
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1}>{itemsOf(node, context)}</ol>
      ) : (
        <ul>{itemsOf(node, context)}</ul>
      )
    case 'break':
      return <br />
    case 'thematicBreak':
      return <hr />
    case 'link':
      return <Link url={node.url}>{within(node, context)}</Link>
    case 'linkReference': {
      const { url } = context.definitions.get(node.identifier)!
      return <Link url={url}>{within(node, context)}</Link>
    }
    case 'image':
      return picture(node.url, node.alt ?? '', context)
    case 'imageReference': {
      const { url } = context.definitions.get(node.identifier)!
      return picture(url, node.alt ?? '', context)
    }
    default:
      return null
  }
}

/** In a list without blank lines, paragraphs are lines of their items. */
function itemsOf(list: List, context: Context): VNode[] {
  const isLoose = list.spread || list.children.some(({ spread }) => spread)
  const inItem = (node: Nodes) =>
    node.type === 'paragraph' && !isLoose ? within(node, context) : shown(node, context)
  return list.children.map((item, index) => <li key={index}>{item.children.map(inItem)}</li>)
}

function withBlanks(text: string, { blank }: Context): ComponentChildren {
  if (!blank || !text.includes('{{')) return text
  return text
    .split(/\{\{([^{}]+)\}\}/)
    .map((piece, index) => (index % 2 === 1 ? <Fragment key={piece}>{blank(piece)}</Fragment> : piece))
}

function codeBlock(text: string, context: Context): VNode {
  const children = withBlanks(text, context)
  return <CodeBlock copied={context.inline || children !== text ? undefined : text}>{children}</CodeBlock>
}

/** The picture that a text names; its words, where there is none of that id. */
function picture(id: string, alt: string, { media = [] }: Context): ComponentChildren {
  const found = media.find((one) => one.id === id)
  return found ? <Picture picture={found} alt={alt} /> : alt
}

const isHarmless = (url: string) => /^(https?|mailto):/i.test(url)

/** Where it leads is another site, read beside the paper and not in its place. */
function Link({ url, children }: { url: string; children: ComponentChildren }) {
  if (!isHarmless(url)) return <>{children}</>
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  )
}
