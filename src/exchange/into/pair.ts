import { LISTS, textIn, thingsOf } from './fields.ts'
import type { FoundBy, Thing } from './model.ts'
import { likeness, wordsOf } from './reading.ts'

/** A question of the bank, and the same of the file. */
export type Pair = { bank: Thing; drafted: Thing; by: FoundBy }

export type Pairing = { pairs: Pair[]; fresh: Thing[]; unfound: Thing[] }

/** As alike as a wording in which a word or two were mended; two questions on one subject are less so. */
const ALIKE = 0.75
/** A prompt of fewer words may be that of several questions: "True or false?" */
const FEWEST_WORDS = 4

/**
 * Which question of a file is which of the bank: by its id, where the format has ids; else by its whole wording, by a prompt
 * that no other has, and at last by the wording that is most like it. Of questions of the same wording the first is the
 * first.
 */
export function pairQuestions(bank: readonly Thing[], drafted: readonly Thing[], hasIds: boolean): Pairing {
  const pairs: Pair[] = []
  const unfound = new Set(bank)
  const fresh = new Set(drafted)
  const pair = (one: Thing, other: Thing, by: FoundBy) => {
    pairs.push({ bank: one, drafted: other, by })
    unfound.delete(one)
    fresh.delete(other)
  }
  const pairBy = (by: FoundBy, formOf: (question: Thing) => string | null, mustBeAlone = false) => {
    const left = Map.groupBy(unfound, formOf)
    for (const [form, theirs] of Map.groupBy(fresh, formOf)) {
      const ours = form === null ? [] : (left.get(form) ?? [])
      if (mustBeAlone && (ours.length > 1 || theirs.length > 1)) continue
      for (const [index, one] of ours.slice(0, theirs.length).entries()) pair(one, theirs[index]!, by)
    }
  }
  if (hasIds) pairBy('id', ({ id }) => id)
  pairBy('wording', wholeWording)
  pairBy('wording', promptOf, true)
  for (const { one, other } of byLikeness([...unfound], [...fresh]))
    if (unfound.has(one) && fresh.has(other)) pair(one, other, 'likeness')
  return { pairs, fresh: [...fresh], unfound: [...unfound] }
}

function promptOf(question: Thing): string | null {
  const words = wordsOf(textIn(question, 'prompt'))
  return words.length < FEWEST_WORDS ? null : words.join(' ')
}

function wholeWording(question: Thing): string {
  return JSON.stringify(textsOf(question).map((text) => wordsOf(text).join(' ')))
}

/** Its prompt, and all that is chosen among, in an order that says nothing. */
function textsOf(question: Thing): string[] {
  const things = LISTS.flatMap((name) => thingsOf(question, name))
  const choices = thingsOf(question, 'blanks').flatMap((blank) => thingsOf(blank, 'options'))
  const texts = [...things, ...choices].map((thing) => textIn(thing, 'text')).sort()
  return [textIn(question, 'prompt'), ...texts]
}

/** Pairs that are alike, the most alike first. */
function byLikeness(ours: Thing[], theirs: Thing[]): { one: Thing; other: Thing }[] {
  const bags = new Map([...ours, ...theirs].map((one) => [one, new Set(textsOf(one).flatMap(wordsOf))]))
  return ours
    .flatMap((one) =>
      theirs.map((other) => ({ one, other, share: likeness(bags.get(one)!, bags.get(other)!) })),
    )
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)
}
