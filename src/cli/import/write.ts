import { randomUUID } from 'node:crypto'
import { constants, copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { ImportDraft } from '../../exchange/draft.ts'

/** Where each bank and each quiz of an import was written, in their order. */
export type Written = { banks: string[]; quizzes: string[] }

type NewFile = { path: string; content: string | Uint8Array }

/**
 * Puts the banks of an import under the questions folder, with their pictures and quizzes: all of them, or none. What is not
 * complete is a draft, which nothing else reads. Never over another file; a picture that is there already stays.
 */
export async function writeDraft(dir: string, source: string, draft: ImportDraft): Promise<Written> {
  const { draftFiles } = await import('../../exchange/report/archive.ts')
  const { banks, quizzes, files } = draftFiles(draft, basename(source, extname(source)))
  const placed = (path: string) => join(dir, path)
  await writeAll(files.map(([path, content]) => ({ path: placed(path), content })))
  return { banks: banks.map(placed), quizzes: quizzes.map(placed) }
}

/** All under names of their own first, then each under its name, which only what is not there yet may take. */
async function writeAll(files: readonly NewFile[]): Promise<void> {
  const staged: { file: NewFile; name: string }[] = []
  const placed: string[] = []
  try {
    for (const file of files) {
      if (await isThere(file)) continue
      const name = join(dirname(file.path), `.${randomUUID()}`)
      await mkdir(dirname(file.path), { recursive: true })
      staged.push({ file, name })
      await writeFile(name, file.content, { flag: 'wx' })
    }
    for (const { file, name } of staged) {
      await place(name, file.path)
      placed.push(file.path)
    }
  } catch (error) {
    await Promise.all(placed.map((path) => rm(path, { force: true })))
    throw error
  } finally {
    await Promise.all(staged.map(({ name }) => rm(name, { force: true })))
  }
}

/** Whether a picture is: its name may be one that another bank shows it by. */
async function isThere({ path, content }: NewFile): Promise<boolean> {
  if (typeof content === 'string') return false
  const present = await readFile(path).catch(() => null)
  return present?.equals(content) ?? false
}

async function place(name: string, path: string): Promise<void> {
  try {
    // A rename would go over a file that is there.
    await link(name, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error
      return copyFile(name, path, constants.COPYFILE_EXCL)
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Error(`${path} exists already: move it away, or import without --write`, { cause: error })
  }
}
