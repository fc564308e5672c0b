import { type ToldFinding, tell } from '../../banks/tell.ts'
import type { Context } from '../context.ts'
import { offloaded } from './offloaded.ts'

/**
 * What is wrong with a bank's YAML, all at once and in the caller's language; nothing is stored. An empty list: it may
 * be published.
 * @throws DomainError `too-complex`, `too-busy`.
 */
export async function checkBank(
  ctx: Context,
  input: { yaml: string; file?: string | undefined },
): Promise<{ findings: ToldFinding[] }> {
  const findings = await offloaded(ctx, { kind: 'check', yaml: input.yaml, file: input.file })
  return { findings: tell(findings, ctx.language) }
}
