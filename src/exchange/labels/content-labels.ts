import type { CanonicalQuestion } from '../../domain/bank/canonical.ts'
import { slugSchema } from '../../domain/questions/shared/primitives.ts'

const NAMES = ['ids', 'fixed', 'left', 'right', 'pairs', 'ignore', 'ranges', 'quoted'] as const

/** Lists by name; each list is one of slugs. */
export type ContentLabels = Partial<Record<(typeof NAMES)[number], string[]>>

type Item = { id: string; fixed?: boolean; match?: string }
type Answer = Record<string, unknown>
type Content = {
  options?: Item[]
  items?: Item[]
  left?: Item[]
  right?: Item[]
  ignore?: string[]
  answers?: Answer[]
}

const NUMBERS = ['value', 'tolerance', 'min', 'max']

/**
 * What a content says by ids, for formats that have none: `ids:a,b` (and `fixed:b`) of options or items, `left:…`, `right:…` and
 * the right id of each left item (`pairs:…`) of a match, `ignore:case,spaces` of a text, `ranges:1` the answers of a
 * numeric that are ranges, `quoted:0,2` its numbers that are texts in its YAML, counted through all its answers.
 */
export function contentLabels({ content }: CanonicalQuestion): string[] {
  const { options, items, left, right, ignore, answers = [] } = content as Content
  const numbers = answers.flatMap((answer) => NUMBERS.flatMap((name) => answer[name] ?? []))
  const lists: ContentLabels = {
    ...(options && { ids: idsOf(options), fixed: idsOf(options.filter((option) => option.fixed)) }),
    ...(items && { ids: idsOf(items) }),
    ...(left && { left: idsOf(left), pairs: left.flatMap((item) => item.match ?? []) }),
    ...(right && { right: idsOf(right) }),
    ...(ignore && { ignore }),
    ranges: answers.flatMap(({ min }, index) => (min === undefined ? [] : [String(index)])),
    quoted: numbers.flatMap((number, index) => (typeof number === 'string' ? String(index) : [])),
  }
  return Object.entries(lists)
    .filter(([name, list]) => name === 'ignore' || list.length > 0)
    .map(([name, list]) => `${name}:${list.join(',')}`)
}

/** The lists among `labels`; those that hold anything but slugs are left out. */
export function readContentLabels(labels: readonly string[]): ContentLabels {
  const lists: ContentLabels = {}
  for (const label of labels) {
    const name = NAMES.find((known) => label.startsWith(`${known}:`))
    if (name === undefined) continue
    const value = label.slice(name.length + 1).trim()
    const list = value === '' ? [] : value.split(',')
    if (list.every((slug) => slugSchema.safeParse(slug).success)) lists[name] = list
  }
  return lists
}

/** Whether a label is one of these lists, and so no tag. */
export function isContentLabel(label: string): boolean {
  return Object.keys(readContentLabels([label])).length > 0
}

/** Numeric answers with those numbers as texts that `quoted` counts. */
export function quoteNumbers<A extends Answer>(answers: A[], quoted: string[] | undefined): A[] {
  let count = 0
  return answers.map((answer) => {
    const present = NUMBERS.filter((name) => answer[name] !== undefined)
    const texts = present.flatMap((name) => {
      const isQuoted = quoted?.includes(String(count))
      count += 1
      return isQuoted ? [[name, String(answer[name])]] : []
    })
    return { ...answer, ...Object.fromEntries(texts) }
  })
}

/** `ids` when they can name these `count` things one by one. */
export function idsFor(ids: string[] | undefined, count: number): string[] | null {
  return ids !== undefined && ids.length === count && new Set(ids).size === count ? ids : null
}

function idsOf(items: Item[]): string[] {
  return items.map((item) => item.id)
}
