import { bankSchema } from '../../domain/bank/schema.ts'
import { withTags } from '../banks/draws.ts'
import { splitBanks } from '../banks/split.ts'
import { readContentLabels } from '../labels/content-labels.ts'
import { leavesPolicyToQuiz, readBankLabels, readLabels, typed } from '../labels/labels.ts'
import { besideWeights } from '../labels/weighed.ts'
import type { DraftQuestion, Imported, ReportEntry } from '../model.ts'
import { missingEntries } from '../report/missing-entries.ts'
import { once } from '../report/once.ts'
import { tally } from '../report/tally.ts'
import { slugger, slugOf } from '../slugs.ts'
import { MOST_QUESTIONS_OF_A_FILE } from '../text/file.ts'
import { unreadable } from '../unreadable.ts'
import { withPictures } from '../xml/pictures.ts'
import { bareIdentifier } from './choices.ts'
import { readItem } from './item.ts'
import { fileName } from './package/manifest.ts'
import { draftQuizzes, isQuiz, readTests, tagsOf } from './package/tests.ts'
import { type ItemFile, type QtiSource, readSource } from './source.ts'
import { attr, descendantsOf, type El } from './tree.ts'

const LONGEST_NAME = 200
const LONGEST_DETAIL = 300

/** A label about the content of a type, which `readLabels` would take for a tag. */
const CONTENT_LABEL = /^(ids|fixed|left|right|pairs|ignore):/

/**
 * Reads a QTI 2.1, 2.2 or 3.0 package, or a single item. Items are in the order of the package's test where it has one,
 * else of its manifest. A test that draws, or has a time limit, is a quiz as well.
 */
export async function importQti(file: Uint8Array): Promise<Imported> {
  const source = await readSource(file)
  if (source.items.length > MOST_QUESTIONS_OF_A_FILE)
    throw unreadable('too-many-questions/file', { most: MOST_QUESTIONS_OF_A_FILE })
  const tests = readTests(source.tests)
  const tags = tagsOf(tests)
  const slug = slugger('question')
  const kinds: string[] = [...source.otherKinds]
  const report: ReportEntry[] = [...source.report]
  const found = source.items.flatMap((item) => {
    const name = nameOf(item.item)
    const read = readItem(item, name)
    kinds.push(read.kind)
    report.push(...read.report)
    if (read.question === null) return []
    const id = slug(bareIdentifier(attr(item.item, 'identifier')))
    const question = withLabels({ id, ...read.question }, item)
    const drawn = withTags(question, tags.get(fileName(item.path)) ?? [])
    return [{ question: drawn, item: name, path: item.path }]
  })
  const { reads, pictures } = await withPictures(found, { file, names: source.names }, report)
  const names = new Map(reads.map(({ question, item }) => [question, item]))
  const questionOf = new Map(reads.map(({ question, path }) => [fileName(path), question]))
  const isNamed = tests.some(isQuiz)
  const bank = { ...(isNamed && { bank: 'bank' }), ...bankFields(source), questions: [...names.keys()] }
  const missing = missingEntries(bank, (question) => names.get(question) ?? question.id)
  const banks = splitBanks([bank], report)
  const quizzes = draftQuizzes(tests, { banks, questionOf, report })
  report.push(...orderNotes(source), ...missing)
  return {
    banks: banks.map((one) => ({ bank: one, pictures })),
    ...{ quizzes, report: tidy(report), found: tally(kinds) },
  }
}

/** Each entry once, and as short as a line: names and details are the source's own. */
function tidy(report: readonly ReportEntry[]): ReportEntry[] {
  const entries = report.map(({ item, what, detail }) => ({
    item: item.slice(0, LONGEST_NAME).toWellFormed(),
    what,
    detail: detail.slice(0, LONGEST_DETAIL).toWellFormed(),
  }))
  return once(entries)
}

/** QTI says of each item whether its choices are shuffled; here quizzes do. */
function orderNotes({ items }: QtiSource): ReportEntry[] {
  const isChoice = (name: string) => name === 'qti-choice-interaction'
  const kept = items.filter(({ item }) =>
    descendantsOf(item, isChoice).some((interaction) => attr(interaction, 'shuffle') !== 'true'),
  ).length
  if (kept === 0) return []
  const detail = `${kept} items keep their choices in order there; here the quiz decides whether to shuffle`
  return [{ item: '', what: 'changed', detail }]
}

function nameOf(item: El): string {
  const [identifier, title] = [attr(item, 'identifier'), attr(item, 'title')]
  return (identifier || title || item.name).slice(0, 80)
}

/** The question with what its keywords say; a label about the content replaces what QTI could not say. */
function withLabels(question: DraftQuestion, { labels }: ItemFile): DraftQuestion {
  const fields = readLabels(labels.filter((label) => !CONTENT_LABEL.test(label)))
  const { ignore } = readContentLabels(labels)
  const { policy, ...rest } = typed(question, labels)
  return {
    ...rest,
    ...(policy !== undefined && !leavesPolicyToQuiz(labels) && { policy }),
    ...(rest.type === 'text' && ignore && { ignore }),
    ...besideWeights(question, fields),
  } as DraftQuestion
}

function bankFields({ manifest, items }: QtiSource): Record<string, unknown> {
  const fields = readBankLabels(manifest?.labels ?? [])
  const language = [manifest?.language, ...items.map(({ item }) => attr(item, 'xml:lang'))].find(
    (tag) => tag !== undefined && bankSchema.shape.language.safeParse(tag).success,
  )
  const title = manifest?.title.slice(0, 200).trim() ?? ''
  return {
    ...(slugOf(title) !== '' && { bank: slugOf(title), title }),
    ...(language !== undefined && { language }),
    ...fields,
  }
}
