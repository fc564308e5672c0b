import type { CanonicalQuestion } from '../../../domain/bank/canonical.ts'
import { visibleText } from '../../../domain/markdown.ts'
import type { CommandContent } from '../../../domain/questions/command.ts'
import type { OptionsContent } from '../../../domain/questions/shared/options.ts'
import { contentLabels } from '../../labels/content-labels.ts'
import { questionLabels } from '../../labels/labels.ts'
import { ownFormLabel } from '../../labels/own-form.ts'
import { markdownToHtml } from '../../markup/html.ts'
import type { Note } from '../../qti/entry.ts'
import { type El, el } from '../../qti/tree.ts'
import { OWN_FIELD } from '../metadata.ts'
import { matchPart, multiplePart, orderPart, singlePart } from './choices.ts'
import { clozePart, numericPart, textPart } from './fields.ts'
import { field, htmlMaterial, material, type Part, showing } from './parts.ts'

const LONGEST_TITLE = 80
const EXPLANATION = 'general_fb'

/** The question as a QTI 1.2 item; null when it has no form there. `notes` hears what is not the same. */
export function writeItem(question: CanonicalQuestion, notes: Note[]): El | null {
  if (question.policy === 'weights')
    notes.push({
      what: 'changed',
      detail: 'shares of options, of which Canvas and others know only right and wrong',
    })
  const part = partOf(question, notes)
  if (part === null) return null
  const { id, prompt, explanation, content, points } = question
  const options = (content as Partial<OptionsContent>).options ?? []
  const remarks = options.flatMap((option) =>
    option.feedback === undefined ? [] : [itemFeedback(`${option.id}_fb`, option.feedback)],
  )
  const title = visibleText(prompt).slice(0, LONGEST_TITLE).toWellFormed() || id
  const labels = [...questionLabels(question), ...contentLabels(question), ...ownFormLabel(question)].filter(
    (label) => !/^ids:/.test(label),
  )
  return el('item', { ident: id, title }, [
    el('itemmetadata', {}, [
      metadata({ question_type: part.kind, points_possible: points, [OWN_FIELD]: labels.join('\n') }),
    ]),
    el('presentation', {}, [htmlMaterial(part.html ?? markdownToHtml(prompt)), ...part.responses]),
    el('resprocessing', {}, [
      el('outcomes', {}, [
        el('decvar', { maxvalue: 100, minvalue: 0, varname: 'SCORE', vartype: 'Decimal' }),
      ]),
      ...(explanation === null ? [] : [showing([el('other')], EXPLANATION)]),
      ...part.conditions,
    ]),
    ...(explanation === null ? [] : [itemFeedback(EXPLANATION, explanation)]),
    ...remarks,
  ])
}

/** Fields of metadata. */
export function metadata(fields: Record<string, string>): El {
  return el(
    'qtimetadata',
    {},
    Object.entries(fields).map(([name, value]) =>
      el('qtimetadatafield', {}, [el('fieldlabel', {}, [name]), el('fieldentry', {}, [value])]),
    ),
  )
}

function itemFeedback(ident: string, markdown: string): El {
  return el('itemfeedback', { ident }, [el('flow_mat', {}, [material(markdown)])])
}

/** Contents are what the schemas of their types gave; the bank was checked before. */
function partOf({ type, prompt, content, policy }: CanonicalQuestion, notes: Note[]): Part | null {
  const fields = content as never
  switch (type) {
    case 'single':
      return singlePart(fields, policy)
    case 'multiple':
      return multiplePart(fields, policy, notes)
    case 'match':
      return matchPart(fields, notes)
    case 'order':
      return orderPart(fields, notes)
    case 'numeric':
      return numericPart(fields, notes)
    case 'text':
      return textPart(fields, notes)
    case 'cloze':
      return clozePart(prompt, fields, notes)
    case 'command':
      return commandPart(fields, notes)
    case 'yaml':
      notes.push({ what: 'changed', detail: 'an essay: a person marks it, without the assertions' })
      return { kind: 'essay_question', responses: [field()], conditions: [] }
    default:
      return null
  }
}

function commandPart({ answer, also }: CommandContent, notes: Note[]): Part {
  notes.push({
    what: 'changed',
    detail: 'a short answer of this very wording: other ways to write the command are wrong there',
  })
  const answers = [answer, ...also].map((text) => ({ text: text.replaceAll('*', '\\*'), fraction: 1 }))
  return textPart({ answers, ignore: ['spaces'] }, notes)
}
