import { COMMON_FIELDS } from '../../domain/bank/schema.ts'
import { commandFields } from '../labels/labels.ts'
import { areThings, isFields, isRead, isSame, isSet, unlessDefault } from './fields.ts'
import type { Fields, Thing } from './model.ts'
import { inOwnSpelling } from './reading.ts'

/** What a file that does not say it leaves to the bank: no platform is known by which a question loses it on purpose. */
const KEPT = new Set([
  ...['explanation', 'reference', 'chapter', 'level', 'difficulty', 'tags', 'policy', 'allow'],
  ...['optional', 'weights', 'dialect', 'starter'],
])

/**
 * A question of the bank with what was changed in a file, by three: as the bank has it, as the file's format makes it
 * (`base`) and as the file has it (`drafted`), all under the bank's ids. What the file has as the format makes it, or as the
 * bank has it, was not changed, and stays as the bank spells it; what the format cannot hold stays too.
 */
export function mergeQuestion(bank: Fields, base: Fields | null, drafted: Fields): Fields {
  const type = merged('type', bank['type'], base?.['type'], drafted['type'])
  const from: Fields = { ...base, id: bank['id'] }
  const to: Fields = { ...drafted, id: bank['id'] }
  if (type === bank['type']) return mergeFields(bank, from, to)
  // Another type has fields of its own, of which those of the same name go on.
  const isKept = (name: string) => (COMMON_FIELDS.has(name) ? name !== 'policy' : name in to)
  const kept = Object.fromEntries(Object.entries(bank).filter(([name]) => isKept(name)))
  const policy = to['policy']
  return { ...mergeFields(kept, from, to), type, ...(policy !== undefined && { policy }) }
}

function mergeFields(bank: Fields, base: Fields, drafted: Fields, isAnswer = false): Fields {
  const names = new Set([...Object.keys(bank), ...Object.keys(drafted)])
  const values = [...names].map((name) => [
    name,
    merged(name, bank[name], base[name], drafted[name], isAnswer),
  ])
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

function merged(name: string, bank: unknown, base: unknown, drafted: unknown, isAnswer = false): unknown {
  const [own, made, theirs] = [bank, base, drafted].map((value) => unlessDefault(name, value))
  if (isSame(name, theirs, own, isAnswer) || isSame(name, theirs, made, isAnswer)) return bank
  if (theirs === undefined) return KEPT.has(name) || made === undefined ? bank : undefined
  if (name === 'answers' && Array.isArray(own) && Array.isArray(theirs))
    return mergeAnswers(own as Fields[], (made ?? []) as Fields[], theirs as Fields[])
  if (areThings(own) && areThings(theirs)) return mergeThings(name, own, areThings(made) ? made : own, theirs)
  if (isSet(name) && Array.isArray(own) && Array.isArray(theirs))
    return [...own.filter((one) => theirs.includes(one)), ...theirs.filter((one) => !own.includes(one))]
  if (typeof own === 'string' && typeof theirs === 'string' && isRead(name, isAnswer))
    return inOwnSpelling(own, typeof made === 'string' ? made : null, theirs)
  return theirs
}

/** Things by their ids, in the bank's order; but what is to be put in order is in the file's, when that was changed. */
function mergeThings(name: string, own: Thing[], made: Thing[], theirs: Thing[]): Thing[] {
  const find = (things: Thing[], id: string) => things.find((thing) => thing.id === id)
  const of = (id: string): Thing[] => {
    const [bank, base, drafted] = [own, made, theirs].map((things) => find(things, id))
    if (drafted !== undefined) return [mergeFields(bank ?? {}, base ?? {}, drafted) as Thing]
    return base === undefined ? [bank!] : []
  }
  const ids = own.map(({ id }) => id)
  const added = theirs.flatMap(({ id }) => (ids.includes(id) ? [] : [id]))
  const order = theirs.map(({ id }) => id)
  const isMoved = name === 'items' && made.map(({ id }) => id).join() !== order.join()
  return (isMoved ? order : [...ids, ...added]).flatMap(of)
}

/**
 * Accepted answers in the file's order, as the first that matches counts; one that the format cannot hold stays behind the one
 * that it stood behind.
 */
function mergeAnswers(own: Fields[], made: Fields[], theirs: Fields[]): Fields[] {
  const isWhole = made.length === own.length
  const ownOfMade = made.map((answer, index) => (isWhole ? index : findAccepted(own, answer)))
  const places = theirs.map((answer, index) => {
    const at = made.findIndex((one) => isSame('answer', one, answer, true))
    if (at >= 0) return ownOfMade[at]!
    const accepted = findAccepted(own, answer)
    const isMended = accepted < 0 && theirs.length === made.length
    return isMended ? ownOfMade[index]! : accepted
  })
  const result = theirs.map((answer, index) => {
    const place = places[index]!
    return {
      place,
      answer:
        place < 0 ? answer : mergeFields(own[place]!, made[ownOfMade.indexOf(place)] ?? {}, answer, true),
    }
  })
  for (const [place, answer] of own.entries()) {
    if (ownOfMade.includes(place) || places.includes(place)) continue
    const before = result.findLastIndex((one) => one.place >= 0 && one.place < place)
    result.splice(before + 1, 0, { place, answer })
  }
  return result.map(({ answer }) => answer)
}

function findAccepted(answers: Fields[], accepted: Fields): number {
  return answers.findIndex((one) => isSame('answer', acceptedBy(one), acceptedBy(accepted), true))
}

function acceptedBy({ fraction, feedback, ...accepted }: Fields): Fields {
  return accepted
}

/**
 * A `text` as the `command` that formats without commands make it from; null when it is none. Answers that earn nothing or a
 * part have no place there.
 */
export function asCommand(drafted: Fields): Fields | null {
  const { answers, ignore, type, ...common } = drafted
  if (type !== 'text' || !Array.isArray(answers)) return null
  const texts = answers
    .filter(isFields)
    .flatMap(({ text, fraction = 1 }) => (fraction === 1 && typeof text === 'string' ? [text] : []))
  return texts.length === 0 ? null : { ...common, ...commandFields(texts) }
}
