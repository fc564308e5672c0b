import { type ToldFinding, tell } from '../../banks/tell.ts'
import type { BankDraft, ImportDraft } from '../../exchange/draft.ts'
import { IMPORT_FORMATS, type ImportFormat } from '../../exchange/names.ts'
import { toldReport } from '../../exchange/report/tell.ts'
import type { Context } from '../context.ts'
import { offloaded } from './offloaded.ts'

export const importFormats = IMPORT_FORMATS

type Told<T extends { findings: unknown }> = Omit<T, 'findings'> & { findings: ToldFinding[] }

/**
 * A file of another system as the YAML of banks, with the report of what did not pass as it was; nothing is stored.
 * Without a format (null) its content tells it.
 * @throws DomainError `unreadable-file`, `too-complex`, `too-busy`.
 */
export async function importBanks(
  ctx: Context,
  { format, file }: { format: ImportFormat | null; file: Uint8Array },
): Promise<Omit<ImportDraft, 'banks'> & { banks: Told<BankDraft>[] }> {
  const draft = await offloaded(ctx, { kind: 'import', format, file })
  return {
    ...draft,
    banks: draft.banks.map((bank) => ({ ...bank, findings: tell(bank.findings, ctx.language) })),
    report: toldReport(draft.report, ctx.language),
  }
}
