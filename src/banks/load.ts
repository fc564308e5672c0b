import { join, posix } from 'node:path'
import { unusedPicture } from '../domain/bank/pictures/findings.ts'
import { type Chapter, chaptersSchema } from '../domain/bank/schema.ts'
import { type Finding, findingsOf, type LocatedFinding } from '../domain/findings.ts'
import { drawable } from '../domain/selection/drawable.ts'
import type { DrawQuestion } from '../domain/selection/pool.ts'
import { type CheckedBank, checkBank, type LoadedBank } from './check-bank.ts'
import { type CheckedQuiz, checkQuiz, type LoadedQuiz, readQuiz } from './check-quiz.ts'
import { loadCommands } from './commands.ts'
import { listFiles, readBytes } from './files.ts'
import { type PictureFiles, pictureFiles } from './pictures/files.ts'
import { readSchema } from './schema-findings.ts'
import { FINDINGS } from './sentences.ts'
import { readYamlBytes, type YamlFile } from './yaml.ts'

export { checkYamlText, type LoadedBank } from './check-bank.ts'
export type { LoadedQuiz } from './check-quiz.ts'

const { errorAt } = findingsOf(FINDINGS)

const CHAPTERS = 'chapters.yaml'

/** A questions folder, read whole. `banks` and `quizzes` hold only those without an error. */
export type LoadedQuestions = {
  /** Files that were read, relative to the folder. */
  files: string[]
  banks: LoadedBank[]
  quizzes: LoadedQuiz[]
  chapters: Chapter[]
  /** Of every file, by file, line and column. */
  findings: LocatedFinding[]
}

/**
 * Reads `chapters.yaml`, every bank and every `*.quiz.yaml` under `dir`; drafts (`*.draft.yaml`) are passed over.
 * Faults in files are findings; only a folder that cannot be read throws.
 */
export async function loadQuestions(dir: string): Promise<LoadedQuestions> {
  const all = await listFiles(dir)
  const present = new Set(all)
  const pictures = pictureFiles(dir, present)
  const commands = await loadCommands(dir)
  const files = all.filter((file) => isContent(file))
  const yamls = await Promise.all(
    files.map(async (file) => readYamlBytes(await readBytes(join(dir, file)), file)),
  )
  const chapters = readChapters(yamls.find(({ file }) => file === CHAPTERS))
  const chaptersById = chapters.list === null ? null : new Map(chapters.list.map((item) => [item.id, item]))
  const banks = yamls
    .filter(({ file }) => file !== CHAPTERS && !file.endsWith('.quiz.yaml'))
    .map((yaml) =>
      checkBank(yaml, {
        chapters: chaptersById,
        library: commands.library,
        fileExists: linksFrom(yaml.file, present, pictures),
        pictureAt: pictures.beside(yaml.file),
      }),
    )
  const pools = drawPools(banks)
  const read = yamls.filter(({ file }) => file.endsWith('.quiz.yaml')).map(readQuiz)
  const modules = chapters.list && new Set(chapters.list.map(({ module }) => module))
  const others = read.flatMap(({ quiz }) => quiz ?? [])
  const known = new Set(read.flatMap(({ slug }) => slug ?? []))
  const quizzes = read.map((quiz) => checkQuiz(quiz, { banks: pools, others, known, modules }))
  const bankClashes = clashes(banks, 'bank')
  const quizClashes = clashes(quizzes, 'quiz')
  return {
    files,
    banks: loadedOf(banks, bankClashes),
    quizzes: loadedOf(quizzes, quizClashes),
    chapters: chapters.list ?? [],
    findings: [
      ...misnamed(all),
      ...chapters.findings,
      ...commands.findings,
      ...[...banks, ...quizzes].flatMap((checked) => checked.findings),
      ...bankClashes,
      ...quizClashes,
      ...unusedPictures(banks, pictures),
    ].sort(byPlace),
  }
}

function isContent(file: string): boolean {
  return file.endsWith('.yaml') && !file.startsWith('commands/') && !/\.draft(\.quiz)?\.yaml$/.test(file)
}

function readChapters(yaml: YamlFile | undefined): { list: Chapter[] | null; findings: LocatedFinding[] } {
  if (yaml === undefined) {
    const missing = errorAt('chapters-missing', [])
    return { list: null, findings: [{ ...missing, file: CHAPTERS, line: 1, column: 1 }] }
  }
  if (yaml.findings.length > 0) return { list: null, findings: yaml.findings }
  const read = readSchema(chaptersSchema, yaml.value)
  if ('findings' in read) return { list: null, findings: yaml.locate(read.findings) }
  const list = read.data.chapters
  const ids = list.map(({ id }) => id)
  const twice = ids.flatMap((id, index): Finding[] =>
    ids.indexOf(id) < index ? [errorAt('duplicate-chapter', ['chapters', index, 'id'], { chapter: id })] : [],
  )
  return { list, findings: yaml.locate(twice) }
}

/** Whether a link written in `from` leads to a file of the folder; what climbs out of it never does. */
function linksFrom(
  from: string,
  present: ReadonlySet<string>,
  pictures: PictureFiles,
): (path: string) => boolean {
  return (path) => {
    const file = posix.join(posix.dirname(from), path)
    pictures.use(file)
    return !path.startsWith('/') && present.has(file)
  }
}

/** Of a bank that was not read whole nobody knows what it shows. */
function unusedPictures(banks: CheckedBank[], pictures: PictureFiles): LocatedFinding[] {
  const unread = banks.some(({ findings }) => findings.some(({ rule }) => UNREAD.has(rule)))
  if (unread) return []
  return pictures.unused().map((file) => ({ ...unusedPicture(), file, line: 1, column: 1 }))
}

const UNREAD = new Set(['yaml', 'encoding', 'schema', 'unknown-field'])

/** By slug; of files that clash the first counts, as it does for publishing. */
function drawPools(banks: CheckedBank[]): Map<string, DrawQuestion[] | null> {
  return new Map(
    banks
      .toReversed()
      .flatMap(({ slug, loaded }) =>
        slug === null
          ? []
          : [
              [
                slug,
                loaded === null ? null : loaded.canonical.questions.map((question) => drawable(question)),
              ],
            ],
      ),
  )
}

function clashes(checked: (CheckedBank | CheckedQuiz)[], field: 'bank' | 'quiz'): LocatedFinding[] {
  return checked.flatMap(({ file, slug }, index) => {
    const first = checked.find((other) => other.slug === slug)!
    if (slug === null || first === checked[index]) return []
    const finding = errorAt(`duplicate-${field}`, [field], { slug, file: first.file })
    return [{ ...finding, file, line: 1, column: 1 }]
  })
}

function loadedOf<T>(checked: { file: string; loaded: T | null }[], refused: LocatedFinding[]): T[] {
  const files = new Set(refused.map(({ file }) => file))
  return checked.flatMap(({ file, loaded }) => (loaded === null || files.has(file) ? [] : [loaded]))
}

function misnamed(all: string[]): LocatedFinding[] {
  return all
    .filter((file) => file.endsWith('.yml'))
    .map((file) => ({
      ...errorAt('file-name', []),
      file,
      line: 1,
      column: 1,
    }))
}

/** The order of findings: by file, line and column. */
export function byPlace(a: LocatedFinding, b: LocatedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
