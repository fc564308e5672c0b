import { parse } from 'yaml'
import { type CheckedBank, checkBank, type LoadedBank } from '../../banks/check-bank.ts'
import { readYaml } from '../../banks/yaml.ts'
import type { CanonicalBank } from '../../domain/bank/canonical.ts'
import type { LocatedFinding } from '../../domain/findings.ts'
import type { Library } from '../../domain/questions/type.ts'
import type { BankDraft, ImportDraft } from '../draft.ts'
import { slugger } from '../slugs.ts'
import { unreadable } from '../unreadable.ts'
import { type Base, basesOf, hasIds } from './bases.ts'
import { differencesOf } from './compare.ts'
import { baseInBankIds, inBankIds } from './ids.ts'
import { asCommand, mergeQuestion } from './merge.ts'
import type { Change, Difference, Fields, Thing } from './model.ts'
import { type Pair, pairQuestions } from './pair.ts'
import { type PictureHashes, underOwnNames } from './pictures.ts'
import { type Edits, editQuestions } from './write.ts'

/** A bank's file as it stands, and the pictures that its texts show; none is known where these are left out. */
export type Target = { yaml: string; file: string; pictures?: PictureHashes }

/** What is to be written of what is found. */
export type Asked = {
  /** Questions by their ids in the bank, or those that they would have; null for all. */
  only: readonly string[] | null
  /** Whether questions go that the file lacks. */
  removeGone: boolean
}

/** A bank and an import of it, compared. */
export type Into = {
  /** The bank's slug; the draft may have another, or none. */
  bank: string
  /** A question each: in the bank's order, then what is new. */
  changes: Change[]
  /** The bank's file with what is asked for; where that is nothing, byte for byte as it was. */
  yaml: string
  /** What `bank check` says of that file, without looking at chapters, links and files of pictures. */
  findings: LocatedFinding[]
  /** The draft that was compared, its pictures by the names that `yaml` has: of several, the one of the bank's name. */
  draft: BankDraft
}

/**
 * Compares the questions of an import with a bank's file, and edits the file's text: what is new is added, what is changed
 * is changed there alone, under the ids that the bank has. Nothing is written anywhere.
 * @throws UnreadableError for a file that is no bank or has errors, an import of several banks of which none has its name,
 * and ids that nothing has.
 */
export async function importInto(
  target: Target,
  draft: ImportDraft,
  library: Library,
  asked: Asked = { only: null, removeGone: false },
): Promise<Into> {
  const { canonical, findings } = soundBank(target, library)
  const named = draftFor(draft, canonical.bank)
  const { questions: own, ...defaults } = parse(target.yaml) as Fields & { questions: Thing[] }
  const { questions: theirs, pictures } = underOwnNames(
    (parse(named.yaml) as { questions: Thing[] }).questions,
    named.pictures,
    target.pictures ?? new Map(),
  )
  const pairing = pairQuestions(own, theirs, hasIds(draft.format))
  const { merged, held } = await mergePairs(pairing.pairs, canonical, draft)
  const slug = slugger(
    'question',
    undefined,
    own.map(({ id }) => id),
  )
  const fresh = pairing.fresh.map((question) => added(question, defaults, slug(question.id)))
  const changes = [
    ...own.map((question) => merged.get(question.id)?.change ?? unfound(question.id, held.has(question.id))),
    ...fresh.map(({ question, called }) => newChange(question.id, called)),
  ]
  refuseUnknown(asked, changes)
  const edits = editsOf(changes, asked, {
    changed: new Map([...merged].map(([id, { question }]) => [id, question])),
    added: new Map(fresh.map(({ question }) => [question.id, question])),
  })
  const yaml = editQuestions(target.yaml, edits)
  const isAsItWas = yaml === target.yaml
  return {
    ...{ bank: canonical.bank, changes, yaml, draft: { ...named, pictures } },
    findings: isAsItWas ? findings : judged({ ...target, yaml }, library).findings,
  }
}

function judged({ yaml, file }: Target, library: Library): CheckedBank {
  const beside = { fileExists: () => true, pictureAt: () => null }
  return checkBank(readYaml(yaml, file), { chapters: null, library, ...beside })
}

function soundBank(target: Target, library: Library): LoadedBank & Pick<CheckedBank, 'findings'> {
  const { loaded, slug, findings } = judged(target, library)
  if (loaded !== null) return { ...loaded, findings }
  const isRead = findings.every(({ rule }) => rule !== 'yaml')
  if (slug === null && isRead) throw unreadable('into/no-bank', { file: target.file })
  const first = findings.find(({ severity }) => severity === 'error')!
  throw unreadable('into/errors', { file: target.file, line: first.line, why: first.says })
}

