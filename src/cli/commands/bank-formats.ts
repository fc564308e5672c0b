import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { loadCommands } from '../../banks/commands.ts'
import { loadQuestions } from '../../banks/load.ts'
import { formatFinding, tell } from '../../banks/tell.ts'
import { readConfig, terminalLanguage } from '../../config.ts'
import { noSoundBank } from '../../domain/refusals/banks.ts'
import type { BankDraft, ImportDraft, QuizDraft } from '../../exchange/draft.ts'
import type { ReportEntry } from '../../exchange/model.ts'
import { EXPORT_FORMATS, type ExportFormat, IMPORT_FORMATS, type ImportFormat } from '../../exchange/names.ts'
import { importProgress } from '../import/progress.ts'
import { readBounded } from '../import/read-bounded.ts'
import { type Written, writeDraft } from '../import/write.ts'
import { say } from '../input.ts'
import { type IntoOptions, importIntoBank } from './bank-into.ts'

const WORDS = {
  fr: {
    ...{ found: 'trouvé :', complete: 'complétez ce qui manque, puis lancez bareme bank check' },
    ...{ questions: 'questions', quiz: 'quiz', missing: '(incomplète)' },
    write:
      'pour écrire un fichier par banque sous le dossier des questions : --write ; pour tout lire : --json',
    pictures: (count: number) => `images : ${count}, que --write met à côté de la banque`,
  },
  en: {
    ...{ found: 'found:', complete: 'complete what is missing, then run bareme bank check' },
    ...{ questions: 'questions', quiz: 'quiz', missing: '(incomplete)' },
    write: 'to write a file a bank under the questions folder: --write; to print all of it: --json',
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
    .option('--write', 'put a file a bank under the questions folder, as a draft while something is missing')
    .option('--json', 'print the banks and the report as one JSON document')
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
  const progress = importProgress(terminalLanguage())
  const read = await readBounded(file)
  const draft = await draftBanks(format, read, library, progress).finally(progress.end)
  if (into !== undefined) return importIntoBank(draft, library, dir, { ...asked, into, write, json })
  if (!json) await reportDraft(draft)
  const written = write ? await writeDraft(dir, file, draft) : null
  if (json) return sayDraft(draft, written)
  if (written !== null) return sayWritten(written)
  const [only, ...others] = draft.banks
  if (others.length === 0 && draft.quizzes.length === 0) process.stdout.write(only!.yaml)
  else sayListing(draft)
  sayPictures(draft)
}

function sayWritten({ banks, quizzes }: Written): void {
  for (const path of [...banks, ...quizzes]) process.stderr.write(`written: ${path}\n`)
}

function sayPictures({ banks }: ImportDraft): void {
  const count = banks.reduce((sum, { pictures }) => sum + pictures.size, 0)
  if (count > 0) process.stderr.write(`${WORDS[terminalLanguage()].pictures(count)}\n`)
}

/** What a file of several banks holds; their YAML would be one behind the other. */
function sayListing({ banks, quizzes }: ImportDraft): void {
  const words = WORDS[terminalLanguage()]
  for (const { bank, title, count, isComplete } of banks)
    say([bank ?? '-', `${count} ${words.questions}`, title ?? '', isComplete ? '' : words.missing].join('\t'))
  for (const { quiz, title, isComplete } of quizzes)
    say([quiz, words.quiz, title, isComplete ? '' : words.missing].join('\t'))
  process.stderr.write(`${words.write}\n`)
}

async function reportDraft({ format, report, found, banks, quizzes }: ImportDraft): Promise<void> {
  const { unsaidFindings } = await import('../../exchange/report/tell.ts')
  const kinds = Object.entries(found).map(([kind, count]) => `${count} ${kind}`)
  const words = WORDS[terminalLanguage()]
  process.stderr.write(`${words.found} ${kinds.join(', ') || '0'} (${format})\n`)
  await reportEntries(report)
  for (const { findings } of [...banks, ...quizzes])
    for (const finding of tell(unsaidFindings(findings, report), terminalLanguage()))
      process.stderr.write(`${formatFinding(finding)}\n`)
  if ([...banks, ...quizzes].some(({ isComplete }) => !isComplete))
    process.stderr.write(`${words.complete}\n`)
}

async function reportEntries(report: readonly ReportEntry[]): Promise<void> {
  const { reportLines } = await import('../../exchange/report/tell.ts')
  for (const line of reportLines(report, terminalLanguage())) process.stderr.write(`${line}\n`)
}

/** What a program reads: all that is known; `written` null: nothing was. */
async function sayDraft({ format, found, report, banks, quizzes }: ImportDraft, written: Written | null) {
  const { toldReport } = await import('../../exchange/report/tell.ts')
  const language = terminalLanguage()
  const told = ({ yaml, findings, isComplete }: BankDraft | QuizDraft, path: string | undefined) => ({
    ...{ complete: isComplete, findings: tell(findings, language), yaml, written: path ?? null },
  })
  const document = {
    ...{ format, found, report: toldReport(report, language) },
    banks: banks.map((bank, index) => ({
      ...{ bank: bank.bank, title: bank.title, questions: bank.count },
      ...told(bank, written?.banks[index]),
    })),
    quizzes: quizzes.map((quiz, index) => ({
      ...{ quiz: quiz.quiz, title: quiz.title },
      ...told(quiz, written?.quizzes[index]),
    })),
  }
  say(JSON.stringify(document, null, 2))
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
