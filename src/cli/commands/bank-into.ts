import { mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { checkYaml } from '../../banks/check-bank.ts'
import { listFiles, readBytes } from '../../banks/files.ts'
import { loadQuestions } from '../../banks/load.ts'
import { inFolder, pictureFiles } from '../../banks/pictures/files.ts'
import { formatFinding, tell } from '../../banks/tell.ts'
import { readYamlBytes } from '../../banks/yaml.ts'
import { terminalLanguage } from '../../config.ts'
import type { LocatedFinding } from '../../domain/findings.ts'
import type { Library } from '../../domain/questions/type.ts'
import type { ImportDraft } from '../../exchange/draft.ts'
import type { Into } from '../../exchange/into/into.ts'
import { note, say } from '../input.ts'

export type IntoOptions = {
  into: string
  only?: string[]
  removeGone?: boolean
  write?: boolean
  json?: boolean
}

const BOM = '\uFEFF'
const WORDS = {
  fr: {
    written: (path: string) => `écrit : ${path}`,
    nothing: (path: string) => `rien à écrire : ${path} reste tel quel`,
    waiting: '--write écrit ce qui est nouveau ou changé',
    complete: 'complétez ce qui manque, puis lancez bareme bank check',
    changed: (path: string) => `${path} a changé entre-temps : relancez la commande`,
    taken: (file: string) => `${file} est une autre image : déplacez-la, puis relancez la commande`,
    other: (bank: string, named: string) => `le fichier appelle sa banque ${named}, et celle-ci est ${bank}`,
  },
  en: {
    written: (path: string) => `written: ${path}`,
    nothing: (path: string) => `nothing to write: ${path} stays as it is`,
    waiting: '--write writes what is new or changed',
    complete: 'complete what is missing, then run bareme bank check',
    changed: (path: string) => `${path} changed meanwhile: run the command again`,
    taken: (file: string) => `${file} is another picture: move it away, then run the command again`,
    other: (bank: string, named: string) => `the file calls its bank ${named}, and this one is ${bank}`,
  },
}

/** `bank import --into`: what a file changes in a bank, and with `--write` the bank's own file edited. */
export async function importIntoBank(
  draft: ImportDraft,
  library: Library,
  dir: string,
  { into: path, only = undefined, removeGone = false, write, json }: IntoOptions,
): Promise<void> {
  const { importInto } = await import('../../exchange/into/into.ts')
  const source = await readBank(path)
  const yaml = source.replace(BOM, '')
  const asked = { only: only ?? null, removeGone }
  const pictures = await picturesOf(path, yaml, library)
  const result = await importInto({ yaml, file: path, pictures }, draft, library, asked)
  const isChanged = result.yaml !== yaml
  if (write && isChanged) await writePictures(path, result)
  if (write && isChanged)
    await replaceFile(path, source, `${source.startsWith(BOM) ? BOM : ''}${result.yaml}`)
  const findings = write ? await findingsOf(dir, path, result) : result.findings
  const written = write && isChanged ? path : null
  if (json) return sayJson(draft, { ...result, findings }, written)
  await sayChanges(draft, result)
  const words = WORDS[terminalLanguage()]
  const named = result.draft.bank
  if (named !== null && named !== result.bank) note(words.other(result.bank, named))
  if (write) note(isChanged ? words.written(path) : words.nothing(path))
  else if (isChanged) note(words.waiting)
  // Before it is written, what would keep the bank from being published is enough.
  const said = write ? findings : findings.filter(isError)
  for (const finding of tell(said, terminalLanguage())) note(formatFinding(finding))
  if (findings.some(isError)) note(words.complete)
}

/** The text of a bank's file. One that is no UTF-8 would not be written as it was read. */
async function readBank(path: string): Promise<string> {
  const bytes = await readBytes(path)
  const [first] = readYamlBytes(bytes, path).findings
  if (first === undefined) return bytes.toString()
  const { unreadable } = await import('../../exchange/unreadable.ts')
  throw unreadable('into/errors', { file: path, line: first.line, why: first.says })
}

/** What the bank shows now. */
async function picturesOf(path: string, yaml: string, library: Library) {
  const { hashesOf } = await import('../../exchange/into/pictures.ts')
  const dir = dirname(path)
  const present = new Set(await listFiles(dir))
  const pictureAt = pictureFiles(present, inFolder(dir, present)).beside(basename(path))
  const { loaded } = checkYaml(yaml, library, { file: path, pictureAt })
  return loaded === null ? new Map() : hashesOf(loaded.canonical)
}

/** The pictures that the bank's texts name from now on, beside it: before the bank, and never over one that is there. */
async function writePictures(path: string, { yaml, draft }: Into): Promise<void> {
  for (const [name, bytes] of draft.pictures) {
    if (!yaml.includes(name)) continue
    const file = join(dirname(path), name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes, { flag: 'wx' }).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
      if (!(await readFile(file)).equals(bytes)) throw new Error(WORDS[terminalLanguage()].taken(file))
    })
  }
}

/** In one step, so that nobody reads half of it; never over what somebody saved since it was read. */
async function replaceFile(named: string, source: string, text: string): Promise<void> {
  const path = await realpath(named)
  const { mode } = await stat(path)
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`)
  try {
    const file = await open(beside, 'wx', mode)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    if ((await readFile(path, 'utf8')) !== source) throw new Error(WORDS[terminalLanguage()].changed(named))
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}

/** As `bank check` has them for this file, with chapters, links and pictures where it is in the questions folder. */
async function findingsOf(dir: string, path: string, { findings }: Into): Promise<LocatedFinding[]> {
  const file = relative(await realpath(dir), await realpath(path)).replaceAll(sep, '/')
  const { files, findings: all } = await loadQuestions(dir)
  if (!files.includes(file)) return findings
  return all.filter((finding) => finding.file === file).map((finding) => ({ ...finding, file: path }))
}

async function sayChanges({ report }: ImportDraft, { changes }: Into): Promise<void> {
  const [{ changeLines }, { reportLines }] = await Promise.all([
    import('../../exchange/into/tell.ts'),
    import('../../exchange/report/tell.ts'),
  ])
  const language = terminalLanguage()
  for (const line of changeLines(changes, language)) say(line)
  for (const line of reportLines(withoutMissing(report), language)) note(line)
}

/** What the file lacks the bank has, or else it is among the findings. */
function withoutMissing(report: ImportDraft['report']): ImportDraft['report'] {
  return report.filter(({ what }) => what !== 'missing')
}

async function sayJson({ format, found, report }: ImportDraft, into: Into, written: string | null) {
  const { toldReport } = await import('../../exchange/report/tell.ts')
  const language = terminalLanguage()
  const { changes, findings, yaml } = into
  const told = { report: toldReport(withoutMissing(report), language), findings: tell(findings, language) }
  const complete = !findings.some(isError)
  say(JSON.stringify({ format, found, changes, ...told, complete, yaml, written }, null, 2))
}

function isError({ severity }: LocatedFinding): boolean {
  return severity === 'error'
}
