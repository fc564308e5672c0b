import { randomUUID } from 'node:crypto'
import { link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a file of its owner's alone, in place of what is there: whole and on disk, or not at all, whenever the
 * process or the machine dies.
 */
export async function replaceSecretFile(file: string, text: string): Promise<void> {
  await withDraft(file, text, (draft) => rename(draft, file))
}

/** The same where nothing is; false when something is already, which stays: of two that write at once one does. */
export async function createSecretFile(file: string, text: string): Promise<boolean> {
  return withDraft(file, text, async (draft) => {
    try {
      await link(draft, file)
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw error
    }
  })
}

async function withDraft<T>(file: string, text: string, put: (draft: string) => Promise<T>): Promise<T> {
  const draft = `${file}.${randomUUID()}.partial`
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    const outcome = await put(draft)
    await syncDirectory(dirname(file))
    return outcome
  } finally {
    await rm(draft, { force: true })
  }
}

/** A name is on disk once its directory is. Windows opens none, and needs it not. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
