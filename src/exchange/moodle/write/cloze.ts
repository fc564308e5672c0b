import type { Blank } from '../../../domain/questions/cloze/blanks.ts'
import { markersOf } from '../../../domain/questions/cloze/findings.ts'
import type { ClozeContent } from '../../../domain/questions/cloze.ts'
import { PASSAGE_MARK } from '../cloze.ts'
import { escapeEmbedded, replaceEmbedded } from '../cloze-parse.ts'
import { sourceOf, valueAndTolerance, weight } from './answers.ts'
import type { Note } from './texts.ts'

/** The question's text with its answers embedded, and what they cannot say, in JSON and in their order. */
export function clozeText(
  prompt: string,
  { text, blanks }: ClozeContent,
  note: Note,
): { text: string; blanks: string } {
  for (const part of [prompt, text])
    replaceEmbedded(part, () => {
      note('changed', 'what looks like an embedded answer of Moodle is one there')
      return ''
    })
  const byId = new Map(blanks.map((blank) => [blank.id, blank]))
  const ordered = markersOf(text).flatMap((id) => byId.get(id) ?? [])
  const passage = text.replace(/\{\{([a-z0-9-]{1,64})\}\}/g, (marker, id) => {
    const blank = byId.get(id)
    return blank === undefined ? marker : `{${blank.weight}:${embedded(blank, note)}}`
  })
  return { text: `${prompt}\n\n${PASSAGE_MARK}\n\n${passage}`, blanks: JSON.stringify(ordered.map(ownOf)) }
}

function embedded(blank: Blank, note: Note): string {
  const write = (percent: string, text: string, feedback?: string) => {
    const sign = percent === '100' ? '=' : percent === '0' ? '' : `%${percent}%`
    // A text that begins like a weight would be read as one.
    const lead = sign === '' && /^\s*[=%]/.test(text) ? '%0%' : sign
    return `${lead}${escapeEmbedded(text)}${feedback === undefined ? '' : `#${escapeEmbedded(feedback)}`}`
  }
  if (blank.type === 'single')
    return `MULTICHOICE:${blank.options.map(({ text, correct, feedback }) => write(correct ? '100' : '0', text, feedback)).join('~')}`
  if (blank.type === 'text') {
    if (blank.ignore.some((name) => name !== 'case' && name !== 'spaces'))
      note('lost', `blank ${blank.id}: Moodle overlooks case or not, and nothing else`)
    const answers = blank.answers.map(({ text, fraction, feedback }) =>
      write(weight(fraction, note), text, feedback),
    )
    return `SHORTANSWER${blank.ignore.includes('case') ? '' : '_C'}:${answers.join('~')}`
  }
  if (blank.units !== undefined) note('lost', `blank ${blank.id}: Moodle has no units in a cloze`)
  const answers = blank.answers.map((answer) => {
    const { value, tolerance } = valueAndTolerance(answer)
    return write(weight(answer.fraction, note), `${value}:${tolerance}`, answer.feedback)
  })
  return `NUMERICAL:${answers.join('~')}`
}

function ownOf(blank: Blank): object {
  const { id } = blank
  if (blank.type === 'single') return { id, options: blank.options.map((option) => option.id) }
  if (blank.type === 'text') return { id, ignore: blank.ignore }
  return { id, numbers: blank.answers.map((answer) => JSON.parse(sourceOf(answer))) }
}
