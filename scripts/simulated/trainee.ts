import { type Dice, dice } from '../../src/domain/selection/random.ts'
import type { Known, Mind } from './answer.ts'

/** One of a simulated class. */
export interface Trainee {
  number: number
  /** Of mean 0 and variance 1 over a class. */
  ability: number
}

const EASE: Record<string, number> = { easy: 1, medium: 0, hard: -1 }

/** The trainee of that number, the same for the same seed. */
export function traineeOf(seed: string, number: number): Trainee {
  return { number, ability: normal(dice(seed, 'ability', number)) }
}

/** What a trainee brings to a question: the better they are and the easier it is, the likelier they know (Rasch 1960). */
export function mindOf(seed: string, { number, ability }: Trainee, question: Known): Mind {
  const label = [number, question.id]
  const ease = EASE[question.difficulty ?? 'medium'] ?? 0
  return {
    knows: share(dice(seed, 'knows', ...label)) < 1 / (1 + Math.exp(-ability - ease)),
    roll: dice(seed, 'guess', ...label),
  }
}

/** From 0 to 1. */
export function share(roll: Dice): number {
  return roll(0, 1_000_000) / 1_000_000
}

/** Of mean 0 and variance 1, near enough: the sum of twelve shares. */
function normal(roll: Dice): number {
  return Array.from({ length: 12 }, () => share(roll)).reduce((sum, one) => sum + one, -6)
}
