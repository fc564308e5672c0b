import { questionSchema } from '../../domain/bank/schema.ts'
import { readLabels, typed } from '../labels/labels.ts'
import { besideWeights } from '../labels/weighed.ts'
import { createGallery } from '../markup/gallery.ts'
import type { DraftQuestion, Imported, OnRead, ReportEntry } from '../model.ts'
import { tally } from '../report/tally.ts'
import { slugOf } from '../slugs.ts'
import { unreadable } from '../unreadable.ts'
import { attr, child, children, type Element, textOf } from '../xml/parse.ts'
import { draftNumerical, draftShortAnswer } from './answers.ts'
import { draftCloze } from './cloze.ts'
import { type Drafted, type MoodleContext, note, plainOf } from './context.ts'
import { draftMultichoice, draftTrueFalse } from './options.ts'
import { ownForm } from './own.ts'
import { draftMatching, draftOrdering } from './pairs.ts'
import { noteRemains } from './remains.ts'
import { categoryOf } from './source/categories.ts'
import { createShelves } from './source/shelves.ts'
import { questionsOf } from './source/sources.ts'
import { markdownOf } from './texts.ts'

/** Moodle's names of question types where the file has another. */
const KINDS: Record<string, string> = { cloze: 'multianswer', matching: 'match' }

const { points: pointsSchema } = questionSchema.options[0].shape

/**
 * A Moodle XML file of at most 64 MiB, a bank a category. `found` counts by Moodle's own kinds what Moodle itself would
 * take: a cloze question that it refuses is reported, not counted. Ids come from id numbers or names, labels from tags.
 */
export function importMoodleXml(file: Uint8Array, onRead: OnRead = () => {}): Imported {
  const { count, sources } = questionsOf(file)
  if (count === 0) throw unreadable('no-question/moodle')
  const report: ReportEntry[] = []
  const gallery = createGallery()
  const kinds: string[] = []
  const shelves = createShelves(report)
  let index = 0
  for (const { source, files } of sources()) {
    index += 1
    const type = attr(source, 'type')
    const kind = KINDS[type] ?? (type.slice(0, 60) || 'unknown')
    if (kind === 'category') {
      kinds.push(kind)
      shelves.open(categoryOf(source))
    } else {
      const item = `${plainOf(source, 'name').slice(0, 100) || kind} (question ${index})`
      const { slug, language } = shelves.current()
      const context = { item, report, language, labels: labelsOf(source), files, gallery }
      const own = ownForm(source, context)
      const drafted = own ?? draftContent(kind, source, context)
      if (drafted.type !== undefined || !drafted.isInvalid) kinds.push(kind)
      const question =
        own === null
          ? draftQuestion(drafted, source, context, slug)
          : withIdAndLabels(own, source, context, slug)
      if (question !== null) shelves.put(question, item)
    }
    onRead(index, count)
  }
  const banks = shelves.banks().map((bank) => ({ bank, pictures: gallery.pictures }))
  return { banks, quizzes: [], report, found: tally(kinds) }
}

function labelsOf(source: Element): string[] {
  const tags = child(source, 'tags')
  return tags === null ? [] : children(tags, 'tag').map((tag) => plainOf(tag, 'text') || textOf(tag))
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
