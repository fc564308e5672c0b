import { namesOf, type OptionEntry, type OptionKind, type OptionSpec } from './grammar.ts'
import type { Weight } from './item.ts'

/** An option as a command line is read: `id` tells it apart from its namesakes at other levels. */
export type Option = {
  id: string
  kind: OptionKind
  takes: 'none' | 'required' | 'optional'
  weight: Weight
  spec: OptionSpec
}

/** The options of one level by each of their names. */
export type OptionTable = ReadonlyMap<string, Option>

const TAKES_NONE: ReadonlySet<OptionKind> = new Set(['flag', 'on', 'count'])

/** Tables of a grammar, which never changes: one is read by for every model command and every answer. */
const KNOWN = new WeakMap<Record<string, OptionEntry>, OptionTable>()

/** The table of a level's options; `level` is its path below the program. */
export function optionTable(options: Record<string, OptionEntry>, level: string): OptionTable {
  const table = KNOWN.get(options) ?? newTable(options, level)
  KNOWN.set(options, table)
  return table
}

function newTable(options: Record<string, OptionEntry>, level: string): OptionTable {
  return new Map(
    Object.entries(options).flatMap(([entry, given]) => {
      const names = namesOf(entry)
      const spec: OptionSpec = typeof given === 'string' ? { kind: given } : given
      const { kind, weight = 1 } = spec
      const takes = TAKES_NONE.has(kind) ? 'none' : kind === 'optional' ? 'optional' : 'required'
      const id = `${level}: ${names.find((name) => name.startsWith('--')) ?? names[0]}`
      const option: Option = { id, kind, takes, weight, spec }
      return names.map((name): [string, Option] => [name, option])
    }),
  )
}

/** The option of that name in the first table that has it; with `mayBeCut`, also by the start of a single long name. */
export function findOption(tables: readonly OptionTable[], name: string, mayBeCut: boolean): Option | null {
  for (const table of tables) {
    const option = table.get(name)
    if (option !== undefined) return option
  }
  return mayBeCut && name.length >= 3 ? onlyOption(tables, name) : null
}

/** The one option that has a name with this start. */
function onlyOption(tables: readonly OptionTable[], start: string): Option | null {
  let only: Option | null = null
  for (const table of tables)
    for (const [name, option] of table) {
      if (!name.startsWith(start) || option === only) continue
      if (only !== null) return null
      only = option
    }
  return only
}
