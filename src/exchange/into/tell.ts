import { inQuotes, type Language, shorten } from '../../domain/language.ts'
import { isFields } from './fields.ts'
import type { Change, Difference, FoundBy } from './model.ts'

type Sentences = {
  keyChanged: string
  outcomes: Record<Change['outcome'], string>
  counts: Record<Change['outcome'] | 'key', (count: number) => string>
  allSame: (count: number) => string
  without: (count: number) => string
  by: Record<Exclude<FoundBy, 'id'>, string>
  called: (id: string) => string
  kept: string
  right: Record<'true' | 'false', string>
  nothing: string
  colon: string
  fields: Readonly<Record<string, string>>
}

const WORDS: Record<Language, Sentences> = {
  fr: {
    keyChanged: 'CLÉ CHANGÉE',
    outcomes: { new: 'nouvelle', changed: 'changée', same: 'identique', gone: 'absente du fichier' },
    counts: {
      key: (count) => `${count} à clé changée`,
      changed: (count) => `${count} changée${count > 1 ? 's' : ''}`,
      new: (count) => `${count} nouvelle${count > 1 ? 's' : ''}`,
      same: (count) => `${count} identique${count > 1 ? 's' : ''}`,
      gone: (count) => `${count} absente${count > 1 ? 's' : ''} du fichier`,
    },
    allSame: (count) => `les ${count} questions sont identiques`,
    without: (count) => `, dont ${count} que ce format ne peut pas contenir`,
    by: { wording: 'reconnue à son texte', likeness: 'reconnue à un texte presque identique' },
    called: (id) => `le fichier l'appelle ${id}`,
    kept: 'reste dans la banque ; --remove-gone la retire',
    right: { true: 'juste', false: 'fausse' },
    nothing: 'rien',
    colon: ' :',
    fields: {
      ...{ prompt: 'énoncé', explanation: 'explication', feedback: 'retour', text: 'texte', type: 'type' },
      ...{ options: 'option', items: 'élément', left: 'à gauche', right: 'à droite', blanks: 'trou' },
      ...{ answers: 'réponse', answer: 'réponse', also: 'aussi acceptées', match: 'va avec', weight: 'part' },
      ...{
        points: 'points',
        policy: 'notation',
        level: 'niveau',
        difficulty: 'difficulté',
        tags: 'étiquettes',
      },
      ...{ chapter: 'chapitre', reference: 'référence', fixed: 'à sa place', correct: 'clé', order: 'ordre' },
      ...{ tolerance: 'tolérance', value: 'valeur', units: 'unités', ignore: 'ce qui peut différer' },
    },
  },
  en: {
    keyChanged: 'KEY CHANGED',
    outcomes: { new: 'new', changed: 'changed', same: 'the same', gone: 'not in the file' },
    counts: {
      key: (count) => `${count} with another key`,
      changed: (count) => `${count} changed`,
      new: (count) => `${count} new`,
      same: (count) => `${count} the same`,
      gone: (count) => `${count} not in the file`,
    },
    allSame: (count) => `all ${count} the same`,
    without: (count) => `, of which this format cannot hold ${count}`,
    by: { wording: 'known by its wording', likeness: 'known by a wording that is nearly the same' },
    called: (id) => `the file calls it ${id}`,
    kept: 'it stays in the bank; --remove-gone takes it out',
    right: { true: 'right', false: 'wrong' },
    nothing: 'nothing',
    colon: ':',
    fields: {
      ...{ options: 'option', items: 'item', left: 'left', right: 'right', blanks: 'blank' },
      ...{ answers: 'answer', also: 'also accepted', match: 'goes with', fixed: 'fixed', correct: 'key' },
      ...{ ignore: 'what may differ' },
    },
  },
}

/** Whether what earns points in the question is not what it was. */
export function changesKey({ differences }: Change): boolean {
  return differences.some(({ about }) => about === 'key')
}

/**
 * What an import changes in a bank, in its reader's language: the counts, then a question each with what differs; changed
 * keys first, what is the same not at all.
 */
