import type { BankDraft } from '../../exchange/draft.ts'
import { IMPORT_FORMATS, type ImportFormat } from '../../exchange/names.ts'
import type { Context } from '../context.ts'

export const importFormats = IMPORT_FORMATS

/**
 * A file of another system as a bank's YAML, with the report of what did not pass as it was; nothing is stored.
 * @throws DomainError `unreadable-file`, `too-complex`, `too-busy`.
 */
export function importBank(
  ctx: Context,
  { format, file }: { format: ImportFormat; file: Uint8Array },
): Promise<BankDraft> {
  return ctx.bankWork.run({ kind: 'import', format, file })
}
