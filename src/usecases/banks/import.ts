import { type ToldFinding, tell } from '../../banks/tell.ts'
import type { BankDraft } from '../../exchange/draft.ts'
import { IMPORT_FORMATS, type ImportFormat } from '../../exchange/names.ts'
import { toldReport } from '../../exchange/report/tell.ts'
import type { Context } from '../context.ts'
import { offloaded } from './offloaded.ts'

export const importFormats = IMPORT_FORMATS

/**
 * A file of another system as a bank's YAML, with the report of what did not pass as it was; nothing is stored. Without
 * a format (null) its content tells it.
 * @throws DomainError `unreadable-file`, `too-complex`, `too-busy`.
 */
export async function importBank(
  ctx: Context,
  { format, file }: { format: ImportFormat | null; file: Uint8Array },
): Promise<Omit<BankDraft, 'findings'> & { findings: ToldFinding[] }> {
  const draft = await offloaded(ctx, { kind: 'import', format, file })
  return {
    ...draft,
    report: toldReport(draft.report, ctx.language),
    findings: tell(draft.findings, ctx.language),
  }
}