function draftFor({ banks }: ImportDraft, slug: string): BankDraft {
  const named = banks.find(({ bank }) => bank === slug) ?? (banks.length === 1 ? banks[0] : undefined)
  if (named !== undefined) return named
  throw unreadable('into/several', { slug, banks: banks.map(({ bank }) => bank ?? '?').join(', ') })
}

type Merged = { question: Fields; change: Change }

/**
 * The questions of pairs as they would be, and which of all the format could hold. Only for what is not as the bank has it
 * is it asked what the format makes of the bank: then by the way of giving it back that leaves least to explain.
 */
async function mergePairs(
  pairs: readonly Pair[],
  canonical: CanonicalBank,
  draft: ImportDraft,
): Promise<{ merged: Map<string, Merged>; held: ReadonlySet<string> }> {
  const itself: Base = new Map(pairs.map(({ bank }) => [bank.id, bank]))
  const paired = new Set(pairs.map(({ bank }) => bank.id))
  const doubtful = pairs.filter((pair) => mergedBy(pair, itself).change.outcome === 'changed')
  const asIs = new Map(pairs.map((pair) => [pair.bank.id, mergedBy(pair, itself)]))
  const inDoubt = new Set(doubtful.map(({ bank }) => bank.id))
  const questions = canonical.questions.filter(({ id }) => inDoubt.has(id) || !paired.has(id))
  if (questions.length === 0) return { merged: asIs, held: paired }
  let [best, least]: [Base, number] = [itself, Number.POSITIVE_INFINITY]
  const held = new Set(paired)
  for (const make of basesOf(draft)) {
    const base = await make({ ...canonical, questions })
    for (const id of base.keys()) held.add(id)
    const unlike = doubtful.reduce((sum, pair) => sum + unlikeness(pair, base), 0)
    if (unlike < least) [best, least] = [base, unlike]
    if (unlike === 0) break
  }
  const merged = doubtful.map((pair): [string, Merged] => [pair.bank.id, mergedBy(pair, best)])
  return { merged: new Map([...asIs, ...merged]), held }
}

function threeOf({ bank, drafted }: Pair, bases: Base): { base: Fields | null; theirs: Fields } {
  const found = bases.get(bank.id)
  const isCommand = bank['type'] === 'command'
  const translated = (fields: Fields) => (isCommand ? (asCommand(fields) ?? fields) : fields)
  const base = found === undefined ? null : translated(baseInBankIds(bank, found))
  return { base, theirs: translated(inBankIds(bank, base, drafted)) }
}

/** How much of a question a way of giving the bank back leaves to explain. */
function unlikeness(pair: Pair, bases: Base): number {
  const { base, theirs } = threeOf(pair, bases)
  return base === null ? 1 : differencesOf(base, mergeQuestion(base, base, theirs)).length
}

function mergedBy(pair: Pair, bases: Base): Merged {
  const { base, theirs } = threeOf(pair, bases)
  const question = mergeQuestion(pair.bank, base, theirs)
  const differences = differencesOf(pair.bank, question)
  return { question, change: changeOf(pair, differences) }
}

function changeOf({ bank, drafted, by }: Pair, differences: Difference[]): Change {
  const called = drafted.id === bank.id ? null : drafted.id
  return { id: bank.id, outcome: differences.length === 0 ? 'same' : 'changed', by, called, differences }
}

function unfound(id: string, isHeld: boolean): Change {
  return { id, outcome: isHeld ? 'gone' : 'same', by: null, called: null, differences: [] }
}

function newChange(id: string, called: string): Change {
  return { id, outcome: 'new', by: null, called: called === id ? null : called, differences: [] }
}

/** A new question under an id that is free, without what the bank says for all. */
function added(question: Thing, defaults: Fields, id: string): { question: Thing; called: string } {
  const own = Object.entries(question).filter(
    ([name, value]) => !['chapter', 'level', 'difficulty'].includes(name) || defaults[name] !== value,
  )
  return { question: { ...(Object.fromEntries(own) as Thing), id }, called: question.id }
}

function refuseUnknown({ only }: Asked, changes: readonly Change[]): void {
  const unknown = (only ?? []).filter((id) => !changes.some((change) => change.id === id))
  if (unknown.length > 0) throw unreadable('into/unknown', { ids: unknown.join(', ') })
}

function editsOf(
  changes: readonly Change[],
  { only, removeGone }: Asked,
  { changed, added }: { changed: ReadonlyMap<string, Fields>; added: ReadonlyMap<string, Fields> },
): Edits {
  const asked = changes.filter(({ id }) => only === null || only.includes(id))
  const idsOf = (outcome: Change['outcome']) =>
    asked.flatMap((change) => (change.outcome === outcome ? [change.id] : []))
  return {
    changed: new Map(idsOf('changed').map((id) => [id, changed.get(id)!])),
    removed: new Set(removeGone ? idsOf('gone') : []),
    added: idsOf('new').map((id) => added.get(id)!),
  }
}
