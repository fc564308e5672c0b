import { namesOf, type OptionEntry, type OptionKind } from './grammar.ts'

/** An option as a command line is read: `id` tells it apart from its namesakes at other levels. */
export type Option = {
  id: string
  kind: OptionKind
  takes: 'none' | 'required' | 'optional'
  keys: ReadonlyMap<string, string>
}

/** The options of one level by each of their names. */
export type OptionTable = ReadonlyMap<string, Option>

const TAKES_NONE: ReadonlySet<OptionKind> = new Set(['flag', 'on', 'count'])

/** The table of a level's options; `level` is its path below the program. */
export function optionTable(options: Record<string, OptionEntry>, level: string): OptionTable {
  return new Map(
    Object.entries(options).flatMap(([entry, spec]) => {
      const names = namesOf(entry)
      const { kind, keys = {} } = typeof spec === 'string' ? { kind: spec } : spec
      const takes = TAKES_NONE.has(kind) ? 'none' : kind === 'optional' ? 'optional' : 'required'
      const id = `${level}: ${names.find((name) => name.startsWith('--')) ?? names[0]}`
      const option: Option = { id, kind, takes, keys: new Map(Object.entries(keys)) }
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
  if (!mayBeCut || name.length < 3) return null
  const found = new Set(
    tables.flatMap((table) =>
      [...table].flatMap(([full, option]) => (full.startsWith(name) ? [option] : [])),
    ),
  )
  return found.size === 1 ? [...found][0]! : null
}
