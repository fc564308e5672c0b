import { isDeepStrictEqual } from 'node:util'
import { type Document, isMap, isSeq, parse, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { areThings, isFields } from './fields.ts'
import type { Fields } from './model.ts'
import { asItem, asItemInFlow, asPair, asPairInFlow, type Place, replacement } from './render.ts'
import { SourceText } from './source-text.ts'

/** What becomes of the questions of a bank's file. */
export type Edits = {
  /** By id: all its fields as they are to be. */
  changed: ReadonlyMap<string, Fields>
  removed: ReadonlySet<string>
  /** After those that are there. */
  added: readonly Fields[]
}

/**
 * The text of a bank's file with its questions edited: only what changes is written anew, in the style that stands there;
 * all other bytes, comments, blank lines and line ends are as they were.
 */
export function editQuestions(source: string, { changed, removed, added }: Edits): string {
  if (changed.size + removed.size + added.length === 0) return source
  const before = parse(source) as Fields & { questions: Fields[] }
  const kept = before.questions.filter(({ id }) => !removed.has(id as string))
  const questions = [...kept.map((question) => changed.get(question['id'] as string) ?? question), ...added]
  const document = parseDocument(source, { keepSourceTokens: true })
  const text = edited(source, document, before.questions, questions)
  if (isDeepStrictEqual(parsed(text), { ...before, questions })) return text
  // A style of which the parts cannot be told from outside, such as keys written with `?`: all is written anew.
  document.set('questions', document.createNode(questions))
  return document.toString({ lineWidth: 110 })
}

function parsed(text: string): unknown {
  const document = parseDocument(text)
  return document.errors.length > 0 ? null : document.toJS()
}

function edited(source: string, document: Document, before: Fields[], after: Fields[]): string {
  const text = new SourceText(source)
  const list = document.get('questions')
  editValue(text, { node: list, column: 0, isInFlow: false }, before, after)
  return text.edited()
}

function editValue(text: SourceText, place: Place, before: unknown, after: unknown): void {
  const { node } = place
  if (isDeepStrictEqual(before, after)) return
  if (isMap(node) && isFields(before) && isFields(after) && canEdit(node, before, after))
    editMap(text, { ...place, node }, before, after)
  else if (isSeq(node) && Array.isArray(before) && Array.isArray(after) && canEdit(node, before, after))
    editList(text, { ...place, node }, before, after)
  else text.replace(...replacement(text, place, after))
}

/** What becomes empty, or was, is written anew. */
function canEdit(node: YAMLMap | YAMLSeq, before: Fields | unknown[], after: Fields | unknown[]): boolean {
  const entries = (value: Fields | unknown[]) =>
    Array.isArray(value) ? value.map(keyOf) : Object.keys(value)
  const stays = entries(after).some((entry) => entries(before).includes(entry))
  return node.items.length > 0 && (stays || Object.keys(before).length === Object.keys(after).length)
}

function editMap(
  text: SourceText,
  { node, isInFlow }: Place & { node: YAMLMap },
  before: Fields,
  after: Fields,
): void {
  const isFlow = isInFlow || node.flow === true
  const column = text.columnOf(text.startOf(node))
  const names = Object.keys(before)
  for (const [index, name] of names.entries())
    if (name in after)
      editValue(text, { node: node.items[index]!.value, column, isInFlow: isFlow }, before[name], after[name])
  const removed = new Set(names.flatMap((name, index) => (name in after ? [] : [index])))
  const fresh = Object.keys(after).filter((name) => !(name in before))
  if (isFlow) {
    const last = names.findLastIndex((name) => name in after)
    const added = fresh.map((name) => ({ after: last, text: asPairInFlow(name, after[name]) }))
    text.editInBrackets(node, removed, added)
    return
  }
  for (const index of removed) {
    const { key } = node.items[index]!
    if (index === 0) text.remove(text.startOf(node), text.startOf(node.items[1]!.key))
    else text.removeLines(text.startOf(key), text.endOf(node.items[index]))
  }
  const lines = fresh.map((name) => asPair(name, after[name], column)).join('')
  if (lines !== '') text.insertAfter(text.endOf(node), lines)
}

/** Entries go by their ids, or else by what they are; what stands in another order moves as it is. */
function editList(
  text: SourceText,
  place: Place & { node: YAMLSeq },
  before: unknown[],
  after: unknown[],
): void {
  const { node } = place
  const isFlow = place.isInFlow || node.flow === true
  const column = text.columnOf(text.dashOf(node, 0))
  const edit = (index: number, one: unknown, other: unknown) =>
    editValue(text, { node: node.items[index], column, isInFlow: isFlow }, one, other)
  const [olds, news] = [before.map(keyOf), after.map(keyOf)]
  const [kept, stays] = [olds.filter((key) => news.includes(key)), news.filter((key) => olds.includes(key))]
  if (
    !isFlow &&
    isMoved(olds, news) &&
    news.every((key, at) => isDeepStrictEqual(before[olds.indexOf(key)], after[at]))
  ) {
    text.permute(
      node,
      news.map((key) => olds.indexOf(key)),
    )
    return
  }
  if (!areThings(before) && before.length === after.length) {
    for (const [index, one] of before.entries()) edit(index, one, after[index])
    return
  }
  if (new Set(news).size < news.length || !isDeepStrictEqual(kept, stays)) {
    text.replace(...replacement(text, place, after))
    return
  }
  for (const [index, key] of olds.entries())
    if (news.includes(key)) edit(index, before[index], after[news.indexOf(key)])
  spliceList(text, node, isFlow, { olds, news, after })
}

/** Takes entries out of a list, and puts others in, each behind the one that it stands behind. */
function spliceList(
  text: SourceText,
  node: YAMLSeq,
  isFlow: boolean,
  { olds, news, after }: { olds: string[]; news: string[]; after: unknown[] },
): void {
  const removed = new Set(olds.flatMap((key, index) => (news.includes(key) ? [] : [index])))
  const added = news.flatMap((key, at) => {
    if (olds.includes(key)) return []
    const last = news.slice(0, at).findLast((one) => olds.includes(one))
    return [{ after: last === undefined ? -1 : olds.indexOf(last), value: after[at] }]
  })
  if (isFlow) {
    const inBrackets = added.map(({ after, value }) => ({ after, text: asItemInFlow(value) }))
    text.editInBrackets(node, removed, inBrackets)
    return
  }
  for (const index of removed) text.removeLines(text.dashOf(node, index), text.endOf(node.items[index]))
  const column = text.columnOf(text.dashOf(node, 0))
  const gap = text.isApart(node) ? '\n' : ''
  for (const { after, value } of added) {
    const item = asItem(value, column)
    if (after < 0) text.insertBefore(text.dashOf(node, 0), item)
    else text.insertAfter(text.endOf(node.items[after]), gap + item)
  }
}

/** Whether the entries are the same in another order. */
function isMoved(olds: string[], news: string[]): boolean {
  return new Set(olds).size === olds.length && isDeepStrictEqual(olds.toSorted(), news.toSorted())
}

function keyOf(entry: unknown): string {
  return isFields(entry) && typeof entry['id'] === 'string' ? entry['id'] : JSON.stringify(entry)
}
