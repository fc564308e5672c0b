import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The lines of the course that the banks assess, or null where it does not lie beside the project. */
export function courseLines(): string[] | null {
  const folder = join(import.meta.dirname, '../../../../shared/course')
  try {
    const name = readdirSync(folder).find((file) => file.endsWith('.txt'))
    return name === undefined ? null : readFileSync(join(folder, name), 'utf8').split('\n')
  } catch {
    return null
  }
}

/** Every `count` words in a row, without case or punctuation. */
export function runsOf(count: number, text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(count - 1).map((_, index) => words.slice(index, index + count).join(' '))
}
