import { areThings, isFields } from './fields.ts'
import type { About, Difference, Fields, Thing } from './model.ts'

const WORDS = new Set(['prompt', 'explanation', 'feedback', 'says'])
const ELSE = new Set(['reference', 'chapter', 'level', 'difficulty', 'tags', 'allow', 'fixed', 'starter'])

/** What is not the same in two forms of one question, key first. */
export function differencesOf(before: Fields, after: Fields): Difference[] {
  const order: About[] = ['key', 'words', 'else']
  return fieldDifferences(before, after, []).sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about))
}

type Path = Difference['path']

function fieldDifferences(before: Fields, after: Fields, path: Path): Difference[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name) => valueDifferences(before[name], after[name], [...path, name]))
}

function valueDifferences(before: unknown, after: unknown, path: Path): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (areThings(before) && areThings(after)) return thingDifferences(before, after, path)
  if (
    path.at(-1) === 'answers' &&
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length === after.length
  )
    return before.flatMap((one, index) => valueDifferences(one, after[index], [...path, index]))
  if (isFields(before) && isFields(after)) return fieldDifferences(before, after, path)
  return [{ about: aboutOf(path), path, before: before ?? null, after: after ?? null }]
}

function thingDifferences(before: Thing[], after: Thing[], path: Path): Difference[] {
  const [olds, news] = [before, after].map((things) => new Map(things.map((thing) => [thing.id, thing])))
  const common = before.filter(({ id }) => news!.has(id)).map(({ id }) => id)
  const kept = after.filter(({ id }) => olds!.has(id)).map(({ id }) => id)
  const order: Difference = {
    about: 'key',
    path,
    before: before.map(({ id }) => id),
    after: after.map(({ id }) => id),
  }
  return [
    ...(common.join() === kept.join() ? [] : [order]),
    ...common.flatMap((id) => fieldDifferences(olds!.get(id)!, news!.get(id)!, [...path, id])),
    ...before.flatMap((thing): Difference[] =>
      news!.has(thing.id) ? [] : [{ about: 'key', path: [...path, thing.id], before: thing, after: null }],
    ),
    ...after.flatMap((thing): Difference[] =>
      olds!.has(thing.id) ? [] : [{ about: 'key', path: [...path, thing.id], before: null, after: thing }],
    ),
  ]
}

/** `text` is read, but where it is an answer that is accepted. */
function aboutOf(path: Path): About {
  const name = String(path.at(-1))
  if (WORDS.has(name) || (name === 'text' && !path.includes('answers'))) return 'words'
  return ELSE.has(name) ? 'else' : 'key'
}
