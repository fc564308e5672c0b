import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { MAX_FILE_BYTES } from './yaml.ts'

/** Every file under `root` as a `/`-separated path relative to it, sorted; hidden folders and links are passed over. */
export async function listFiles(root: string): Promise<string[]> {
  const found: string[] = []
  const pending = ['']
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      if (isPassedOver(entry.name)) continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) pending.push(path)
      if (entry.isFile()) found.push(path)
    }
  }
  return found.sort()
}

/** Whether a file or folder of this name is none of an author's. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

/**
 * The bytes of a file. One that is too large is cut just above the limit, which the reader then refuses: no file can fill
 * the memory.
 */
export async function readBytes(path: string): Promise<Buffer> {
  const { size } = await stat(path)
  return size > MAX_FILE_BYTES ? Buffer.alloc(MAX_FILE_BYTES + 1, ' ') : readFile(path)
}
