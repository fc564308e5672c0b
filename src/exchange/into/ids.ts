import { slugger } from '../slugs.ts'
import { LISTS, textIn, thingsOf } from './fields.ts'
import type { Fields, Thing } from './model.ts'
import { likeness, reading, wordsOf } from './reading.ts'

/** As alike as a text in which a word was mended. */
const ALIKE = 0.5
const MARKER = /\{\{([a-z0-9-]{1,64})\}\}/g

/**
 * A question of a file under the bank's ids of options, items, sides and blanks: by their texts, as the bank has them or as
 * the format made them (`base`, under the bank's ids); then by the ids that the file kept; then, for a text that was mended,
 * by likeness. What is new keeps its own id.
 */
export function inBankIds(bank: Fields, base: Fields | null, drafted: Fields): Fields {
  return renamed(bank, drafted, (name, own, theirs) => {
    const names = new Naming(own, theirs)
    const made = new Map((base === null ? [] : thingsOf(base, name)).map((thing) => [thing.id, thing]))
    names.pair((one, other) => isLiteral(one, other))
    names.pair((one, other) => readsAs(one, other) || readsAs(made.get(one.id), other))
    names.pair((one, other) => one.id === other.id)
    names.pairByLikeness()
    return names.of()
  })
}

/** What a format made of a question, under the bank's ids: by texts, and what the format spells otherwise by its place. */
export function baseInBankIds(bank: Fields, made: Fields): Fields {
  return renamed(bank, made, (_, own, theirs) => {
    const names = new Naming(own, theirs)
    names.pair((one, other) => isLiteral(one, other))
    names.pair((one, other) => readsAs(one, other))
    names.pair((one, other) => one.id === other.id)
    names.pairInOrder()
    return names.of()
  })
}

type Named = (name: string, own: readonly Thing[], theirs: readonly Thing[]) => ReadonlyMap<string, string>

function renamed(bank: Fields, other: Fields, namesOf: Named): Fields {
  const names = Object.fromEntries(
    [...LISTS, 'blanks'].map((list) => [list, namesOf(list, thingsOf(bank, list), thingsOf(other, list))]),
  )
  const as = (list: string, id: unknown) => names[list]!.get(id as string) ?? id
  const result: Fields = { ...other }
  for (const list of LISTS)
    if (list in other)
      result[list] = thingsOf(other, list).map((thing) => ({
        ...thing,
        id: as(list, thing.id),
        ...(list === 'left' && { match: as('right', thing['match']) }),
      }))
  if (!('blanks' in other)) return result
  const blanks = new Map(thingsOf(bank, 'blanks').map((blank) => [blank.id, blank]))
  return {
    ...result,
    text: textIn(other, 'text').replace(MARKER, (_, id: string) => `{{${as('blanks', id)}}}`),
    blanks: thingsOf(other, 'blanks').map((blank) => {
      const id = as('blanks', blank.id) as string
      const options = renamed(blanks.get(id) ?? {}, blank, (list, own, theirs) =>
        list === 'blanks' ? new Map() : namesOf(list, own, theirs),
      )
      return { ...options, id }
    }),
  }
}

/** Which thing of a file is which of the bank, as it is found out. */
class Naming {
  readonly #own: readonly Thing[]
  readonly #theirs: readonly Thing[]
  readonly #names = new Map<string, string>()
  readonly #taken = new Set<string>()

  constructor(own: readonly Thing[], theirs: readonly Thing[]) {
    this.#own = own
    this.#theirs = theirs
  }

  pair(areOne: (own: Thing, other: Thing) => boolean): void {
    for (const other of this.#unnamed()) {
      const own = this.#untaken().find((candidate) => areOne(candidate, other))
      if (own !== undefined) this.#name(other, own)
    }
  }

  pairInOrder(): void {
    const [own, theirs] = [this.#untaken(), this.#unnamed()]
    if (own.length === theirs.length)
      for (const [index, other] of theirs.entries()) this.#name(other, own[index]!)
  }

  pairByLikeness(): void {
    for (const other of this.#unnamed()) {
      const shares = this.#untaken().map((own) => ({ own, share: likeness(bagOf(own), bagOf(other)) }))
      const [best] = shares.sort((a, b) => b.share - a.share)
      if (best !== undefined && best.share >= ALIKE) this.#name(other, best.own)
    }
  }

  /** The bank's ids by those of the file; what is new gets one that is not taken. */
  of(): ReadonlyMap<string, string> {
    const slug = slugger(
      'item',
      undefined,
      this.#own.map(({ id }) => id),
    )
    for (const { id } of this.#unnamed()) this.#names.set(id, slug(id))
    return this.#names
  }

  #unnamed(): Thing[] {
    return this.#theirs.filter(({ id }) => !this.#names.has(id))
  }

  #untaken(): Thing[] {
    return this.#own.filter(({ id }) => !this.#taken.has(id))
  }

  #name(other: Thing, own: Thing): void {
    this.#names.set(other.id, own.id)
    this.#taken.add(own.id)
  }
}

function isLiteral(one: Thing, other: Thing): boolean {
  return wordingOf(one) === wordingOf(other)
}

function readsAs(one: Thing | undefined, other: Thing): boolean {
  return one !== undefined && reading(wordingOf(one)) === reading(wordingOf(other))
}

/** What tells a thing from its neighbours: its text; of a blank, all that may stand there. */
function wordingOf(thing: Thing): string {
  if (typeof thing['text'] === 'string') return thing['text'].trim()
  const options = thingsOf(thing, 'options').map((option) => textIn(option, 'text'))
  const answers = Array.isArray(thing['answers']) ? (thing['answers'] as Fields[]) : []
  const given = answers.map(({ text, value, min, max }) =>
    [text, value, min, max].filter((one) => one !== undefined).join(' '),
  )
  return [thing['type'], ...options, ...given].join('\n\n')
}

function bagOf(thing: Thing): Set<string> {
  return new Set(wordsOf(wordingOf(thing)))
}
