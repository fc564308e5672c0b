import type { Released } from '../api/types.ts'

/** An answer that earns something besides the one that is shown: a text, or all numbers of a range. */
export interface Accepted {
  is: string | { min: string; max: string }
  /** Of the points. */
  fraction: number
}

type Written = { text: string; fraction: number } | { min: string; max: string; fraction: number }

/** What else than its solution a question takes; of a passage with blanks, blank by blank in their order. */
export function acceptedBeside(question: Pick<Released, 'type' | 'key'>): Accepted[] {
  const { key } = question
  if (key.type === 'command') return key.accepted.map((text) => ({ is: text, fraction: 1 }))
  if (key.type === 'text') return others(key.accepted, key.text)
  if (key.type === 'numeric') return others(key.accepted, key.value)
  if (key.type !== 'cloze') return []
  return Object.entries(key.accepted).flatMap(([id, all]) => {
    const solved = key.blanks[id]
    return others(all, solved?.type === 'text' ? solved.text : solved?.type === 'numeric' ? solved.value : '')
  })
}

function others(all: readonly Written[], solution: string): Accepted[] {
  return all
    .map((one) => ({ is: isOf(one), fraction: one.fraction }))
    .filter(({ is, fraction }) => is !== solution || fraction < 1)
}

function isOf(one: Written): Accepted['is'] {
  if ('text' in one) return one.text
  return one.min === one.max ? one.min : { min: one.min, max: one.max }
}
