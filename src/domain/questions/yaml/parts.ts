import { pointerOf } from '../shared/json-pointer.ts'
import type { GradePart } from '../type.ts'
import type { Verdict } from './expectation.ts'
import { cut, glimpse, kindOf } from './glimpse.ts'
import type { Unread } from './read.ts'
import type { Value } from './value.ts'

type Says = NonNullable<GradePart['says']>

const PART_CODES: Record<Verdict['code'], string> = {
  held: 'assertion-held',
  failed: 'assertion-failed',
  missing: 'assertion-missing',
  'no-document': 'assertion-missing',
}

/** What is stored of an answer that cannot be read. */
export function unreadPart({ code, cause, line, column }: Unread): GradePart {
  return { code, line, column, says: { cause } }
}

/** What is stored of a verdict, with all that its sentence quotes; `count`: documents in the answer. */
export function verdictPart(verdict: Verdict, count: number): Pick<GradePart, 'code' | 'says'> {
  const says = saysOf(verdict)
  return {
    code: PART_CODES[verdict.code],
    ...(says !== null && {
      says: { ...says, ...('document' in verdict && count > 1 && { document: verdict.document + 1 }) },
    }),
  }
}

function saysOf(verdict: Verdict): Says | null {
  if (verdict.code === 'missing') {
    const { place, step } = verdict.gap
    return { ...placed(place.path, place.value), step: cut(step) }
  }
  if (verdict.code !== 'failed') return null
  const { place, breach } = verdict
  if (breach === null) return { ...placed(place.path, place.value), word: 'absent' }
  const { word, path, rule, value, key } = breach
  return {
    ...placed([...place.path, ...path], value),
    word,
    rule: pointerOf(rule),
    ...(key !== undefined && { key: cut(key) }),
  }
}

function placed(path: string[], value: Value): Says {
  return { at: cut(pointerOf(path)), kind: kindOf(value), found: glimpse(value) }
}
