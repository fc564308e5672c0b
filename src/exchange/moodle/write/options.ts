import { visibleText } from '../../../domain/markdown.ts'
import type { MatchContent } from '../../../domain/questions/match.ts'
import type { OrderContent } from '../../../domain/questions/order.ts'
import type { Option, OptionsContent } from '../../../domain/questions/shared/options.ts'
import type { Note } from '../../model.ts'
import { element, type Xml } from '../../xml/write.ts'
import { withEntities } from '../escapes.ts'
import { sharesOf, singleSharesOf } from '../shares.ts'
import { type Files, feedbackElement, fields, markdownElement, textElement } from './texts.ts'

/** Options of a multichoice with their shares; null, and noted as skipped, where Moodle would refuse them. */
export function optionElements(
  content: OptionsContent,
  isSingle: boolean,
  note: Note,
  files: Files,
): Xml[] | null {
  const { options } = content
  if (options.some(({ fixed }) => fixed)) note('lost', 'Moodle shuffles fixed options as well')
  const shareOf = isSingle ? singleSharesOf(content, note) : sharesOf(content, note)
  if (shareOf === null) return null
  return [
    ...fields({ single: String(isSingle), shuffleanswers: 'true', answernumbering: 'abc' }),
    ...options.map((option) => optionElement(option, shareOf(option), files)),
  ]
}

function optionElement({ id, text, fixed, feedback }: Option, fraction: string, files: Files): Xml {
  return element(
    'answer',
    { fraction, format: 'markdown', id, fixed: fixed ? 'true' : null },
    textElement(withEntities(text)),
    ...files.beside(text),
    feedbackElement(feedback, files),
  )
}

/** Pairs of a matching, and its extra right sides. These are plain text in Moodle. */
export function matchElements({ left, right }: MatchContent, note: Note, files: Files): Xml[] {
  if (left.some(({ feedback }) => feedback !== undefined)) note('lost', 'Moodle has no feedback on a pair')
  if (right.some(({ text }) => visibleText(text) !== text))
    note('changed', 'Moodle shows right-hand items as plain text, with the signs of their Markdown')
  if (right.length < 3)
    note('changed', 'Moodle asks for three right-hand items when somebody edits the question there')
  const answers = new Map(
    right.map(({ id, text }, rank) => [id, element('answer', { id, rank }, textElement(text))]),
  )
  const used = new Set(left.map(({ match }) => match))
  return [
    ...fields({ shuffleanswers: 'true' }),
    ...left.map(({ id, text, match }) =>
      element(
        'subquestion',
        { format: 'markdown', id },
        textElement(withEntities(text)),
        ...files.beside(text),
        answers.get(match) ?? null,
      ),
    ),
    ...right
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => element('subquestion', { format: 'markdown' }, textElement(''), answers.get(id)!)),
  ]
}

/**
 * Items of an ordering (Moodle 4.4), graded by adjacent pairs. Without `shownumcorrect` its importer makes hints that its
 * database refuses, and stops there: neither this question nor any after it arrives.
 */
export function orderElements({ items }: OrderContent, note: Note, files: Files): Xml[] {
  note('changed', 'an ordering, which only Moodle 4.4 or later reads: an older one refuses the whole file')
  return [
    ...fields({
      layouttype: 'VERTICAL',
      selecttype: 'ALL',
      selectcount: '0',
      gradingtype: 'RELATIVE_NEXT_EXCLUDE_LAST',
      showgrading: 'SHOW',
      numberingstyle: 'none',
      shownumcorrect: '1',
    }),
    ...items.map(({ id, text }, index) =>
      markdownElement('answer', text, files, { fraction: String(index + 1), id }),
    ),
  ]
}
