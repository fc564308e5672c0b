import type { Note } from '../entry.ts'
import { roundShare } from '../entry.ts'
import { type El, el } from '../tree.ts'
import {
  baseValue,
  condition,
  declaration,
  mapping,
  type Part,
  RESPONSE,
  setOutcome,
  variable,
} from './parts.ts'

type Common = { fraction: number; feedback?: string | undefined }
type NumericAnswer = Common & {
  value?: number | string | undefined
  tolerance?: number | string | undefined
  min?: number | string | undefined
  max?: number | string | undefined
}
export type NumericContent = {
  answers: NumericAnswer[]
  units?: { unit: string }[] | undefined
  unitRequired?: boolean | undefined
}
export type TextContent = { answers: (Common & { text: string })[]; ignore: readonly string[] }

/** A text entry with its declaration and, where a mapping does not do, the rules that score it. */
export type EntryParts = { declaration: El; rules: El[] | null; notes: Note[] }

/** A `numeric` or `text` as a text entry of its own. */
export function entryPart(parts: EntryParts): Part {
  return {
    declarations: [parts.declaration],
    body: [el('p', {}, [textEntry(RESPONSE)])],
    scoring: parts.rules ?? 'map_response',
    most: 1,
    notes: parts.notes,
  }
}

export function textEntry(id: string): El {
  return el('qti-text-entry-interaction', { 'response-identifier': id, 'expected-length': 20 })
}

/** Numbers by rules in the author's order: the first that holds adds its share of `weight` to SCORE. */
export function numericParts(content: NumericContent, id: string, weight: number): EntryParts {
  const { answers, units, unitRequired } = content
  const best = answers.find(({ fraction }) => fraction === 1) ?? answers[0]!
  const branches = answers.map((answer) => ({
    when: numericTest(answer, id),
    set: setOutcome(
      'SCORE',
      el('qti-sum', {}, [variable('SCORE'), baseValue('float', roundShare(answer.fraction * weight))]),
    ),
  }))
  return {
    declaration: declaration({ id, cardinality: 'single', baseType: 'float' }, [
      number(best.value ?? best.min ?? 0),
    ]),
    rules: [condition(branches)],
    notes: [
      ...feedbackNote(answers),
      ...(units === undefined
        ? []
        : [{ what: 'lost' as const, detail: `units: ${units.map(({ unit }) => unit).join(', ')}` }]),
      ...(unitRequired ? [{ what: 'lost' as const, detail: 'the unit was required' }] : []),
    ],
  }
}

function numericTest({ value, tolerance, min, max }: NumericAnswer, id: string): El {
  if (value === undefined)
    return el('qti-and', {}, [bound('qti-gte', id, min ?? 0), bound('qti-lte', id, max ?? 0)])
  const far = tolerance === undefined ? '' : number(String(tolerance).replace('%', ''))
  const mode = tolerance === undefined ? 'exact' : String(tolerance).endsWith('%') ? 'relative' : 'absolute'
  return el('qti-equal', { 'tolerance-mode': mode, tolerance: far === '' ? undefined : `${far} ${far}` }, [
    variable(id),
    baseValue('float', number(value)),
  ])
}

function bound(name: string, id: string, value: number | string): El {
  return el(name, {}, [variable(id), baseValue('float', number(value))])
}

/** A decimal as XML writes it. */
function number(value: number | string): string {
  return String(value).trim().replace(',', '.').replace('−', '-')
}

/** Texts by a mapping; stars, and what is overlooked beside case, stay behind. */
export function textParts(content: TextContent, id: string, weight: number): EntryParts {
  const isCaseSensitive = !content.ignore.includes('case')
  const keys = new Set<string>()
  const entries = content.answers.flatMap(({ text, fraction }) => {
    const key = withoutStars(text)
    if (key === '' || keys.has(key)) return []
    keys.add(key)
    return [{ key, value: roundShare(fraction * weight), isCaseSensitive }]
  })
  const best = entries.find(({ value }) => value === weight)?.key
  return {
    declaration: declaration(
      { id, cardinality: 'single', baseType: 'string' },
      best === undefined ? [] : [best],
      mapping(entries),
    ),
    rules: null,
    notes: [...starNotes(content), ...feedbackNote(content.answers), ...ignoreNotes(content.ignore)],
  }
}

/** A text as one that it stands for: stars as nothing, `\*` as a star. */
function withoutStars(text: string): string {
  return text
    .replace(/\\\*|\*/g, (star) => (star === '*' ? '' : '*'))
    .replace(/\s+/g, ' ')
    .trim()
}

function starNotes({ answers }: TextContent): Note[] {
  const starred = answers.filter(({ text }) => text.replaceAll('\\*', '').includes('*'))
  return starred.map(({ text }) => ({ what: 'lost', detail: `the stars of "${text.slice(0, 80)}"` }))
}

function ignoreNotes(ignore: readonly string[]): Note[] {
  const more = ignore.filter((what) => what === 'accents' || what === 'punctuation')
  return more.length === 0 ? [] : [{ what: 'changed', detail: `${more.join(' and ')} count there` }]
}

function feedbackNote(answers: readonly Common[]): Note[] {
  const count = answers.filter(({ feedback }) => feedback !== undefined).length
  return count === 0 ? [] : [{ what: 'lost', detail: `feedback on ${count} of the answers` }]
}

/** A `command` as a text entry that must equal one of the commands. */
export function commandPart({
  answer,
  also,
}: {
  answer: string
  also?: readonly string[] | undefined
}): Part {
  const entries = [...new Set([answer, ...(also ?? [])])].map((key) => ({
    key,
    value: 1,
    isCaseSensitive: true,
  }))
  return {
    declarations: [declaration({ cardinality: 'single', baseType: 'string' }, [answer], mapping(entries))],
    body: [el('p', {}, [textEntry(RESPONSE)])],
    scoring: 'map_response',
    most: 1,
    notes: [{ what: 'changed', detail: 'a command: only the very text of the key is right there' }],
  }
}

/** A `yaml` as a free text with the model answer for whoever scores it. */
export function yamlPart({ answer, starter }: { answer: string; starter?: string | undefined }): Part {
  return {
    declarations: [declaration({ cardinality: 'single', baseType: 'string' }, [])],
    body: [
      ...(starter === undefined ? [] : [el('pre', {}, [el('code', {}, [starter])])]),
      el('qti-extended-text-interaction', {
        'response-identifier': RESPONSE,
        format: 'preformatted',
        'expected-lines': 15,
      }),
      el('qti-rubric-block', { view: 'scorer', use: 'scoring' }, [
        el('qti-content-body', {}, [el('pre', {}, [el('code', {}, [answer])])]),
      ]),
    ],
    scoring: 'none',
    most: 1,
    notes: [{ what: 'changed', detail: 'a YAML document: a free text there, scored by hand' }],
  }
}
