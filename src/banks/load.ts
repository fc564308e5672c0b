import { join } from 'node:path'
import type { Chapter } from '../domain/bank/schema.ts'
import { findingsOf, type LocatedFinding } from '../domain/findings.ts'
import { loadCommands } from './commands.ts'
import { listFiles, readBytes } from './files.ts'
import { type JudgedFiles, judgeFiles, type ReadChapters, readChapters } from './judge-files.ts'
import { inFolder, pictureFiles } from './pictures/files.ts'
import { FINDINGS } from './sentences.ts'
import { readYamlBytes, type YamlFile } from './yaml.ts'

export { checkYamlText, type LoadedBank } from './check-bank.ts'
export type { LoadedQuiz } from './check-quiz.ts'

const { errorAt } = findingsOf(FINDINGS)

const CHAPTERS = 'chapters.yaml'

/** A questions folder, read whole. `banks` and `quizzes` hold only those without an error; findings are by place. */
export type LoadedQuestions = JudgedFiles & {
  /** Files that were read, relative to the folder. */
  files: string[]
  chapters: Chapter[]
}

/**
 * Reads `chapters.yaml`, every bank and every `*.quiz.yaml` under `dir`; drafts (`*.draft.yaml`) are passed over.
 * Faults in files are findings; only a folder that cannot be read throws.
 */
export async function loadQuestions(dir: string): Promise<LoadedQuestions> {
  const all = await listFiles(dir)
  const commands = await loadCommands(dir)
  const files = all.filter((file) => isContent(file))
  const yamls = await Promise.all(
    files.map(async (file) => readYamlBytes(await readBytes(join(dir, file)), file)),
  )
  const chapters = chaptersOf(yamls.find(({ file }) => file === CHAPTERS))
  const present = new Set(all)
  const judged = judgeFiles({
    all,
    banks: yamls.filter(({ file }) => file !== CHAPTERS && !file.endsWith('.quiz.yaml')),
    quizzes: yamls.filter(({ file }) => file.endsWith('.quiz.yaml')),
    chapters,
    pictures: pictureFiles(present, inFolder(dir, present)),
    library: commands.library,
  })
  return {
    ...judged,
    files,
    chapters: chapters.list ?? [],
    findings: [...judged.findings, ...commands.findings].sort(byPlace),
  }
}

function isContent(file: string): boolean {
  return file.endsWith('.yaml') && !file.startsWith('commands/') && !/\.draft(\.quiz)?\.yaml$/.test(file)
}

function chaptersOf(yaml: YamlFile | undefined): ReadChapters {
  if (yaml !== undefined) return readChapters(yaml)
  return {
    list: null,
    findings: [{ ...errorAt('chapters-missing', []), file: CHAPTERS, line: 1, column: 1 }],
  }
}

/** The order of findings: by file, line and column. */
export function byPlace(a: LocatedFinding, b: LocatedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
