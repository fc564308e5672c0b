import type { Grammar, OperandKind } from './grammar.ts'
import type { Item } from './item.ts'

type Given = { text: string; word: number }

/** Operands in a form that can be compared, and whether their order matters. */
export function canonicalOperands(
  given: readonly Given[],
  kind: OperandKind,
  grammar: Grammar,
): { items: Item[]; isUnordered: boolean } {
  const kinds = new Map(
    Object.entries(grammar.resources ?? {}).flatMap(([name, aliases]) =>
      [name, ...aliases].map((alias): [string, string] => [alias, name]),
    ),
  )
  const [first, ...rest] = given
  if (first === undefined) return { items: [], isUnordered: false }
  switch (kind) {
    case 'ordered':
      return { items: given.map(plain), isUnordered: false }
    case 'unordered':
      return { items: given.map(plain), isUnordered: true }
    case 'pod':
      return { items: [podItem(first, kinds), ...rest.map(plain)], isUnordered: false }
    case 'resources':
      return { items: resourceItems(given, kinds), isUnordered: true }
    case 'verb':
      return { items: [plain(first), ...resourceItems(rest, kinds)], isUnordered: true }
  }
}

function plain({ text, word }: Given): Item {
  return item(text, text, word)
}

function item(value: string, shown: string, word: number): Item {
  return { kind: 'operand', name: '', value, shown, word }
}

function podItem({ text, word }: Given, kinds: ReadonlyMap<string, string>): Item {
  return item(text.includes('/') ? named(text, kinds) : `pods/${text}`, text, word)
}

/** `deploy/web`, `deployments/web` and `deployment.apps/web`, as kubectl prints it, are one. */
function named(text: string, kinds: ReadonlyMap<string, string>): string {
  const slash = text.indexOf('/')
  if (slash < 0) return kindOf(text, kinds)
  return `${withoutGroup(kindOf(text.slice(0, slash), kinds), kinds)}${text.slice(slash)}`
}

/** A kind that the grammar knows needs no API group to be told from others. */
function withoutGroup(kind: string, kinds: ReadonlyMap<string, string>): string {
  const head = kind.replace(/\..*$/s, '')
  return kinds.has(head) ? head : kind
}

/** The kind that a word names, in any spelling; what follows a point (`pod.spec`) stays. */
function kindOf(text: string, kinds: ReadonlyMap<string, string>): string {
  const point = text.indexOf('.')
  const head = point < 0 ? text : text.slice(0, point)
  return `${kinds.get(head.toLowerCase()) ?? head}${point < 0 ? '' : text.slice(point)}`
}

/** `TYPE NAME NAME` becomes `TYPE/NAME` twice; `key=value` and `key-` stay as they are. */
function resourceItems(given: readonly Given[], kinds: ReadonlyMap<string, string>): Item[] {
  const [first, ...rest] = given
  if (first === undefined) return []
  const isName = ({ text }: Given) => !text.includes('=') && !text.endsWith('-')
  const names = rest.filter(isName)
  if (first.text.includes('/') || !isName(first) || names.length === 0)
    return given.map((one) => (isName(one) ? item(typesOf(one.text, kinds), one.text, one.word) : plain(one)))
  const kind = typesOf(first.text, kinds)
    .split(',')
    .map((one) => withoutGroup(one, kinds))
    .join(',')
  return rest.map((one) =>
    isName(one) ? item(`${kind}/${one.text}`, `${first.text}/${one.text}`, one.word) : plain(one),
  )
}

/** `po,svc` in any order, or `TYPE/NAME`. */
function typesOf(text: string, kinds: ReadonlyMap<string, string>): string {
  return text
    .split(',')
    .map((part) => named(part, kinds))
    .sort()
    .join(',')
}
