import type { DraftBank, DraftQuestion, Note } from '../model.ts'
import { slugger } from '../slugs.ts'

/** A section of a quiz as its YAML has it. */
export type Section = {
  title?: string
  questions?: { bank: string; ids?: string[] }
  draw?: { bank: string; count: number; tags?: string[] }
}

/** Questions of which `count` are drawn, all for null; `tag` is what tells them from the others of their bank. */
export type Drawn = { title: string; count: number | null; questions: DraftQuestion[]; tag: string | null }

const LONGEST_TITLE = 200
const MOST_DRAWN = 1000
const MOST_TAGS = 50

/** A maker of tags for groups by their titles, each another. */
export function groupTagger(): (title: string) => string {
  const slug = slugger('group', 60)
  return (title) => slug(/^group/i.test(title) ? title : `group ${title}`)
}

/** The slug of the bank that each question is in, as quizzes name it. */
export function banksByQuestion(banks: readonly DraftBank[]): Map<DraftQuestion, string> {
  return new Map(
    banks.flatMap(({ bank, questions }) => questions.map((question) => [question, String(bank)] as const)),
  )
}

/** A question with more tags, each once, and of too many the last. */
export function withTags(question: DraftQuestion, more: readonly string[]): DraftQuestion {
  if (more.length === 0) return question
  const tags = [...((question['tags'] as string[] | undefined) ?? []), ...more]
  return { ...question, tags: [...new Set(tags)].slice(-MOST_TAGS) }
}

/** The section that draws: as many as there are, at most, and from one bank. What it cannot draw is told. */
export function drawSection(
  { title, count, questions, tag }: Drawn,
  bankOf: ReadonlyMap<DraftQuestion, string>,
  note: Note,
): Section[] {
  const wanted = count ?? questions.length
  const drawn = Math.min(wanted, questions.length, MOST_DRAWN)
  const say: Note = (what, why) => note(what, `the draw of ${wanted} out of "${shortTitle(title)}": ${why}`)
  const [bank, ...others] = new Set(questions.map((question) => bankOf.get(question)!))
  if (bank === undefined || others.length > 0) {
    say('lost', bank === undefined ? 'none of them could be read' : 'they are in several banks')
    return []
  }
  if (drawn < wanted) say('changed', `only ${drawn} can be drawn`)
  if (tag !== null)
    note(
      'changed',
      `the questions of the group "${shortTitle(title)}" bear the tag ${tag}, by which they are drawn`,
    )
  const name = title.slice(0, LONGEST_TITLE).toWellFormed().trim()
  return [
    {
      ...(name !== '' && { title: name }),
      draw: { bank, count: drawn, ...(tag !== null && { tags: [tag] }) },
    },
  ]
}

/** One more question that everybody gets, in the section before where that is of the same bank. */
export function addFixed(
  sections: Section[],
  question: DraftQuestion,
  bankOf: ReadonlyMap<DraftQuestion, string>,
): void {
  const bank = bankOf.get(question)!
  const last = sections.at(-1)?.questions
  if (last?.bank === bank) last.ids!.push(question.id)
  else sections.push({ questions: { bank, ids: [question.id] } })
}

/** Sections without the ids of a bank that they take whole. */
export function withoutAllIds(
  sections: readonly Section[],
  bankOf: ReadonlyMap<DraftQuestion, string>,
): Section[] {
  const sizes = new Map<string, number>()
  for (const bank of bankOf.values()) sizes.set(bank, (sizes.get(bank) ?? 0) + 1)
  return sections.map((section) => {
    const { bank, ids } = section.questions ?? {}
    return bank !== undefined && ids?.length === sizes.get(bank) ? { questions: { bank } } : section
  })
}

/** A title as a report names it. */
export function shortTitle(title: string): string {
  return title.slice(0, 80) || 'group'
}
