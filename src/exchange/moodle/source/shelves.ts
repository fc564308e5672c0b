import { namedBanks } from '../../banks/named.ts'
import { splitBanks } from '../../banks/split.ts'
import type { DraftBank, DraftQuestion, ReportEntry } from '../../model.ts'
import { missingEntries } from '../../report/missing-entries.ts'
import { once } from '../../report/once.ts'
import { slugger } from '../../slugs.ts'
import { unreadable } from '../../unreadable.ts'
import type { Category } from './categories.ts'

/** Banks of one file: as many files are written, and listed. */
const MOST_BANKS = 1000

type Shelf = Category & { slug: (text: string) => string; questions: DraftQuestion[] }

/** Where the questions of a file go: a category is a bank, wherever it is named, and each question is in the last named. */
export interface Shelves {
  open(category: Category): void
  put(question: DraftQuestion, item: string): void
  /** The maker of ids of the open category, and the language of its bank. */
  current(): { slug: (text: string) => string; language: string }
  /** The banks of the categories that have questions, at least one; what is not in them is reported. */
  banks(): DraftBank[]
}

/** No category is open: questions before any are in a bank without a name. */
export function createShelves(report: ReportEntry[]): Shelves {
  const shelves = new Map<string, Shelf>()
  const items = new Map<DraftQuestion, string>()
  const shelfOf = (category: Category): Shelf => {
    const key = JSON.stringify(category.fields.bank ?? category.path)
    const shelf = shelves.get(key) ?? { ...category, slug: slugger('question'), questions: [] }
    shelves.set(key, shelf)
    return shelf
  }
  let open: Category = { path: [], fields: {}, description: '' }
  return {
    open(category) {
      open = category
      shelfOf(open)
    },
    current() {
      const { slug, fields } = shelfOf(open)
      return { slug, language: fields.language ?? 'fr' }
    },
    put(question, item) {
      items.set(question, item)
      shelfOf(open).questions.push(question)
    },
    banks() {
      const filled = filledOf([...shelves.values()], report)
      const names = namedBanks(filled)
      const banks = filled.map(({ questions }, index): DraftBank => ({ ...names[index], questions }))
      const missing = banks.flatMap((bank) => missingEntries(bank, (question) => items.get(question)!))
      report.push(...once(missing))
      return splitBanks(banks, report)
    },
  }
}

/** Those with questions, or the first that has a name where none has any. */
function filledOf(shelves: Shelf[], report: ReportEntry[]): Shelf[] {
  const filled = shelves.filter(({ questions }) => questions.length > 0)
  if (filled.length > MOST_BANKS)
    throw unreadable('too-many-banks', { count: filled.length, most: MOST_BANKS })
  const note = (what: ReportEntry['what'], detail: string) => report.push({ item: '', what, detail })
  const empty = shelves.filter(({ path, questions }) => path.length > 0 && questions.length === 0)
  if (filled.length > 0 && empty.length > 0) note('skipped', `${empty.length} categories without a question`)
  for (const { path, description } of filled)
    if (description !== '')
      note('lost', `the description of the category "${(path.at(-1) ?? '').slice(0, 100)}"`)
  if (filled.length > 0) return filled
  return [shelves.find(({ path }) => path.length > 0) ?? shelves[0]!]
}
