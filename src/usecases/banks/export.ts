import { listMediaBytes } from '../../db/repositories/banks/media.ts'
import type { BankFields } from '../../db/repositories/banks/revisions.ts'
import type { CanonicalBank } from '../../domain/bank/canonical.ts'
import type { Exported, PictureBytes } from '../../exchange/model.ts'
import { EXPORT_FORMATS, type ExportFormat, PICTURE_FORMATS } from '../../exchange/names.ts'
import { toldReport } from '../../exchange/report/tell.ts'
import type { Context } from '../context.ts'
import type { BankRevision } from './content/store.ts'
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
  const published = await liveCanonical(ctx, bank)
  const pictures = PICTURE_FORMATS.includes(format) ? await picturesOf(ctx, published) : new Map()
  const exported = await offloaded(ctx, { kind: 'export', format, bank: published, pictures })
  return { ...exported, report: toldReport(exported.report, ctx.language) }
}

/** The bytes of what the bank's texts show, by hash. */
async function picturesOf({ db }: Context, { questions }: CanonicalBank): Promise<PictureBytes> {
  const hashes = new Set(questions.flatMap(({ pictures = {} }) => Object.values(pictures)))
  if (hashes.size === 0) return new Map()
  const stored = await listMediaBytes(db, { hashes: [...hashes] })
  return new Map(stored.map(({ hash, bytes }) => [hash, bytes]))
}

/**
 * The live revision of a bank as it was published.
 * @throws DomainError `not-found`.
 */
export async function liveCanonical(ctx: Context, bank: string): Promise<CanonicalBank> {
  const { revisionId } = await liveBank(ctx, bank)
  return canonicalOf(await ctx.content.bank(ctx.db, revisionId))
}

function canonicalOf(revision: BankRevision): CanonicalBank {
  const { bank, title, module, chapter, language, license, credits } = revision
  const fields: BankFields = { bank, title, module, chapter, language, license, credits }
  return { ...fields, questions: revision.questions.map(({ published }) => published) }
}
