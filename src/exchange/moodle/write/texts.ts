import type { Note, PictureBytes } from '../../model.ts'
import { cdata, element, type Xml } from '../../xml/write.ts'
import { withEntities } from '../escapes.ts'

/** The files of pictures, written beside each text that shows them. */
export type Files = { beside(text: string): Xml[] }

/** What a text calls the file beside it. */
export function fileAddress(name: string): string {
  return `@@PLUGINFILE@@/${name}`
}

const NAMED = /@@PLUGINFILE@@\/([\w.-]+)/g
const MOST_MEBIBYTES = 64

/** Writes the files of one bank, of which each may stand beside many texts; `pictures` by name. */
export function createFiles(pictures: PictureBytes): (note: Note) => Files {
  const encoded = new Map<string, string>()
  let left = MOST_MEBIBYTES * 1_048_576
  const contentOf = (name: string) => {
    const content = encoded.get(name) ?? Buffer.from(pictures.get(name)!).toString('base64')
    encoded.set(name, content)
    return content
  }
  return (note) => ({
    beside(text) {
      const names = new Set(Array.from(text.matchAll(NAMED), ([, name]) => name!))
      return [...names]
        .filter((name) => pictures.has(name))
        .map((name) => {
          const content = contentOf(name)
          left -= content.length
          if (left >= 0) return element('file', { name, path: '/', encoding: 'base64' }, content)
          note('lost', `the picture ${name} beside some texts: the file would pass ${MOST_MEBIBYTES} MiB`)
          return null
        })
        .filter((file) => file !== null)
    },
  })
}

/** `<name format="markdown"><text>…</text><file …>…</file></name>`. */
export function markdownElement(
  name: string,
  text: string,
  files: Files,
  attributes: Record<string, string | null> = {},
): Xml {
  return element(
    name,
    { format: 'markdown', ...attributes },
    textElement(withEntities(text)),
    ...files.beside(text),
  )
}

/** `<text>…</text>`. */
export function textElement(text: string): Xml {
  return { xml: `<text>${cdata(text)}</text>` }
}

/** `<feedback>`, empty where there is none. */
export function feedbackElement(feedback: string | undefined, files: Files): Xml {
  return markdownElement('feedback', feedback ?? '', files)
}

/** Elements of one text each. */
export function fields(values: Record<string, string>): Xml[] {
  return Object.entries(values).map(([name, value]) => element(name, {}, value))
}
