import { isMap, isNode, isPair, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'

type Splice = { from: number; to: number; text: string }

/** A YAML text that is edited by its offsets, all of them those of the text as it was. */
export class SourceText {
  readonly text: string
  readonly #eol: string
  readonly #splices: Splice[] = []

  constructor(text: string) {
    this.text = text
    this.#eol = text.includes('\r\n') ? '\r\n' : '\n'
  }

  /** The offset where a node or key begins, after its anchor. */
  startOf(node: unknown): number {
    return isNode(node) && node.range ? node.range[0] : 0
  }

  /** The offset where the last value in a node ends, before what stands behind it on its line. */
  endOf(node: unknown): number {
    if (isPair(node)) return isNode(node.value) ? this.endOf(node.value) : this.endOf(node.key)
    if ((isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0)
      return this.endOf(node.items.at(-1))
    return isNode(node) && node.range ? node.range[1] : 0
  }

  /** The offset of the dash of an entry. */
  dashOf(list: YAMLSeq, index: number): number {
    const token = list.srcToken
    const start = token?.type === 'block-seq' ? token.items[index]?.start : undefined
    return start?.find(({ type }) => type === 'seq-item-ind')?.offset ?? this.startOf(list.items[index])
  }

  columnOf(offset: number): number {
    return offset - this.#lineStart(offset)
  }

  /** Whether blank lines stand between the entries of a list. */
  isApart(list: YAMLSeq): boolean {
    return list.items.slice(1).some((_, index) => {
      const between = this.text.slice(
        this.lineAfter(this.endOf(list.items[index])),
        this.dashOf(list, index + 1),
      )
      return /^[ \t]*\r?\n/m.test(between)
    })
  }

  /** The offset of the line after the one that a value ends in; a block of text ends with its line. */
  lineAfter(end: number): number {
    if (this.text[end - 1] === '\n') return end
    const next = this.text.indexOf('\n', end)
    return next < 0 ? this.text.length : next + 1
  }

  replace(from: number, to: number, text: string): void {
    this.#splices.push({ from, to, text })
  }

  remove(from: number, to: number): void {
    this.replace(from, to, '')
  }

  /** Takes entries of a list or map in brackets out, but not all, and puts others behind those at `after`, or first. */
  editInBrackets(
    { items }: YAMLMap | YAMLSeq,
    removed: ReadonlySet<number>,
    added: readonly { after: number; text: string }[],
  ): void {
    const starts = items.map((item) => this.startOf(isPair(item) ? item.key : item))
    const ends = items.map((item) => this.endOf(item))
    const last = items.findLastIndex((_, index) => !removed.has(index))
    for (const { after, text } of added) {
      if (after < 0) this.replace(starts[0]!, starts[0]!, `${text}, `)
      else this.replace(ends[after]!, ends[after]!, `, ${text}`)
    }
    for (const index of removed) if (index < last) this.remove(starts[index]!, starts[index + 1]!)
    if (last < items.length - 1) this.remove(ends[last]!, ends.at(-1)!)
  }

  /** Whole lines, with the blank ones after them where blank ones stand before. */
  removeLines(from: number, end: number): void {
    const [start, after] = [this.#lineStart(from), this.lineAfter(end)]
    const isApart = /\n[ \t]*\r?\n$/.test(this.text.slice(0, start))
    const blank = isApart ? /^(?:[ \t]*\r?\n)+/.exec(this.text.slice(after)) : null
    this.remove(start, after + (blank?.[0].length ?? 0))
  }

  /** Puts the lines of the entries of a list in another order: in each place those of the entry that `order` names. */
  permute(list: YAMLSeq, order: readonly number[]): void {
    const places = list.items.map((item, index) => ({
      from: this.#lineStart(this.dashOf(list, index)),
      to: this.lineAfter(this.endOf(item)),
    }))
    const lines = places.map(({ from, to }) =>
      this.text
        .slice(from, to)
        .replace(/\r?\n$/, '')
        .replaceAll('\r\n', '\n'),
    )
    for (const [index, { from, to }] of places.entries()) {
      const end = this.text[to - 1] === '\n' ? '\n' : ''
      this.replace(from, to, `${lines[order[index]!]}${end}`)
    }
  }

  /** Lines before the one of an offset. */
  insertBefore(offset: number, lines: string): void {
    const start = this.#lineStart(offset)
    this.replace(start, start, lines)
  }

  /** Lines after the one that a value ends in. */
  insertAfter(end: number, lines: string): void {
    const at = this.lineAfter(end)
    const isOpen = at > 0 && this.text[at - 1] !== '\n'
    this.replace(at, at, isOpen ? `\n${lines.replace(/\n$/, '')}` : lines)
  }

  /** The text with every edit, in the line ends that it has. */
  edited(): string {
    let [result, at] = ['', 0]
    for (const { from, to, text } of this.#splices.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
      result += this.text.slice(at, Math.max(at, from)) + text.replaceAll('\n', this.#eol)
      at = Math.max(at, to)
    }
    return result + this.text.slice(at)
  }

  #lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1
  }
}
