import { posix } from 'node:path'
import type { LocatedFinding } from '../domain/findings.ts'
import type { Library } from '../domain/questions/type.ts'
import { judgeFiles, readChapters } from './judge-files.ts'
import { byPlace } from './load.ts'
import { inMemory, pictureFiles } from './pictures/files.ts'
import { readYamlBytes } from './yaml.ts'

/**
 * The findings of banks and quizzes that come without a folder, drafts among them, with their pictures beside. Without a
 * `chapters.yaml` they are a part of a course: chapters, quizzes and banks that they only name are taken as good.
 */
export function checkFiles(files: ReadonlyMap<string, Uint8Array>, library: Library): LocatedFinding[] {
  const all = [...files.keys()].filter((name) => !name.endsWith('/')).sort()
  const course = chaptersFile(all)
  const inFolder = course === undefined ? '' : course.slice(0, -'chapters.yaml'.length)
  const content = all.filter(
    (name) => name.endsWith('.yaml') && name !== course && !name.startsWith(`${inFolder}commands/`),
  )
  const read = (name: string) => readYamlBytes(Buffer.from(files.get(name)!), name)
  const { findings } = judgeFiles({
    all,
    banks: content.filter((name) => !name.endsWith('.quiz.yaml')).map(read),
    quizzes: content.filter((name) => name.endsWith('.quiz.yaml')).map(read),
    chapters: course === undefined ? null : readChapters(read(course)),
    pictures: pictureFiles(new Set(all), inMemory(files)),
    library,
  })
  return findings.sort(byPlace)
}

/** That of the course, which archives often hold in a folder. */
function chaptersFile(all: readonly string[]): string | undefined {
  return ['chapters.yaml', ...all].find(
    (name) => posix.basename(name) === 'chapters.yaml' && name.split('/').length <= 2 && all.includes(name),
  )
}
