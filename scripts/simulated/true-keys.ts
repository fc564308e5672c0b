import type { Known } from './answer.ts'

/** What is right whatever is published, by `bank/question`: the ids of the options. */
export type TrueKeys = ReadonlyMap<string, readonly string[]>

/** Reads `bank/question=option`, with commas between the options of a `multiple`. @throws Error that says how to write it. */
export function readTrueKeys(given: readonly string[]): TrueKeys {
  return new Map(
    given.map((text) => {
      const [, question, options] = /^([\w-]+\/[\w-]+)=([\w-]+(?:,[\w-]+)*)$/.exec(text) ?? []
      if (!question || !options) throw new Error(`--true-key ${text}: write bank/question=option.`)
      return [question, options.split(',')]
    }),
  )
}

/**
 * The question as whoever knows its answer knows it: with the true key in the place of the published one.
 * @throws Error when it is no choice among options, or has not these.
 */
export function withTrueKey(bank: string, known: Known, keys: TrueKeys): Known {
  const name = `${bank}/${known.id}`
  const choices = keys.get(name)
  if (choices === undefined) return known
  if (known.type !== 'single' && known.type !== 'multiple')
    throw new Error(`${name} is a ${known.type}: only a single or multiple has options to be its true key.`)
  const unknown = choices.find((choice) => !known.options.some(({ id }) => id === choice))
  if (unknown !== undefined) throw new Error(`${name} has no option ${unknown}.`)
  if (known.type === 'multiple') return { ...known, key: { ...known.key, choices: [...choices] } }
  if (choices.length > 1) throw new Error(`${name} is a single: it has one true option.`)
  return { ...known, key: { ...known.key, choice: choices[0]! } }
}
