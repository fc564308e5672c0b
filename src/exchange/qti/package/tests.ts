import {
  addFixed,
  banksByQuestion,
  drawSection,
  groupTagger,
  type Section,
  shortTitle,
  withoutAllIds,
} from '../../banks/draws.ts'
import type { DraftBank, DraftQuestion, DraftQuiz, Note, ReportEntry } from '../../model.ts'
import { slugger } from '../../slugs.ts'
import { numberOf } from '../declarations.ts'
import type { Parsed } from '../source.ts'
import { attr, childrenOf, type El } from '../tree.ts'
import { fileName } from './manifest.ts'

/** Items of a test of which some are drawn. */
type Group = { title: string; count: number; tag: string }
type Placed = { file: string; group: Group | null }

/** A test as far as quizzes go: its items by the names of their files, and its time limit. */
export type Test = { path: string; title: string; timeLimit: string | null; placed: Placed[]; lost: string[] }

const MOST_SECONDS = 366 * 24 * 3600

/** Reads the tests of a package; each section that draws some of its items has a tag. */
export function readTests(tests: readonly Parsed[]): Test[] {
  const tagOf = groupTagger()
  return tests.map(({ path, root }) => {
    const lost: string[] = []
    const title =
      (attr(root, 'title') || attr(root, 'identifier')).slice(0, 200).toWellFormed().trim() || 'Quiz'
    return { path, title, timeLimit: timeLimitOf(root), placed: placedIn(root, tagOf, lost), lost }
  })
}

function placedIn(element: El, tagOf: (title: string) => string, lost: string[]): Placed[] {
  return childrenOf(element).flatMap((child) => {
    if (is(child, 'assessmentitemref')) return [{ file: fileName(attr(child, 'href')), group: null }]
    if (is(child, 'testpart')) return placedIn(child, tagOf, lost)
    if (!is(child, 'assessmentsection')) return []
    const inside = placedIn(child, tagOf, lost)
    const count = selectOf(child)
    if (count === null) return inside
    const title = attr(child, 'title')
    if (childrenOf(child).some((nested) => is(nested, 'assessmentsection'))) {
      lost.push(`the draw of ${count} out of "${shortTitle(title)}": it draws whole sections`)
      return []
    }
    const group = { title, count, tag: tagOf(title) }
    return inside.map(({ file }) => ({ file, group }))
  })
}

/** QTI 3 names as 2 does, in words with hyphens. */
function is({ name }: El, wanted: string): boolean {
  return name.replace(/^qti-/, '').replaceAll('-', '').toLowerCase() === wanted
}

function selectOf(section: El): number | null {
  const selection = childrenOf(section).find((child) => is(child, 'selection'))
  const count = selection === undefined ? null : numberOf(attr(selection, 'select'))
  return count !== null && count >= 1 ? Math.floor(count) : null
}

/** That of the test, or of its one part. */
function timeLimitOf(root: El): string | null {
  const parts = childrenOf(root).filter((child) => is(child, 'testpart'))
  const holders = parts.length === 1 ? [root, parts[0]!] : [root]
  const limits = holders.flatMap((holder) => childrenOf(holder).filter((child) => is(child, 'timelimits')))
  const seconds = limits
    .map((limit) => Math.round(numberOf(attr(limit, 'maxTime') || attr(limit, 'max-time')) ?? 0))
    .find((limit) => limit >= 1 && limit <= MOST_SECONDS)
  if (seconds === undefined) return null
  return seconds % 60 === 0 ? `PT${seconds / 60}M` : `PT${seconds}S`
}

/** Whether a test says more than which items it has: it draws some, or has a time limit. */
export function isQuiz({ timeLimit, placed }: Test): boolean {
  return timeLimit !== null || placed.some(({ group }) => group !== null)
}

/** The tags of the items of which tests draw some, by the names of their files. */
export function tagsOf(tests: readonly Test[]): Map<string, string[]> {
  const tags = new Map<string, string[]>()
  for (const { file, group } of tests.flatMap(({ placed }) => placed))
    if (group !== null) tags.set(file, [...(tags.get(file) ?? []), group.tag])
  return tags
}

/** A quiz for each test that is one; of every other only the order of its items was taken, which is reported. */
export function draftQuizzes(
  tests: readonly Test[],
  given: { banks: DraftBank[]; questionOf: ReadonlyMap<string, DraftQuestion>; report: ReportEntry[] },
): DraftQuiz[] {
  const { banks, questionOf, report } = given
  const bankOf = banksByQuestion(banks)
  const slug = slugger('quiz')
  return tests.flatMap((test) => {
    const note: Note = (what, detail) => report.push({ item: test.path, what, detail })
    for (const detail of test.lost) note('lost', detail)
    const sections = isQuiz(test) ? sectionsOf(test, { questionOf, bankOf, note }) : []
    if (sections.length === 0) {
      note('lost', 'the test, but for the order of its items')
      return []
    }
    const { title, timeLimit } = test
    note('missing', `what it takes to pass the quiz "${shortTitle(title)}", and who may take it`)
    const fields = timeLimit === null ? {} : { timeLimit }
    return [{ quiz: slug(title), title, ...fields, sections, passMark: 'none' }]
  })
}

type Library = {
  questionOf: ReadonlyMap<string, DraftQuestion>
  bankOf: ReadonlyMap<DraftQuestion, string>
  note: Note
}

function sectionsOf({ placed }: Test, { questionOf, bankOf, note }: Library): Section[] {
  const sections: Section[] = []
  const drawn = new Set<Group>()
  for (const { file, group } of placed) {
    const question = questionOf.get(file)
    if (group === null && question !== undefined) addFixed(sections, question, bankOf)
    if (group === null || drawn.has(group)) continue
    drawn.add(group)
    const same = placed.filter((other) => other.group === group)
    const questions = same.flatMap((other) => questionOf.get(other.file) ?? [])
    sections.push(...drawSection({ ...group, questions }, bankOf, note))
  }
  return withoutAllIds(sections, bankOf)
}
