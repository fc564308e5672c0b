import { child, children, type Element } from '../xml/parse.ts'
import { type MoodleContext, note, plainOf } from './context.ts'
import { toMarkdown } from './texts.ts'

const COMBINED = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']

/** Reports what a question says beside what is read: hints, feedback on right or wrong as a whole, old images. */
export function noteRemains(question: Element, context: MoodleContext): void {
  const hints = children(question, 'hint').map((hint) => shortened(plainOf(hint, 'text')))
  const said = hints.filter((hint) => hint !== '')
  if (said.length > 0) note(context, 'lost', `hints: ${said.join(' / ')}`)
  const combined = COMBINED.map((name) => shortened(plainOf(question, name))).filter((text) => text !== '')
  if (combined.length > 0) note(context, 'lost', `feedback on the answer as a whole: ${combined.join(' / ')}`)
  const image = plainOf(question, 'image')
  if (image !== '') note(context, 'lost', `image "${image.slice(0, 100)}"`)
  if (child(question, 'questiontext') === null && plainOf(question, 'name') !== '')
    note(context, 'changed', 'it has no text but its name')
}

function shortened(html: string): string {
  const text = toMarkdown(html, 'html', []).replace(/\s+/g, ' ')
  return text === '' ? '' : `"${text.slice(0, 150)}"`
}
