/** How much a thing counts: its share, or all: when it is wrong, missing or too much, nothing else counts. */
export type Weight = number | 'all'

/** One thing that a command line says. */
export type Item = {
  kind: 'option' | 'operand'
  /** What it is compared by: for an option its level and long name; operands have none. */
  name: string
  /** What it says, normalised. */
  value: string
  /** As it was typed, near enough to be recognised. */
  shown: string
  /** The word that it begins at, from 0. */
  word: number
  /** By the grammar. */
  weight: Weight
  /** Left out where it is expected, it is as right as said. */
  mayMiss?: true
  /** Said where nothing is expected, it costs nothing. */
  mayStand?: true
}
