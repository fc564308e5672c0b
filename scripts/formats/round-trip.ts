import { stringify } from 'yaml'
import { checkBank } from '../../src/banks/check-bank.ts'
import { readYaml } from '../../src/banks/yaml.ts'
import type { CanonicalBank, CanonicalQuestion } from '../../src/domain/bank/canonical.ts'
import { questionType } from '../../src/domain/questions/registry.ts'
import type { Library, QuestionContent } from '../../src/domain/questions/type.ts'
import { exportFile, importFile } from '../../src/exchange/index.ts'
import { type ReportEntry, UnreadableError } from '../../src/exchange/model.ts'
import { readBy } from '../../src/exchange/names.ts'
import { withoutTwins } from '../../src/exchange/report/without-twins.ts'
import { asOthersKeepIt } from './others.ts'

/** Formats of which each question has to come back. */
export const FORMATS = ['moodle-xml', 'qti12', 'qti21', 'qti3'] as const
export type Format = (typeof FORMATS)[number]

/** What may differ of a question that comes back; `gone` and `type` leave nothing else to compare. */
export type Facet = 'gone' | 'type' | 'ids' | 'key' | 'points' | 'policy'

/** What became of one question. */
export type Returned = {
  question: CanonicalQuestion
  /** Of the file as it was written. */
  differs: Facet[]
  /** Of the file as other systems keep it. */
  differsAlone: Facet[]
  /** What the reports of export and of that import say of it, words of the question left out. */
  said: Said[]
}
export type Said = Pick<ReportEntry, 'what' | 'detail'>

/** A bank out to a format and back, question by question. */
export async function roundTrip(format: Format, bank: CanonicalBank, library: Library): Promise<Returned[]> {
  const exported = await exportFile(format, bank)
  const whole = await returned(format, Buffer.from(exported.content), library)
  const alone = await returned(format, await asOthersKeepIt(format, exported), library)
  return bank.questions.map((question) => ({
    question,
    differs: differences(question, whole.questions.get(question.id)),
    differsAlone: differences(question, alone.questions.get(question.id)),
    said: saidOf(question.id, [...exported.report, ...alone.report]),
  }))
}

async function returned(format: Format, file: Uint8Array, library: Library) {
  const { banks, report } = await importFile(readBy(format), file).catch((error: unknown) => {
    if (!(error instanceof UnreadableError)) throw error
    return { banks: [], report: [] }
  })
  const questions = banks.flatMap(({ bank }) => {
    const checked = { ...bank, questions: bank.questions.map((question) => withoutTwins(question, [])) }
    return canonicalOf(stringify(checked), library)?.questions ?? []
  })
  return { questions: new Map(questions.map((question) => [question.id, question])), report }
}

function canonicalOf(yaml: string, library: Library): CanonicalBank | null {
  const read = readYaml(yaml, 'bank.yaml')
  const context = { chapters: null, library, fileExists: () => true, pictureAt: () => null }
  return checkBank(read, context).loaded?.canonical ?? null
}

/** What of a question is not the same after it came back, as far as ids, key, points and policy go. */
export function differences(before: CanonicalQuestion, after: CanonicalQuestion | undefined): Facet[] {
  if (after === undefined) return ['gone']
  if (after.type !== before.type) return ['type']
  const { answerIds, keyMaterial } = questionType(before.type)
  const facets: [Facet, unknown, unknown][] = [
    ['ids', answerIds(before.content), answerIds(after.content)],
    ['key', keyMaterial(before.content), keyMaterial(underIdsOf(before, after))],
    ['points', before.points, after.points],
    ['policy', before.policy, after.policy],
  ]
  return facets.flatMap(([facet, ...both]) => {
    const [one, other] = both.map((value) => JSON.stringify(value))
    return one === other ? [] : [facet]
  })
}

/** The content of `after` with the ids of `before`, by text or else by place, so that a key made anew is no other key. */
function underIdsOf(before: CanonicalQuestion, after: CanonicalQuestion): QuestionContent {
  const { answerIds, renamed } = questionType(before.type)
  const ids = answerIds(before.content)
  const texts = textsIn(before.content)
  const fresh = textsIn(after.content)
  const places = answerIds(after.content).map((id, index): [string, string] => {
    const place = texts.length === ids.length ? texts.indexOf(fresh[index] ?? '') : index
    return [id, ids[place] ?? id]
  })
  const names = new Map(places)
  return renamed?.(after.content, (id) => names.get(id) ?? id) ?? after.content
}

/** Texts of what has an id, in the order of `answerIds`. */
function textsIn(content: QuestionContent): string[] {
  const lists = content as Partial<Record<'options' | 'items' | 'left' | 'right', { text: string }[]>>
  return [lists.options, lists.items, lists.left, lists.right].flatMap((list) =>
    (list ?? []).map(({ text }) => text),
  )
}

function saidOf(id: string, report: readonly ReportEntry[]): Said[] {
  const own = report.filter(({ item }) => item === id || item.startsWith(`${id} (`))
  return own.map(({ what, detail }) => ({ what, detail: withoutWords(detail) }))
}

/** A detail as it reads for any question: without its quotations, ids and numbers. */
function withoutWords(detail: string): string {
  return detail
    .replace(/^blank [a-z0-9-]+: /, 'blanks: ')
    .replace(/^units: .*/, 'units')
    .replace(/"[^"]*"/g, '"…"')
    .replace(/ \([^)]*\)/, '')
    .replace(/(?<![\w.-])-?\d+([.,]\d+)?/g, 'n')
}
