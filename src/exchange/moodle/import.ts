import { questionSchema } from '../../domain/bank/schema.ts'
import { readBankLabels, readLabels, typed } from '../labels/labels.ts'
import { besideWeights } from '../labels/weighed.ts'
import { createGallery } from '../markup/gallery.ts'
import type { DraftQuestion, ImportedText, ReportEntry } from '../model.ts'
import { missingEntries } from '../report/missing-entries.ts'
import { tally } from '../report/tally.ts'
import { slugger, slugOf } from '../slugs.ts'
import { MAX_QUESTIONS } from '../text/file.ts'
import { unreadable } from '../unreadable.ts'
import { attr, child, children, decodeXml, type Element, parseXml } from '../xml/parse.ts'
import { draftNumerical, draftShortAnswer } from './answers.ts'
import { categoryFields, isOwnCategory } from './categories.ts'
import { draftCloze } from './cloze.ts'
import { type Drafted, type MoodleContext, note, plainOf, questionsOf } from './context.ts'
import { cutFiles } from './files.ts'
import { draftMultichoice, draftTrueFalse } from './options.ts'
import { ownForm } from './own.ts'
import { draftMatching, draftOrdering } from './pairs.ts'
import { noteRemains } from './remains.ts'
import { markdownOf } from './texts.ts'

/** Moodle's names of question types where the file has another. */
const KINDS: Record<string, string> = { cloze: 'multianswer', matching: 'match' }

const { points: pointsSchema } = questionSchema.options[0].shape

/**
 * A Moodle XML file. `found` counts by Moodle's own kinds what Moodle itself would take: a cloze question that it
 * refuses is reported, not counted. Ids come from id numbers or names, labels from tags.
 */
export function importMoodleXml(file: Uint8Array): ImportedText {
  const { text, files } = cutFiles(decodeXml(file))
  const sources = questionsOf(parseXml(text))
  if (sources.length === 0) throw unreadable('no-question/moodle')
  if (sources.length > MAX_QUESTIONS)
    throw unreadable('too-many-questions', { count: sources.length, most: MAX_QUESTIONS })
  const report: ReportEntry[] = []
  const gallery = createGallery()
  const kinds: string[] = []
  const names = new Map<DraftQuestion, string>()
  const slug = slugger('question')
  const fields = readBankLabels(sources.flatMap(infoLines))
  const questions: DraftQuestion[] = []
  for (const [index, source] of sources.entries()) {
    const type = attr(source, 'type')
    const kind = KINDS[type] ?? (type.slice(0, 60) || 'unknown')
    const item = `${plainOf(source, 'name').slice(0, 100) || kind} (question ${index + 1})`
    const context = {
      item,
      report,
      language: fields.language ?? 'fr',
      labels: labelsOf(source),
      files,
      gallery,
    }
    if (kind === 'category') {
      kinds.push(kind)
      if (isOwnCategory(source)) continue
      const path = plainOf(source, 'category')
      note(context, 'skipped', `category "${path.slice(0, 200)}": a bank has none`)
      Object.assign(fields, { ...categoryFields(path), ...fields })
      continue
    }
    const own = ownForm(source, context)
    const drafted = own ?? draftContent(kind, source, context)
    if (drafted.type !== undefined || !drafted.isInvalid) kinds.push(kind)
    const question =
      own === null
        ? draftQuestion(drafted, source, context, slug)
        : withIdAndLabels(own, source, context, slug)
    if (question === null) continue
    names.set(question, item)
    questions.push(question)
  }
  const bank = { ...fields, questions }
  report.push(...missingEntries(bank, (question) => names.get(question) ?? question.id))
  return { bank, report, found: tally(kinds), pictures: gallery.pictures }
}

function infoLines(source: Element): string[] {
  return isOwnCategory(source) ? plainOf(source, 'info').split('\n') : []
}

function labelsOf(source: Element): string[] {
  const tags = child(source, 'tags')
  return tags === null
    ? []
    : children(tags, 'tag').map((tag) => plainOf(tag, 'text') || (tag.textContent ?? ''))
}

function draftContent(kind: string, source: Element, context: MoodleContext): Drafted {
  switch (kind) {
    case 'multichoice':
      return draftMultichoice(source, context)
    case 'truefalse':
      return draftTrueFalse(source, context)
    case 'shortanswer':
      return draftShortAnswer(source, context)
    case 'numerical':
      return draftNumerical(source, context)
    case 'match':
      return draftMatching(source, context)
    case 'ordering':
      return draftOrdering(source, context)
    case 'multianswer':
      return draftCloze(source, context)
    default:
      return { problem: `a bank has no ${kind}` }
  }
}

function draftQuestion(
  drafted: Drafted,
  source: Element,
  context: MoodleContext,
  slug: (text: string) => string,
): DraftQuestion | null {
  if (drafted.type === undefined) {
    note(context, 'skipped', drafted.problem)
    return null
  }
  const { type, prompt: own, ...content } = drafted
  const written = type === 'cloze' ? own : markdownOf(child(source, 'questiontext'), context)
  const prompt = written || plainOf(source, 'name')
  if (prompt === '') {
    note(context, 'skipped', 'it has no text')
    return null
  }
  if (!written) note(context, 'missing', 'a prompt: its name stands there')
  const explanation = markdownOf(child(source, 'generalfeedback'), context)
  const fields = { type, prompt, ...content, ...(explanation === '' ? {} : { explanation }) }
  return withIdAndLabels(fields, source, context, slug)
}

function withIdAndLabels(
  fields: { type: string; prompt: string } & Record<string, unknown>,
  source: Element,
  context: MoodleContext,
  slug: (text: string) => string,
): DraftQuestion {
  noteRemains(source, context)
  const { prompt } = fields
  const id = slugOf(plainOf(source, 'idnumber')) || slugOf(plainOf(source, 'name')) || slugOf(prompt, 48)
  return {
    ...{ id: slug(id), ...typed(fields, context.labels) },
    ...pointsField(source, context),
    ...besideWeights(fields, readLabels(context.labels)),
  }
}

/** The default mark as points; a cloze has none, its blanks' weights add up to it. */
function pointsField(source: Element, context: MoodleContext): { points?: number } {
  const mark = plainOf(source, 'defaultgrade')
  if (mark === '' || Number(mark) === 1) return {}
  const points = pointsSchema.safeParse(Number(mark))
  if (points.success) return { points: points.data }
  note(context, 'changed', `a mark of ${mark.slice(0, 30)}: left at 1 point`)
  return {}
}
