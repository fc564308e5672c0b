import { FINDINGS } from '../../../domain/bank/pictures/sentences.ts'
import { REASONS } from '../../unreadable.ts'
import { MOODLE } from './moodle.ts'
import { QTI } from './qti.ts'
import { SHARED } from './shared.ts'
import { TEXTS } from './texts.ts'

type Sentence = {
  start: string
  length: number
  english: RegExp
  names: { name: string; isQuoted: boolean }[]
  french: string
}

/** Those of many words first: `{a} has no counterpart` fits much. */
const SENTENCES: Sentence[] = [
  ...Object.entries({ ...MOODLE, ...TEXTS, ...SHARED, ...QTI }).map(([english, french]) =>
    sentenceOf(english, french),
  ),
  ...Object.values({ ...REASONS, ...FINDINGS }).map(({ en, fr }) => sentenceOf(en, fr)),
].sort((one, other) => other.length - one.length)

/** What a report says, in French; null when there are no words for it. */
export function inFrench(detail: string): string | null {
  for (const { start, english, names, french } of SENTENCES) {
    const values = detail.startsWith(start) ? english.exec(detail) : null
    if (values === null) continue
    return french.replace(/\{(\w+)\}/g, (_, name: string) => {
      const index = names.findIndex((one) => one.name === name)
      const value = values[index + 1] ?? ''
      return names[index]?.isQuoted ? value : (inFrench(value) ?? value)
    })
  }
  return null
}

function sentenceOf(english: string, french: string): Sentence {
  // What stands in quotes is the source's own, and no word of ours.
  const names = Array.from(english.matchAll(/("?)\{(\w+)\}/g), ([, quote, name]) => ({
    name: name!,
    isQuoted: quote !== '',
  }))
  const pieces = english.split(/\{\w+\}/)
  const pattern = pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('([\\s\\S]*?)')
  return {
    start: pieces[0]!,
    length: pieces.join('').length,
    english: new RegExp(`^${pattern}$`),
    names,
    french,
  }
}
