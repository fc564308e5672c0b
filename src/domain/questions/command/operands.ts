import type { OperandKind, OperandSpec } from './grammar.ts'
import type { Item } from './item.ts'
import { type Kinds, meantAmong, namedResource, typesOf } from './resources.ts'

type Given = { text: string; word: number }

/** A level's operands, spelled out. */
type Spec = Required<Pick<OperandSpec, 'kind' | 'weight'>> & Pick<OperandSpec, 'of'>

/** What a level says of its operands; alone, a word is their kind. */
export function operandSpec(operands: OperandKind | OperandSpec | undefined): Spec {
  const { kind = 'ordered', of, weight = 1 } = typeof operands === 'object' ? operands : { kind: operands }
  return { kind, of, weight }
}

/** Operands in a form that can be compared, and whether their order matters. */
export function canonicalOperands(
  given: readonly Given[],
  spec: Spec,
  kinds: Kinds,
): { items: Item[]; isUnordered: boolean } {
  const read = new OperandReader(spec, kinds)
  const [first, ...rest] = given
  if (first === undefined) return { items: [], isUnordered: false }
  switch (spec.kind) {
    case 'ordered':
      return { items: given.map(read.plain), isUnordered: false }
    case 'unordered':
      return { items: given.map(read.plain), isUnordered: true }
    case 'pod':
      return { items: [read.pod(first), ...rest.map(read.plain)], isUnordered: false }
    case 'resources':
      return { items: read.resources(given), isUnordered: true }
    case 'verb':
      return { items: [read.plain(first, 0), ...read.resources(rest)], isUnordered: true }
  }
}

class OperandReader {
  readonly #spec: Spec
  readonly #kinds: Kinds

  constructor(spec: Spec, kinds: Kinds) {
    this.#spec = spec
    this.#kinds = kinds
  }

  readonly plain = ({ text, word }: Given, place: number): Item => {
    const { of } = this.#spec
    return this.#item(meantAmong(this.#kinds, text, Array.isArray(of) ? of[place] : of), text, word)
  }

  pod({ text, word }: Given): Item {
    return this.#item(text.includes('/') ? namedResource(text, this.#kinds) : `pods/${text}`, text, word)
  }

  /** `TYPE NAME NAME` becomes `TYPE/NAME` twice; `key=value` and `key-` stay as they are. */
  resources(given: readonly Given[]): Item[] {
    const [first, ...rest] = given
    if (first === undefined) return []
    const hasNames = !first.text.includes('/') && isName(first) && rest.some(isName)
    if (!hasNames) return given.map((one) => (isName(one) ? this.#types(one) : this.#pair(one)))
    const kind = typesOf(first.text, this.#kinds)
    return rest.map((one) =>
      isName(one)
        ? this.#item(`${kind}/${one.text}`, `${first.text} ${one.text}`, one.word)
        : this.#pair(one),
    )
  }

  #types({ text, word }: Given): Item {
    return this.#item(typesOf(text, this.#kinds), text, word)
  }

  /** What the value of `key=value` means is what operands are `of`. */
  #pair({ text, word }: Given): Item {
    const { of } = this.#spec
    const value = text.indexOf('=') + 1
    if (value === 0 || of === undefined || Array.isArray(of)) return this.#item(text, text, word)
    const meaning = meantAmong(this.#kinds, text.slice(value), of)
    return this.#item(`${text.slice(0, value)}${meaning}`, text, word)
  }

  #item(value: string, shown: string, word: number): Item {
    return { kind: 'operand', name: '', value, shown, word, weight: this.#spec.weight }
  }
}

function isName({ text }: Given): boolean {
  return !text.includes('=') && !text.endsWith('-')
}
