import { checkBank, type LoadedBank } from '../../../../src/banks/check-bank.ts'
import { readYaml } from '../../../../src/banks/yaml.ts'
import type { CanonicalBank } from '../../../../src/domain/bank/canonical.ts'
import type { Library } from '../../../../src/domain/questions/type.ts'
import { draftBanks } from '../../../../src/exchange/draft.ts'
import { exportFile } from '../../../../src/exchange/index.ts'
import { type Asked, type Into, importInto } from '../../../../src/exchange/into/into.ts'
import { type ExportFormat, type ImportFormat, readBy } from '../../../../src/exchange/names.ts'
import { NO_LIBRARY } from '../../../support/banks.ts'

/** A file of another system, imported into a bank's YAML. */
export async function into(
  yaml: string,
  {
    format,
    file,
    library = NO_LIBRARY,
  }: { format: ImportFormat; file: string | Uint8Array; library?: Library },
  asked?: Asked,
): Promise<Into> {
  const draft = await draftBanks(format, Buffer.from(file as string), library)
  return importInto({ yaml, file: 'bank.yaml' }, draft, library, asked)
}

/** A bank exported, changed there as a platform or a person would, and imported into its YAML. */
export async function thereAndBack(
  yaml: string,
  bank: CanonicalBank,
  format: ExportFormat,
  change: (file: string) => string = (file) => file,
  library: Library = NO_LIBRARY,
): Promise<Into> {
  const { content } = await exportFile(format, bank)
  const file = typeof content === 'string' ? change(content) : content
  return into(yaml, { format: readBy(format), file, library })
}

/** The bank that a YAML text is; throws when it is none. */
export function bankOf(yaml: string, library: Library = NO_LIBRARY): LoadedBank {
  const { loaded, findings } = checkBank(readYaml(yaml, 'bank.yaml'), {
    ...{ chapters: null, library, fileExists: () => true, pictureAt: () => null },
  })
  if (loaded === null) throw new Error(JSON.stringify(findings))
  return loaded
}

/** What Moodle leaves of a file of ours: it passes over attributes that it does not know. */
export function throughMoodle(file: string): string {
  return file.replace(/<(?!!\[CDATA)[^>]*>/g, (tag) =>
    tag.replace(/ (id|fixed|rank|source|ignore)="[^"]*"/g, ''),
  )
}
