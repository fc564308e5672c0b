import { MOST_QUESTIONS_OF_A_FILE } from '../../text/file.ts'
import { unreadable } from '../../unreadable.ts'
import { cutQuestions } from '../../xml/cut.ts'
import { type Element, localName } from '../../xml/parse.ts'
import { cutFiles, type FileSlot } from './files.ts'

/** A question, with what stood in its `<file>` elements. */
export type Source = { source: Element; files: FileSlot[] }

/**
 * How many questions and categories a Moodle XML file of at most 64 MiB has, and each in its turn: one at a time is in
 * memory as elements, and its files never are.
 */
export function questionsOf(file: Uint8Array): { count: number; sources(): Iterable<Source> } {
  const { root, count, pieces, parse } = cutQuestions(file, MOST_QUESTIONS_OF_A_FILE)
  if (localName(root.name) !== 'quiz') throw unreadable('moodle-root', { root: localName(root.name) })
  return {
    count,
    *sources() {
      for (const { text, at } of pieces()) {
        const cut = cutFiles(text)
        yield { source: parse({ text: cut.text, at }), files: cut.files }
      }
    },
  }
}
