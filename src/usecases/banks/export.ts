import type { BankFields } from '../../db/repositories/banks/revisions.ts'
import type { CanonicalBank } from '../../domain/bank/canonical.ts'
import type { Exported } from '../../exchange/model.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../exchange/names.ts'
import { toldReport } from '../../exchange/report/tell.ts'
import type { BankRevision } from '../content/store.ts'
import type { Context } from '../context.ts'
import { liveBank } from './live.ts'
import { offloaded } from './offloaded.ts'

export const exportFormats = EXPORT_FORMATS

/**
 * The live revision of a bank in another system's format, with the report of what that format cannot hold.
 * @throws DomainError `not-found`, `too-complex`, `too-busy`.
 */
export async function exportBank(
  ctx: Context,
  { bank, format }: { bank: string; format: ExportFormat },
): Promise<Exported> {
  const { revisionId } = await liveBank(ctx, bank)
  const exported = await offloaded(ctx, {
    kind: 'export',
    format,
    bank: canonicalOf(await ctx.content.bank(ctx.db, revisionId)),
  })
  return { ...exported, report: toldReport(exported.report, ctx.language) }
}

function canonicalOf(revision: BankRevision): CanonicalBank {
  const { bank, title, module, chapter, language, license, credits } = revision
  const fields: BankFields = { bank, title, module, chapter, language, license, credits }
  return { ...fields, questions: revision.questions.map(({ published }) => published) }
}
