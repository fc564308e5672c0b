import { type ToldFinding, tell } from '../../banks/tell.ts'
import { MOST_FILE_BYTES } from '../../exchange/names.ts'
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

/** Bytes of an archive to check. */
export const mostArchiveBytes = MOST_FILE_BYTES

/**
 * The same for an archive of YAML files with their pictures beside them, which is on the disk. What it only names is taken
 * as good, unless it holds the `chapters.yaml` of a course.
 * @throws DomainError `unreadable-file`, `too-complex`, `too-busy`.
 */
export async function checkUpload(
  ctx: Context,
  { path }: { path: string },
): Promise<{ findings: ToldFinding[] }> {
  const findings = await offloaded(ctx, { kind: 'check-upload', path })
  return { findings: tell(findings, ctx.language) }
}
