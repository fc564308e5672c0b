import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, posix, relative, resolve } from 'node:path'
import { picturesIn } from '../domain/bank/pictures/texts.ts'
import { readBytes } from './files.ts'
import { readYamlBytes } from './yaml.ts'

const CHAPTERS = 'chapters.yaml'
const COMMANDS = 'commands'

/** One bank alone in a questions folder of its own, with what it needs. */
export interface StagedBank {
  /** The file within that folder. */
  file: string
  /** The bank's own names for itself; null where the file does not say. */
  bank: string | null
  title: string | null
  language: string | null
  /** What was copied, and is to be copied again when it changes. */
  sources: string[]
}

/**
 * Copies a bank into `dir`, over what is there, with the pictures it names and the chapters and commands of its course: those of
 * the nearest folder above it that has any, else of `course`.
 * @throws what the file system says of a file that cannot be read.
 */
export async function stageBank(path: string, dir: string, course: string): Promise<StagedBank> {
  const root = courseOf(resolve(path)) ?? resolve(course)
  const file = placeIn(root, path)
  await mkdir(dirname(join(dir, file)), { recursive: true })
  const bytes = await readBytes(path)
  await writeFile(join(dir, file), bytes)
  for (const name of [CHAPTERS, COMMANDS]) {
    await rm(join(dir, name), { recursive: true, force: true })
    if (existsSync(join(root, name))) await cp(join(root, name), join(dir, name), { recursive: true })
  }
  const { value } = readYamlBytes(bytes, file)
  const pictures = picturesOf(value).filter((picture) =>
    staysWithin(posix.join(posix.dirname(file), picture)),
  )
  for (const picture of pictures)
    await copyPicture(join(dirname(path), picture), join(dir, dirname(file), picture))
  const field = (name: string) => textAt(value, name)
  return {
    file,
    bank: field('bank'),
    title: field('title'),
    language: field('language'),
    sources: [path, ...pictures.map((picture) => join(dirname(path), picture)), join(root, CHAPTERS)],
  }
}

/** Says when any of some files was last changed, in a text that changes with it. */
export async function stampOf(files: readonly string[]): Promise<string> {
  const stamps = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
        () => 'missing',
      ),
    ),
  )
  return stamps.join('\n')
}

/** The nearest folder above a file that holds the chapters of a course. */
function courseOf(path: string): string | null {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, CHAPTERS))) return folder
    if (folder === dirname(folder)) return null
  }
}

/** Where the file stands in its course, which findings name it by; its own name, where it is in none. */
function placeIn(root: string, path: string): string {
  const place = relative(root, resolve(path)).split(/[\\/]/).join('/')
  return staysWithin(place) ? place : basename(path)
}

const staysWithin = (place: string) => !place.startsWith('../') && !posix.isAbsolute(place)

/** A picture that is missing is the check's to tell. */
async function copyPicture(from: string, to: string): Promise<void> {
  await rm(to, { force: true })
  if (!existsSync(from)) return
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, to)
}

/** The pictures that any text of a document names. */
function picturesOf(value: unknown): string[] {
  const texts = [value].flatMap(textsIn)
  return [...new Set(texts.flatMap((text) => picturesIn(text).map(({ path }) => path)))]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function textAt(value: unknown, name: string): string | null {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : null
  return typeof found === 'string' ? found : null
}
