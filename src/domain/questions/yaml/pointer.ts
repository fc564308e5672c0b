import { z } from 'zod'
import { saying } from '../../issue-words.ts'
import { filled } from '../../language.ts'
import { FAULTS } from './sentences.ts'
import type { Value } from './value.ts'

const MAX_STEPS = 20

/** JSON Pointer (RFC 6901); the step `*` stands for every element or every key. "" is the whole document. */
export const pointerSchema = z
  .string()
  .max(500)
  .regex(/^(\/([^~/]|~[01])*)*$/, saying(FAULTS.pointer))
  .refine(
    (pointer) => pointer.split('/').length <= MAX_STEPS + 1,
    saying(filled(FAULTS.steps, { most: MAX_STEPS })),
  )
  .describe('JSON Pointer; the step `*` stands for every element or key.')

export type Step = string
export type Place = { path: Step[]; value: Value }

/** Where a path ends too early: `step` is what `place` lacks, `*` when it has nothing at all. */
export type Gap = { place: Place; step: Step }

/** The steps of a pointer, unescaped; [] for the whole document. */
export function stepsOf(pointer: string): Step[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~').normalize('NFC'))
}

/** Every place that the steps lead to, and the first gap on the way, if any. Linear in the document, step by step. */
export function follow(document: Value, steps: readonly Step[]): { found: Place[]; gap: Gap | null } {
  let found: Place[] = [{ path: [], value: document }]
  let gap: Gap | null = null
  for (const step of steps) {
    const next: Place[] = []
    for (const place of found) {
      const children = step === '*' ? allOf(place) : oneOf(place, step)
      if (children.length === 0) gap ??= { place, step }
      for (const child of children) next.push(child)
    }
    found = next
  }
  return { found, gap }
}

function allOf({ path, value }: Place): Place[] {
  if (Array.isArray(value))
    return value.map((element, index) => ({ path: [...path, `${index}`], value: element }))
  if (value instanceof Map) return [...value].map(([key, held]) => ({ path: [...path, key], value: held }))
  return []
}

function oneOf({ path, value }: Place, step: Step): Place[] {
  const child = Array.isArray(value)
    ? /^(0|[1-9]\d{0,5})$/.test(step)
      ? value[Number(step)]
      : undefined
    : value instanceof Map
      ? value.get(step)
      : undefined
  return child === undefined ? [] : [{ path: [...path, step], value: child }]
}
