import type { Quiz, Section } from '../quiz/schema.ts'
import { type DrawQuestion, drawStrata, fixedPool } from './pool.ts'
import { dice, shuffled } from './random.ts'

export type { DrawQuestion } from './pool.ts'

/** The banks a quiz names, by slug; `revision` is whatever identifies the pinned revision. */
export type DrawBanks = ReadonlyMap<string, { revision: string; questions: readonly DrawQuestion[] }>

/** One question of a paper. (`section`, `rank`) is its slot: what it was before shuffling, the same for everyone. */
export type PaperEntry = {
  /** From 1. */
  position: number
  /** Index in the quiz's sections, from 0. */
  section: number
  /** Index in the section before shuffling, from 0. */
  rank: number
  bank: string
  question: string
  /** Option ids as they are shown. */
  optionOrder: string[]
}

export type DrawInput = { quiz: Quiz; banks: DrawBanks; seed: string; drawVersion?: 1 }

/** The algorithm of new papers. An older one stays, so that a stored seed gives its paper for ever. */
export const currentDrawVersion = 1

/** The banks cannot fill the quiz: a question is gone, or there are too few for a draw. */
export class UnreachableDrawError extends Error {
  readonly code = 'draw-unreachable'
  readonly section: number

  constructor(section: number, detail: string) {
    super(detail)
    this.name = 'UnreachableDrawError'
    this.section = section
  }
}

/**
 * The paper of one attempt: the same input gives the same paper, everywhere and for ever. Fixed sections are served
 * first; no question occurs twice; draws take `exam` questions only when their tags say so.
 * Throws `UnreachableDrawError`.
 */
export function drawPaper({ quiz, banks, seed, drawVersion = currentDrawVersion }: DrawInput): PaperEntry[] {
  if (drawVersion !== 1) throw new RangeError(`unknown draw version: ${drawVersion}`)
  const chosen = chooseQuestions(quiz, banks, seed)
  const entries = chosen.flatMap((questions, section) => {
    const bank = quiz.sections[section]!.bank
    const slots = questions.map((question, rank) => ({ section, rank, bank, question }))
    return quiz.shuffle.questions ? shuffled(slots, dice(1, seed, 'questions', section)) : slots
  })
  return entries.map(({ question, ...slot }, index) => ({
    position: index + 1,
    ...slot,
    question: question.id,
    optionOrder: optionOrder(question, quiz.shuffle.options, slot.bank, seed),
  }))
}

function chooseQuestions(quiz: Quiz, banks: DrawBanks, seed: string): DrawQuestion[][] {
  const taken = new Set<string>()
  const take = (section: Section, questions: DrawQuestion[]) => {
    for (const question of questions) taken.add(`${section.bank} ${question.id}`)
    return questions
  }
  const chosen = quiz.sections.map((section, index) => {
    if (section.kind === 'draw') return []
    const all = bankQuestions(banks, section, index)
    const questions = fixedPool(section, all).filter(({ id }) => !taken.has(`${section.bank} ${id}`))
    if (questions.length === 0 || (section.ids !== null && questions.length < section.ids.length))
      throw new UnreachableDrawError(index, `bank ${section.bank} lacks questions of section ${index + 1}`)
    return take(section, questions)
  })
  quiz.sections.forEach((section, index) => {
    if (section.kind !== 'draw') return
    const strata = drawStrata(section, bankQuestions(banks, section, index))
    chosen[index] = strata.flatMap(({ difficulty, count, pool }) => {
      const free = pool.filter(({ id }) => !taken.has(`${section.bank} ${id}`))
      if (free.length < count)
        throw new UnreachableDrawError(index, `bank ${section.bank} has ${free.length} of ${count} questions`)
      const roll = dice(1, seed, 'draw', index, difficulty ?? 'any')
      const drawn = new Set(shuffled(free, roll).slice(0, count))
      return take(
        section,
        free.filter((question) => drawn.has(question)),
      )
    })
  })
  return chosen
}

function bankQuestions(banks: DrawBanks, section: Section, index: number): readonly DrawQuestion[] {
  const bank = banks.get(section.bank)
  if (bank === undefined) throw new UnreachableDrawError(index, `no bank ${section.bank}`)
  return bank.questions
}

/** Option ids as shown: `fixed` ones keep their place, the others are shuffled among the places left. */
function optionOrder(question: DrawQuestion, isShuffled: boolean, bank: string, seed: string): string[] {
  const { optionIds, shuffles } = question
  if (shuffles === 'never' || (shuffles === 'options' && !isShuffled)) return [...optionIds]
  const roll = dice(1, seed, 'options', bank, question.id)
  const fixed = new Set(question.fixedIds)
  const movable = optionIds.filter((id) => !fixed.has(id))
  const order =
    shuffles === 'always' ? shuffledApart(movable, question.keyOrder, roll) : shuffled(movable, roll)
  const next = order.values()
  return optionIds.map((id) => (fixed.has(id) ? id : next.next().value!))
}

/** A random order in which those of the key do not stand in the key's order. */
function shuffledApart(
  ids: readonly string[],
  keyOrder: readonly string[],
  roll: (from: number, to: number) => number,
): string[] {
  if (keyOrder.length < 2) return shuffled(ids, roll)
  const keyed = new Set(keyOrder)
  for (;;) {
    const order = shuffled(ids, roll)
    const shown = order.filter((id) => keyed.has(id))
    if (shown.some((id, index) => id !== keyOrder[index])) return order
  }
}
