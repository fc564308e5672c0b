import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type Command, Option } from 'commander'
import { loadCommands } from '../../banks/commands.ts'
import { loadQuestions } from '../../banks/load.ts'
import { formatFinding, tell } from '../../banks/tell.ts'
import { readConfig, terminalLanguage } from '../../config.ts'
import { noSoundBank } from '../../domain/refusals/banks.ts'
import type { BankDraft, ImportDraft } from '../../exchange/draft.ts'
import type { ReportEntry } from '../../exchange/model.ts'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  IMPORT_FORMATS,
  type ImportFormat,
  MOST_FILE_BYTES,
} from '../../exchange/names.ts'
import { say } from '../input.ts'
import { type IntoOptions, importIntoBank } from './bank-into.ts'

const WORDS = {
  fr: {
    found: 'trouvé :',
    complete: 'complétez ce qui manque, puis lancez bareme bank check',
    pictures: (count: number) => `images : ${count}, que --write met à côté de la banque`,
  },
  en: {
    found: 'found:',
    complete: 'complete what is missing, then run bareme bank check',
    pictures: (count: number) => `pictures: ${count}, which --write puts beside the bank`,
  },
}

type ImportOptions = Partial<Omit<IntoOptions, 'into'>> & { format?: ImportFormat | null; into?: string }

/** `bank import` and `bank export`: the file on standard output, the report on standard error. */
export function addBankFormats(bank: Command): void {
  bank
    .command('import')
    .description('Read questions of another system as YAML. Needs no database.')
    .argument('<file>')
    .addOption(formatOption(IMPORT_FORMATS, 'instead of what the content shows'))
    .option('--into <bank file>', 'show what the file changes in that bank; with --write, change it there')
    .option('--only <id...>', 'with --into: these questions alone')
    .option('--remove-gone', 'with --into: take out the questions that the file lacks')
    .option('--write', 'put the bank under the questions folder, as a draft while something is missing')
    .option('--json', 'print the bank and the report as one JSON document')
    .action(importFile)
  bank
    .command('export')
    .description('Write a bank of the questions folder for another system. Needs no database.')
    .argument('<bank>', 'its slug')
    .addOption(formatOption(EXPORT_FORMATS).makeOptionMandatory())
    .option('--output <file>', 'write there instead of to standard output')
    .action(exportBank)
}

function formatOption(formats: readonly string[], description?: string): Option {
  return new Option('--format <format>', description).choices(formats)
}

async function importFile(
  file: string,
  { format = null, write, json, into, ...asked }: ImportOptions,
  command: Command,
): Promise<void> {
  if (into === undefined && (asked.only !== undefined || asked.removeGone))
    command.error('error: --only and --remove-gone need --into')
  const dir = readConfig().QUESTIONS_DIR
  const { library } = await loadCommands(dir)
  // The parsers are loaded by the commands that need them.
  const { draftBanks } = await import('../../exchange/draft.ts')
  const draft = await draftBanks(format, await readBounded(file), library)
  if (into !== undefined) return importIntoBank(draft, library, dir, { ...asked, into, write, json })
  const bank = draft.banks[0]!
  if (!json) await reportDraft(draft, bank)
  const written = write ? await writeDraft(dir, file, bank) : null
  if (json) await sayDraft(draft, bank, written)
  else if (written === null) {
    process.stdout.write(bank.yaml)
    if (bank.pictures.size > 0)
      process.stderr.write(`${WORDS[terminalLanguage()].pictures(bank.pictures.size)}\n`)
  } else process.stderr.write(`written: ${written}\n`)
}

/** No more than any format reads: what is larger is refused before it is in memory. */
async function readBounded(file: string): Promise<Uint8Array> {
  const { unreadable } = await import('../../exchange/unreadable.ts')
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    if (size > MOST_FILE_BYTES) throw unreadable('too-long', { bytes: size, most: MOST_FILE_BYTES })
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

async function reportDraft(
  { format, report, found }: ImportDraft,
  { findings, isComplete }: BankDraft,
): Promise<void> {
  const { unsaidFindings } = await import('../../exchange/report/tell.ts')
  const kinds = Object.entries(found).map(([kind, count]) => `${count} ${kind}`)
  const words = WORDS[terminalLanguage()]
  process.stderr.write(`${words.found} ${kinds.join(', ') || '0'} (${format})\n`)
  await reportEntries(report)
  for (const finding of tell(unsaidFindings(findings, report), terminalLanguage()))
    process.stderr.write(`${formatFinding(finding)}\n`)
  if (!isComplete) process.stderr.write(`${words.complete}\n`)
}

async function reportEntries(report: readonly ReportEntry[]): Promise<void> {
  const { reportLines } = await import('../../exchange/report/tell.ts')
  for (const line of reportLines(report, terminalLanguage())) process.stderr.write(`${line}\n`)
}

/** What a program reads: all that the service answers. */
async function sayDraft(
  { report, ...draft }: ImportDraft,
  { yaml, findings, isComplete }: BankDraft,
  written: string | null,
) {
  const { toldReport } = await import('../../exchange/report/tell.ts')
  const language = terminalLanguage()
  const { format, found } = draft
  const told = { report: toldReport(report, language), findings: tell(findings, language) }
  say(JSON.stringify({ format, found, ...told, complete: isComplete, yaml, written }, null, 2))
}

/** A new file, never over another, with its pictures; what is not complete is a draft, which nothing else reads. */
async function writeDraft(
  dir: string,
  source: string,
  { bank, module, yaml, pictures, isComplete }: BankDraft,
): Promise<string> {
  const { slugOf } = await import('../../exchange/slugs.ts')
  const name = slugOf(bank ?? basename(source, extname(source))) || 'imported'
  const path = join(dir, slugOf(module ?? '') || 'imported', `${name}${isComplete ? '' : '.draft'}.yaml`)
  const beside = [...pictures].map(([file, bytes]) => [join(dirname(path), file), bytes] as const)
  if ((await contentOf(path)) !== null) throw alreadyThere(path)
  const missing = []
  for (const [file, bytes] of beside) {
    const there = await contentOf(file)
    if (there !== null && !there.equals(bytes)) throw alreadyThere(file)
    if (there === null) missing.push([file, bytes] as const)
  }
  for (const [file, bytes] of [...missing, [path, yaml] as const]) {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes, { flag: 'wx' })
  }
  return path
}

async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function alreadyThere(path: string): Error {
  return new Error(`${path} exists already: move it away, or import without --write`)
}

async function exportBank(
  slug: string,
  { format, output }: { format: ExportFormat; output?: string },
): Promise<void> {
  const dir = readConfig().QUESTIONS_DIR
  const { banks } = await loadQuestions(dir)
  const loaded = banks.find(({ canonical }) => canonical.bank === slug)
  if (!loaded) throw noSoundBank(slug, dir)
  const { exportFile } = await import('../../exchange/index.ts')
  const pictures = loaded.pictures.map(
    async ({ hash, file }) => [hash, await readFile(join(dir, file))] as const,
  )
  const bytes = new Map(await Promise.all(pictures))
  const { content, report, extension } = await exportFile(format, loaded.canonical, bytes)
  await reportEntries(report)
  if (output) return writeFile(output, content)
  if (typeof content !== 'string' && process.stdout.isTTY)
    throw new Error(`this is a package: give --output ${slug}${extension}`)
  process.stdout.write(content)
}
