/** A node of EXPLAIN's plan. */
export interface Node {
  'Node Type': string
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  'WAL Records': number
  'WAL Bytes': number
  'Actual Loops': number
  'Relation Name'?: string
  'Index Name'?: string
  'CTE Name'?: string
  'Subplan Name'?: string
  Plans?: Node[]
}

/** A plan's nodes, its root first. */
export function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)]
}

/** The pages that a node and those below it touched. */
export function blocksOf(node: Node): number {
  return node['Shared Hit Blocks'] + node['Shared Read Blocks']
}
