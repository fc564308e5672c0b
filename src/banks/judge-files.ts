import { posix } from 'node:path'
import { unusedPicture } from '../domain/bank/pictures/findings.ts'
import { type Chapter, chaptersSchema } from '../domain/bank/schema.ts'
import { type Finding, findingsOf, type LocatedFinding } from '../domain/findings.ts'
import type { Library } from '../domain/questions/type.ts'
import { drawable } from '../domain/selection/drawable.ts'
import type { DrawQuestion } from '../domain/selection/pool.ts'
import { type CheckedBank, checkBank, type LoadedBank } from './check-bank.ts'
import { type CheckedQuiz, checkQuiz, type LoadedQuiz, type ReadQuiz, readQuiz } from './check-quiz.ts'
import type { PictureFiles } from './pictures/files.ts'
import { readSchema } from './schema-findings.ts'
import { FINDINGS } from './sentences.ts'
import type { YamlFile } from './yaml.ts'

const { errorAt } = findingsOf(FINDINGS)

/** Files that belong together, with what they are judged by. */
export interface QuestionFiles {
  /** Every path: a link may lead to any. */
  all: readonly string[]
  banks: YamlFile[]
  quizzes: YamlFile[]
  /** What they have of the course; null: they are a part of one, and what they only name is taken as good. */
  chapters: ReadChapters | null
  pictures: PictureFiles
  library: Library
}

/** Null: it cannot be read. */
export type ReadChapters = { list: Chapter[] | null; findings: LocatedFinding[] }

/** Banks and quizzes without an error, and the findings of all. */
export type JudgedFiles = { banks: LoadedBank[]; quizzes: LoadedQuiz[]; findings: LocatedFinding[] }

/** Judges banks, quizzes and pictures as one: a faulty file hides no other's findings. */
export function judgeFiles(given: QuestionFiles): JudgedFiles {
  const { all, chapters, pictures, library } = given
  const present = new Set(all)
  const list = chapters?.list ?? null
  const chaptersById = list && new Map(list.map((item) => [item.id, item]))
  const banks = given.banks.map((yaml) =>
    checkBank(yaml, {
      chapters: chaptersById,
      library,
      fileExists: linksFrom(yaml.file, present, pictures),
      pictureAt: pictures.beside(yaml.file),
    }),
  )
  const read = given.quizzes.map(readQuiz)
  const pools = drawPools(banks)
  const others = read.flatMap(({ quiz }) => quiz ?? [])
  const known = chapters && new Set(read.flatMap(({ slug }) => slug ?? []))
  const modules = list && new Set(list.map(({ module }) => module))
  const within = { banks: chapters ? pools : withThoseNamed(pools, read), others, known, modules }
  const quizzes = read.map((quiz) => checkQuiz(quiz, within))
  const bankClashes = clashes(banks, 'bank')
  const quizClashes = clashes(quizzes, 'quiz')
  return {
    banks: loadedOf(banks, bankClashes),
    quizzes: loadedOf(quizzes, quizClashes),
    findings: [
      ...misnamed(all),
      ...(chapters?.findings ?? []),
      ...[...banks, ...quizzes].flatMap((checked) => checked.findings),
      ...bankClashes,
      ...quizClashes,
      ...unusedPictures(banks, pictures),
    ],
  }
}

/** The chapters of a course, by its own file of them. */
export function readChapters(yaml: YamlFile): ReadChapters {
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

/** What is drawn from, by slug; of files that clash the first counts, as it does for publishing. Null: it has errors. */
export function drawPools(banks: readonly CheckedBank[]): Map<string, DrawQuestion[] | null> {
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

/** The banks that only quizzes name are there, and not judged. */
function withThoseNamed(pools: Map<string, DrawQuestion[] | null>, read: ReadQuiz[]): typeof pools {
  const named = read.flatMap(({ quiz }) => quiz?.sections.map(({ bank }) => bank) ?? [])
  return new Map([...named.map((bank): [string, null] => [bank, null]), ...pools])
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

function misnamed(all: readonly string[]): LocatedFinding[] {
  return all
    .filter((file) => file.endsWith('.yml'))
    .map((file) => ({
      ...errorAt('file-name', []),
      file,
      line: 1,
      column: 1,
    }))
}
