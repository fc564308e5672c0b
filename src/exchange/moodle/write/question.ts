import type { CanonicalQuestion } from '../../../domain/bank/canonical.ts'
import type { ClozeContent } from '../../../domain/questions/cloze.ts'
import type { CommandContent } from '../../../domain/questions/command.ts'
import type { MatchContent } from '../../../domain/questions/match.ts'
import type { NumericContent } from '../../../domain/questions/numeric.ts'
import type { OrderContent } from '../../../domain/questions/order.ts'
import type { OptionsContent } from '../../../domain/questions/shared/options.ts'
import type { TextContent } from '../../../domain/questions/text.ts'
import type { YamlContent } from '../../../domain/questions/yaml.ts'
import { questionLabels } from '../../labels/labels.ts'
import { ownFormOf } from '../../labels/own-form.ts'
import { markdownToHtml } from '../../markup/html.ts'
import type { Note } from '../../model.ts'
import { element, type Xml } from '../../xml/write.ts'
import { singleSpaced } from '../spaces.ts'
import { numericElements, textElements } from './answers.ts'
import { clozeSource, clozeText } from './cloze.ts'
import { matchElements, optionElements, orderElements } from './options.ts'
import { type Files, fields, markdownElement, textElement } from './texts.ts'

const TYPES: Record<string, string> = {
  single: 'multichoice',
  multiple: 'multichoice',
  numeric: 'numerical',
  text: 'shortanswer',
  order: 'ordering',
  match: 'matching',
  cloze: 'cloze',
  command: 'shortanswer',
  yaml: 'essay',
}

/** Holds the own form of an essay, where Moodle keeps it and shows it to nobody. */
export const OWN_REMARK = /<!-- bareme (\{.*\}) -->/s

/** The question in Moodle XML; what Moodle takes otherwise is noted. Null, and noted, for one that it would refuse. */
export function questionElement(question: CanonicalQuestion, note: Note, files: Files): Xml | null {
  const { id, type, prompt, explanation, points, content } = question
  const cloze = type === 'cloze' ? clozeText(prompt, content as ClozeContent, note) : null
  const form = ownFormOf(question)
  const weights = cloze === null ? 0 : sumOf(content as ClozeContent)
  if (cloze !== null && String(weights) !== points)
    note('changed', `Moodle marks a cloze by its weights: out of ${weights} instead of ${points}`)
  const answers = answerElements(question, note, files)
  if (answers === null) return null
  return element(
    'question',
    { type: TYPES[type] ?? 'essay', source: type === 'yaml' ? null : form },
    element('name', {}, textElement(id)),
    cloze === null
      ? markdownElement('questiontext', prompt, files)
      : element(
          'questiontext',
          { format: 'html', source: form === null ? clozeSource(prompt, content as ClozeContent) : null },
          textElement(cloze),
          ...files.beside(cloze),
        ),
    markdownElement('generalfeedback', explanation ?? '', files),
    ...(cloze === null ? fields({ defaultgrade: points }) : []),
    ...fields({ penalty: '0.3333333', hidden: '0', idnumber: id }),
    ...answers,
    element('tags', {}, ...labelsOf(question).map((label) => element('tag', {}, textElement(label)))),
  )
}

function sumOf({ blanks }: ClozeContent): number {
  return blanks.reduce((sum, { weight }) => sum + weight, 0)
}

/** The mark says the points, but for a cloze, which has none. */
function labelsOf(question: CanonicalQuestion): string[] {
  const labels = questionLabels(question)
  return question.type === 'cloze' ? labels : labels.filter((label) => !/^points:[\d.]+$/.test(label))
}

function answerElements(question: CanonicalQuestion, note: Note, files: Files): Xml[] | null {
  const { type, content, policy } = question
  switch (type) {
    case 'single':
      return optionElements(content as OptionsContent, true, note, files)
    case 'multiple':
      if (policy === 'all-or-nothing' || policy === 'each-option')
        note('changed', `Moodle's weights mean net-correct; ${policy} is only a tag`)
      return optionElements(content as OptionsContent, false, note, files)
    case 'numeric':
      return numericElements(content as NumericContent, note, files)
    case 'text':
      return textElements(singleSpaced(content as TextContent), note, files)
    case 'order':
      return orderElements(content as OrderContent, note, files)
    case 'match':
      return matchElements(content as MatchContent, note, files)
    case 'cloze':
      return []
    case 'command':
      return commandElements(content as CommandContent, note, files)
    default:
      return yamlElements(content as YamlContent, ownFormOf(question), note, files)
  }
}

function commandElements({ answer, also }: CommandContent, note: Note, files: Files): Xml[] {
  note('changed', 'a short answer of this very wording: other ways to write the command are wrong there')
  const answers = [answer, ...also].map((text) => ({ text: text.replaceAll('*', '\\*'), fraction: 1 }))
  return textElements({ answers, ignore: ['spaces'] }, note, files)
}

/** No `--` may stand in it. */
function remarkOf(form: string | null): string {
  return form === null ? '' : `\n<!-- bareme ${form.replaceAll('--', '-\\u002d')} -->`
}

/** An essay that a person marks, by what the assertions say; the notes for whoever does hold the question's own form. */
function yamlElements(
  { answer, starter, assertions }: YamlContent,
  form: string | null,
  note: Note,
  files: Files,
): Xml[] {
  note('changed', 'an essay: a person marks it, with the model answer and the assertions in hand')
  const says = assertions.map(
    (assertion) => `- ${assertion.says.replaceAll('\n', '\n  ')} (${assertion.weight})`,
  )
  const fence = '`'.repeat(Math.max(3, ...Array.from(answer.matchAll(/`+/g), ([run]) => run.length + 1)))
  const guide = `${says.join('\n')}\n\n${fence}yaml\n${answer}\n${fence}`
  const html = markdownToHtml(guide)
  return [
    ...fields({
      responseformat: 'monospaced',
      responserequired: '1',
      responsefieldlines: '20',
      attachments: '0',
    }),
    element('graderinfo', { format: 'html' }, textElement(`${html}${remarkOf(form)}`), ...files.beside(html)),
    element('responsetemplate', { format: 'plain_text' }, textElement(starter ?? '')),
  ]
}
