import { posix } from 'node:path'
import { decoded } from '../../domain/markdown.ts'
import { createGallery, type SourceFile, showing } from '../markup/gallery.ts'
import { foundPictures, sourcesIn } from '../markup/marks.ts'
import { withStrings } from '../markup/strings.ts'
import type { DraftQuestion, PictureBytes, ReportEntry } from '../model.ts'
import { readPictures } from './zip.ts'

/** A question that a file of a package asks, its pictures by their sources. */
export type ReadQuestion = { question: DraftQuestion; item: string; path: string }

/** What a package holds: its bytes and the names of its files; a file that is none has no names. */
export type Archive = { file: Uint8Array; names: readonly string[] }

/** The same questions with the pictures that the package has for their sources; what it has not is reported. */
export async function withPictures<T extends ReadQuestion>(
  reads: readonly T[],
  { file, names }: Archive,
  report: ReportEntry[],
): Promise<{ reads: T[]; pictures: PictureBytes }> {
  const nameOf = nameFinder(names)
  const wanted = new Set<string>()
  for (const { question, path } of reads)
    withStrings(question, (text) => {
      for (const source of sourcesIn(text)) wanted.add(nameOf(path, source) ?? '')
      return text
    })
  wanted.delete('')
  const files: ReadonlyMap<string, SourceFile> =
    wanted.size === 0 ? new Map() : await readPictures(file, wanted)
  const gallery = createGallery()
  const shown = reads.map((read) => {
    const find = (source: string) => files.get(nameOf(read.path, source) ?? '') ?? null
    const note = (what: ReportEntry['what'], detail: string) => report.push({ item: read.item, what, detail })
    const nameIn = showing(gallery, find, note)
    return { ...read, question: withStrings(read.question, (text) => foundPictures(text, nameIn)) }
  })
  return { reads: shown, pictures: gallery.pictures }
}

/** What Canvas and Common Cartridges write before the path of a file, and where they put it. */
const FILE_BASE = /^\$IMS[-_]CC[-_]FILEBASE\$\//i
const FILE_FOLDERS = ['web_resources', '', 'media']

/** What finds the name that a source, as a file at `path` writes it, has in the package; undefined for none. */
function nameFinder(names: readonly string[]): (path: string, source: string) => string | undefined {
  const present = new Set(names)
  const byLast = Map.groupBy(names, (name) => posix.basename(name))
  return (path, source) => {
    if (source.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(source)) return undefined
    const written = decoded(source.replace(/[?#].*$/s, ''))
    const file = written.replace(FILE_BASE, '')
    const folders = file === written ? [posix.dirname(path), ...FILE_FOLDERS] : FILE_FOLDERS
    const places = folders.map((folder) => posix.join(folder, file))
    const alike = byLast.get(posix.basename(file)) ?? []
    return places.find((place) => present.has(place)) ?? (alike.length === 1 ? alike[0] : undefined)
  }
}
