import type { z } from 'zod'
import type { CanonicalQuestion } from '../../bank/canonical.ts'
import { picturesIn } from '../../bank/pictures/texts.ts'
import { hasErrors } from '../../findings.ts'
import { issueWords, parseWorded } from '../../issue-words.ts'
import type { Words } from '../../language.ts'
import type { Grammar } from '../../questions/command/grammar.ts'
import { questionType } from '../../questions/registry.ts'
import type { QuestionContent } from '../../questions/type.ts'
import { KEY_FAULTS } from './sentences.ts'

type Path = (string | number)[]

/** What is wrong with a key; `path` leads to it from the key. */
export interface KeyFault {
  path: Path
  says: Words
}

type Fields = Record<string, unknown>

/**
 * The content of a question with the fields of a corrected key in the place of its own. What has an id keeps of the
 * published one whatever the key does not say, but for what makes it right; what was shown must all be there, and nothing
 * else, so that every answer means what it meant.
 */
export function contentUnder(
  { type: name, content }: Pick<CanonicalQuestion, 'type' | 'content'>,
  key: object,
): { content: QuestionContent } | { faults: KeyFault[] } {
  const type = questionType(name)
  const { grammar, ...published } = content as Fields & { grammar?: Grammar }
  const unknown = strangers(published, key as Fields)
  if (unknown.length > 0) return { faults: unknown }
  const pictured = picturedTexts(key)
  if (pictured.length > 0) return { faults: pictured }
  const parsed = parseWorded(type.content, merged(published, key as Fields))
  if (!parsed.success) return { faults: parsed.error.issues.map(faultOf) }
  const fields = parsed.data as QuestionContent
  const commands = new Map(grammar === undefined ? [] : [[grammar.command, grammar]])
  const resolved = type.resolve?.(fields, { commands }) ?? { content: fields }
  const findings = 'findings' in resolved ? resolved.findings : type.findings(resolved.content)
  const faults = findings.filter((finding) => hasErrors([finding]))
  if (faults.length > 0 || 'findings' in resolved)
    return { faults: faults.map(({ path, says }) => ({ path, says })) }
  const { content: keyed } = resolved
  const isWhole = sameIds(type.answerIds(content), type.answerIds(keyed))
  return isWhole ? { content: keyed } : { faults: [{ path: [], says: KEY_FAULTS.incomplete }] }
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set([...a, ...b]).size === new Set(a).size
}

/** Ids that lists of things with ids do not have, also within these. */
function strangers(published: Fields, key: Fields, path: Path = []): KeyFault[] {
  return Object.entries(key).flatMap(([field, given]) => {
    const known = byId(published[field])
    if (known === null || !Array.isArray(given)) return []
    return given.flatMap((item, at): KeyFault[] => {
      const one = known.get(idOf(item))
      const place = [...path, field, at]
      return one
        ? strangers(one, item as Fields, place)
        : [{ path: [...place, 'id'], says: KEY_FAULTS.stranger }]
    })
  })
}

/** Texts with pictures: their files were neither checked nor published, and what is shown names no file. */
function picturedTexts(value: unknown, path: Path = []): KeyFault[] {
  if (typeof value === 'string')
    return picturesIn(value).length === 0 ? [] : [{ path, says: KEY_FAULTS.pictured }]
  if (typeof value !== 'object' || value === null) return []
  const steps = Array.isArray(value) ? value.entries() : Object.entries(value)
  return [...steps].flatMap(([step, inner]) => picturedTexts(inner, [...path, step]))
}

/** The fields of a key over the published ones. */
function merged(published: Fields, key: Fields): Fields {
  const fields = Object.entries(key).map(([field, given]) => {
    const known = byId(published[field])
    return [field, known === null || !Array.isArray(given) ? given : items(known, given)]
  })
  return { ...published, ...Object.fromEntries(fields) }
}

/** The items of a key over the published ones, in the key's order; those that it does not name follow, and are not right. */
function items(known: ReadonlyMap<unknown, Fields>, given: readonly Fields[]): Fields[] {
  const named = new Set(given.map(idOf))
  const rest = [...known.values()].filter(({ id }) => !named.has(id))
  return [...given.map((item) => merged(wrong(known.get(item['id'])!), item)), ...rest.map(wrong)]
}

function wrong({ correct, ...item }: Fields): Fields {
  return item
}

/** A list of things with ids, by these; null for anything else. */
function byId(field: unknown): Map<unknown, Fields> | null {
  if (!Array.isArray(field) || field.some((item) => idOf(item) === undefined)) return null
  return new Map(field.map((item: Fields) => [item['id'], item]))
}

function idOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
}

function faultOf(issue: z.core.$ZodIssue): KeyFault {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  return { path, says: issueWords(issue) }
}
