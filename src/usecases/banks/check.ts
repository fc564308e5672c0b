import type { LocatedFinding } from '../../domain/findings.ts'
import type { Context } from '../context.ts'

/**
 * What is wrong with a bank's YAML, all at once; nothing is stored. An empty list: it may be published.
 * @throws DomainError `too-complex`, `too-busy`.
 */
export async function checkBank(
  ctx: Context,
  input: { yaml: string; file?: string | undefined },
): Promise<{ findings: LocatedFinding[] }> {
  return { findings: await ctx.bankWork.run({ kind: 'check', yaml: input.yaml, file: input.file }) }
}
