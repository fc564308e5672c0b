import type { CommandNode, Grammar, OptionEntry } from './grammar.ts'
import { operandSpec } from './operands.ts'

/**
 * The part of a grammar that commands of these `paths` (canonical, below the program) are read with: every spelling
 * that leads to them and the options met on the way, without other subcommands and without documentation.
 */
export function usedGrammar(grammar: Grammar, paths: readonly string[]): Grammar {
  const { command, style } = grammar
  const node = prunedNode(grammar, [], paths) ?? {}
  const spellings = Object.entries(grammar.spellings ?? {}).filter(([, target]) =>
    paths.some((path) => isOnTheWay(target, path)),
  )
  return {
    command,
    style,
    ...node,
    ...(spellings.length > 0 && { spellings: Object.fromEntries(spellings) }),
    ...(grammar.resources !== undefined && usesResources(node) && { resources: grammar.resources }),
  }
}

function prunedNode(node: CommandNode, at: string[], paths: readonly string[]): CommandNode | null {
  const here = at.join(' ')
  const { sameAs, aliases, implies, operands, inner } = node
  const options = bare(node.options)
  const own = { ...(aliases !== undefined && { aliases }), ...(options !== null && { options }) }
  if (sameAs !== undefined)
    return paths.includes(sameAs) ? { sameAs, ...own, ...(implies !== undefined && { implies }) } : null
  const kept = Object.entries(node.subcommands ?? {}).flatMap(([name, child]): [string, CommandNode][] => {
    const pruned = prunedNode(child, [...at, name], paths)
    return pruned === null ? [] : [[name, pruned]]
  })
  const isUsed = paths.some((path) => isOnTheWay(here, path))
  if (!isUsed && kept.length === 0) return null
  const inherited = bare(node.inherited)
  return {
    ...own,
    ...(inherited !== null && { inherited }),
    ...(operands !== undefined && { operands }),
    ...(inner !== undefined && { inner }),
    ...(kept.length > 0 && { subcommands: Object.fromEntries(kept) }),
  }
}

function isOnTheWay(prefix: string, path: string): boolean {
  return prefix === '' || prefix === path || path.startsWith(`${prefix} `)
}

function bare(table: Record<string, OptionEntry> | undefined): Record<string, OptionEntry> | null {
  const entries = Object.entries(table ?? {}).map(([names, entry]): [string, OptionEntry] => {
    if (typeof entry === 'string') return [names, entry]
    const { reference, ...spec } = entry
    return [names, Object.keys(spec).length === 1 ? spec.kind : spec]
  })
  return entries.length === 0 ? null : Object.fromEntries(entries)
}

function usesResources(node: CommandNode): boolean {
  const { kind } = operandSpec(node.operands)
  if (kind === 'resources' || kind === 'pod' || kind === 'verb') return true
  const entries = Object.values(node.options ?? {})
  if (entries.some((entry) => typeof entry === 'object' && entry.of === 'resource')) return true
  return Object.values(node.subcommands ?? {}).some(usesResources)
}
