import type { LocatedFinding } from '../../domain/findings.ts'
import type { Language } from '../../domain/language.ts'
import type { ReportEntry } from '../model.ts'
import { inFrench } from './french/index.ts'
import { BANK_FIELDS } from './missing-entries.ts'

const WORDS: Record<Language, Record<ReportEntry['what'] | 'bank' | 'questions' | 'colon', string>> = {
  fr: {
    ...{ changed: 'changé', skipped: 'écarté', lost: 'perdu', missing: 'manque' },
    ...{ bank: 'banque', questions: 'questions', colon: ' :' },
  },
  en: {
    ...{ changed: 'changed', skipped: 'skipped', lost: 'lost', missing: 'missing' },
    ...{ bank: 'bank', questions: 'questions', colon: ':' },
  },
}

/** Details about what is right, and what it earns. */
const ABOUT_KEYS =
  /\b(keys?|right|wrong|weights?|weigh|earns?|costs?|graded?|scor\w+|polic\w+|net-correct|tolerance|number|bound)\b/
const ORDER = ['skipped', 'changed', 'lost', 'missing'] as const

/** As many questions of which the same is said are told of together. */
const MANY = 3
const MOST_NAMED = 6

/**
 * A report in its reader's language, sorted by what matters: keys that may mean something else first, then what stayed
 * behind, then what is missing; else in the order of the source.
 */
export function toldReport(report: readonly ReportEntry[], language: Language): ReportEntry[] {
  const told = (text: string) => (language === 'fr' ? (inFrench(text) ?? text) : text)
  return sorted(report).map(({ item, what, detail }) => ({ item: told(item), what, detail: told(detail) }))
}

/** The same as lines: one for each question, and one for what is said of the same many. */
export function reportLines(report: readonly ReportEntry[], language: Language): string[] {
  const words = WORDS[language]
  const entries = toldReport(report, language)
  const alike = Map.groupBy(entries, ({ what, detail }) => `${what} ${detail}`)
  const lines = Map.groupBy(entries, ({ item, what, detail }) => {
    const items = itemsOf(alike.get(`${what} ${detail}`)!)
    return item === '' || items.length < MANY ? item || words.bank : sharedNames(items, words.questions)
  })
  return [...lines].map(([name, said]) => `${name}${words.colon} ${saidOf(said, words)}`)
}

/** Findings of the YAML that the report does not say already. */
export function unsaidFindings(
  findings: readonly LocatedFinding[],
  report: readonly ReportEntry[],
): LocatedFinding[] {
  const missing = new Set(report.flatMap(({ what, detail }) => (what === 'missing' ? [detail] : [])))
  const isSaid = ({ rule, path }: LocatedFinding) => {
    if (rule === 'schema') return path.length === 1 && BANK_FIELDS.some((field) => field === path[0])
    if (rule === 'explanation-missing') return missing.has('explanation')
    if (rule === 'picture-alt') return [...missing].some((detail) => detail.startsWith('what one sees in '))
    if (rule === 'chapter-missing') return missing.has('chapter')
    const isKey = rule === 'one-right-option' || rule === 'right-and-wrong'
    return isKey && missing.has('no option is marked as right')
  }
  return findings.filter((finding) => !isSaid(finding))
}

function sorted(report: readonly ReportEntry[]): ReportEntry[] {
  const rank = ({ what, detail }: ReportEntry) => {
    const isKey = what !== 'skipped' && what !== 'missing' && ABOUT_KEYS.test(detail)
    return isKey ? -1 : ORDER.indexOf(what)
  }
  return report.toSorted((one, other) => rank(one) - rank(other))
}

function itemsOf(entries: readonly ReportEntry[]): string[] {
  return [...new Set(entries.map(({ item }) => item))]
}

function sharedNames(items: string[], questions: string): string {
  const more = items.length > MOST_NAMED ? ', …' : ''
  return `${items.length} ${questions} (${items.slice(0, MOST_NAMED).join(', ')}${more})`
}

/** `changed: a, b; missing: c`. */
function saidOf(entries: readonly ReportEntry[], words: (typeof WORDS)[Language]): string {
  return [...Map.groupBy(entries, ({ what }) => what)]
    .map(
      ([what, said]) =>
        `${words[what]}${words.colon} ${[...new Set(said.map(({ detail }) => detail))].join(', ')}`,
    )
    .join('; ')
    .replace(/\s+/g, ' ')
}
