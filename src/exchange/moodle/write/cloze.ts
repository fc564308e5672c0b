import { visibleText } from '../../../domain/markdown.ts'
import type { Blank } from '../../../domain/questions/cloze/blanks.ts'
import type { ClozeContent } from '../../../domain/questions/cloze.ts'
import { withoutDefaults } from '../../labels/defaults.ts'
import { markdownToHtml } from '../../markup/html.ts'
import type { Note } from '../../model.ts'
import { escapeXml } from '../../xml/write.ts'
import { escapeEmbedded, PASSAGE_MARK } from '../cloze-parse.ts'
import { singleSpaced } from '../spaces.ts'
import { percentOfFraction } from '../weights.ts'
import { valueAndTolerance } from './answers.ts'

/** The text and blanks as their author wrote them, in JSON. */
export function clozeSource(prompt: string, { text, blanks }: ClozeContent): string {
  return JSON.stringify(withoutDefaults({ prompt, text, blanks }))
}

/**
 * The question's text with its answers embedded, in HTML: Moodle puts its fields in before it renders Markdown, which
 * then shows those in code as text.
 */
export function clozeText(prompt: string, { text, blanks }: ClozeContent, note: Note): string {
  const fields = new Map(blanks.map((blank) => [blank.id, `{${blank.weight}:${embedded(blank, note)}}`]))
  const placed = new Set<string>()
  const passage = markdownToHtml(text).replace(
    /<[^>]*>|\{\{([a-z0-9-]{1,64})\}\}|\{/g,
    (found, id: string | undefined) => {
      const field = id === undefined ? undefined : fields.get(id)
      if (field !== undefined) placed.add(id!)
      return field ?? braceless(found)
    },
  )
  for (const id of fields.keys())
    if (!placed.has(id)) note('lost', `blank ${id}: Moodle has no field in an address or a title`)
  return `${braceless(markdownToHtml(prompt))}\n${PASSAGE_MARK}\n${passage}`
}

/** Without anything that Moodle takes for an embedded answer. */
function braceless(html: string): string {
  return html.replaceAll('{', '&#123;')
}

function embedded(blank: Blank, note: Note): string {
  const inBlank: Note = (what, detail) => note(what, `blank ${blank.id}: ${detail}`)
  if (blank.type === 'single') {
    if (blank.options.some(({ text }) => visibleText(text) !== text))
      note('changed', `blank ${blank.id}: Moodle's list shows choices as plain text`)
    const choices = blank.options.map(({ text, correct, feedback }) =>
      alternative(correct ? '100' : '0', escapeXml(visibleText(text) || text), feedback),
    )
    return `MULTICHOICE:${choices.join('~')}`
  }
  if (blank.type === 'text') {
    if (blank.ignore.some((name) => name !== 'case' && name !== 'spaces'))
      note('lost', `blank ${blank.id}: Moodle overlooks case or not, and nothing else`)
    const answers = singleSpaced(blank).answers.map(({ text, fraction, feedback }) =>
      alternative(percentOfFraction(fraction, inBlank), text, feedback),
    )
    return `SHORTANSWER${blank.ignore.includes('case') ? '' : '_C'}:${answers.join('~')}`
  }
  if (blank.units !== undefined) note('lost', `blank ${blank.id}: Moodle has no units in a cloze`)
  const answers = blank.answers.map((answer) => {
    const { value, tolerance } = valueAndTolerance(answer, inBlank)
    return alternative(percentOfFraction(answer.fraction, inBlank), `${value}:${tolerance}`, answer.feedback)
  })
  return `NUMERICAL:${answers.join('~')}`
}

function alternative(percent: string, text: string, feedback: string | undefined): string {
  const sign = percent === '100' ? '=' : percent === '0' ? '' : `%${percent}%`
  // A text that begins like a weight would be read as one.
  const lead = sign === '' && /^\s*[=%]/.test(text) ? '%0%' : sign
  return `${lead}${escapeEmbedded(text)}${feedback === undefined ? '' : `#${escapeEmbedded(inlineHtml(feedback))}`}`
}

/** Moodle reads every feedback of a blank as HTML. */
function inlineHtml(markdown: string): string {
  const html = markdownToHtml(markdown)
  const [, only] = /^<p>((?:(?!<p>).)*)<\/p>$/s.exec(html) ?? []
  return only ?? html
}
