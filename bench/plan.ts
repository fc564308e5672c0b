import type pg from 'pg'

/** A node of EXPLAIN's plan. */
export interface Node {
  'Node Type': string
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  'WAL Records': number
  'WAL Bytes': number
  'Actual Loops': number
  'Actual Rows': number
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

/** A plan that ran, and how long it took. */
export interface Measured {
  plan: Node
  ms: number
}

/** EXPLAIN of a prepared statement, as the service runs it, with a plan of its own or the one for any values. */
export async function explainPrepared(
  client: Pick<pg.Client, 'query' | 'escapeLiteral'>,
  { text, values }: { text: string; values: readonly unknown[] },
  mode: 'custom' | 'generic',
): Promise<Measured> {
  const literals = values.map((given) =>
    given === null
      ? 'NULL'
      : client.escapeLiteral(
          Array.isArray(given)
            ? `{${given.join(',')}}`
            : given instanceof Date
              ? given.toISOString()
              : String(given),
        ),
  )
  await client.query(`SET plan_cache_mode = force_${mode}_plan; DEALLOCATE ALL; PREPARE explained AS ${text}`)
  const { rows } = await client.query(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE explained(${literals.join(', ')})`,
  )
  await client.query('RESET plan_cache_mode; DEALLOCATE ALL')
  const [{ Plan: plan, 'Execution Time': ms }] = rows[0]['QUERY PLAN']
  return { plan, ms }
}

/** The nodes that ran, the outer before the inner; those that differ by their partition alone once. */
export function shapeOf(plan: Node): string {
  const shown = nodesOf(plan)
    .filter((node) => node['Actual Loops'] > 0)
    .map((node) => {
      const on = (node['Index Name'] ?? node['Relation Name'])?.replace(/_\d{4}_\d\d(?=_|$)/, '')
      return on ? `${node['Node Type']} (${on})` : node['Node Type']
    })
  return shown.filter((node, index) => node !== shown[index - 1]).join(' > ')
}

/** Blocks of tables and indexes that the database has touched so far, as this connection and those that are idle told it. */
export async function blocksTouched(admin: Pick<pg.Pool, 'query'>): Promise<number> {
  await admin.query('SELECT pg_stat_force_next_flush()')
  const { rows } = await admin.query<{ blocks: number }>(
    `SELECT sum(heap_blks_read + heap_blks_hit + idx_blks_read + idx_blks_hit)::float8 AS blocks
     FROM pg_statio_user_tables`,
  )
  return rows[0]!.blocks
}