export function changeLines(changes: readonly Change[], language: Language): string[] {
  const words = WORDS[language]
  const told = changes.filter(({ outcome }) => outcome !== 'same')
  const rank = (change: Change) =>
    changesKey(change) ? 0 : ['changed', 'new', 'gone'].indexOf(change.outcome) + 1
  return [
    countsOf(changes, words),
    ...told.toSorted((one, other) => rank(one) - rank(other)).flatMap((change) => linesOf(change, language)),
  ]
}

function countsOf(changes: readonly Change[], words: Sentences): string {
  const of = (outcome: Change['outcome']) => changes.filter((change) => change.outcome === outcome)
  const same = of('same')
  const unheld = same.filter(({ by }) => by === null).length
  const without = unheld === 0 ? '' : words.without(unheld)
  if (same.length === changes.length) return `${words.allSame(same.length)}${without}`
  const keys = of('changed').filter(changesKey).length
  return [
    ...(keys === 0 ? [] : [words.counts.key(keys)]),
    ...(['changed', 'new', 'gone', 'same'] as const).flatMap((outcome) => {
      const count = of(outcome).length - (outcome === 'changed' ? keys : 0)
      return count === 0 ? [] : [words.counts[outcome](count)]
    }),
  ]
    .join(', ')
    .concat(without)
}

function linesOf(change: Change, language: Language): string[] {
  const words = WORDS[language]
  const { id, outcome, by, called, differences } = change
  const notes = [
    ...(by === null || by === 'id' ? [] : [words.by[by]]),
    ...(called === null ? [] : [words.called(called)]),
    ...(outcome === 'gone' ? [words.kept] : []),
  ]
  const title = changesKey(change) ? words.keyChanged : words.outcomes[outcome]
  return [
    `${title}${words.colon} ${id}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`,
    ...differences.map((difference) => `    ${differenceLine(difference, language)}`),
  ]
}

function differenceLine({ path, before, after }: Difference, language: Language): string {
  const words = WORDS[language]
  const place = path.map((step) =>
    typeof step === 'number' ? String(step + 1) : (words.fields[step] ?? step),
  )
  const where = path.at(-1) === 'correct' ? place.slice(0, -1) : place
  const [from, to] =
    typeof before === 'string' && typeof after === 'string'
      ? excerpts(before, after)
      : [before, after].map((value) => valueText(value, path.at(-1) === 'correct', words))
  const quoted = (text: string) => (text === words.nothing ? text : inQuotes(text, language))
  const isPlain = path.at(-1) === 'correct'
  return `${where.join(' ')}${words.colon} ${isPlain ? from : quoted(from!)} -> ${isPlain ? to : quoted(to!)}`
}

function valueText(value: unknown, isRight: boolean, words: Sentences): string {
  if (isRight) return words.right[value === true ? 'true' : 'false']
  if (value === null || (Array.isArray(value) && value.length === 0)) return words.nothing
  if (Array.isArray(value)) return shorten(value.map((one) => valueText(one, false, words)).join(', '))
  if (isFields(value)) return shorten(String(value['text'] ?? value['value'] ?? JSON.stringify(value)))
  return shorten(String(value))
}

const AROUND = 3

/** The words that differ in two texts, with a few around them. */
function excerpts(before: string, after: string): [string, string] {
  const [olds, news] = [before, after].map((text) => text.trim().split(/\s+/))
  const most = Math.min(olds!.length, news!.length)
  let start = 0
  while (start < most && olds![start] === news![start]) start += 1
  let end = 0
  while (end < most - start && olds!.at(-1 - end) === news!.at(-1 - end)) end += 1
  const cut = (list: string[]): string => {
    const [from, to] = [Math.max(0, start - AROUND), Math.min(list.length, list.length - end + AROUND)]
    const words = shorten(list.slice(from, to).join(' '), 120)
    return `${from > 0 ? '… ' : ''}${words}${to < list.length ? ' …' : ''}`
  }
  return [cut(olds!), cut(news!)]
}
