import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

type Leaf = [path: string, said: unknown]

/** Every sentence of a catalogue, with its path. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([name, one]) => leaves(one, `${path}.${name}`))
}

const WEB = join(import.meta.dirname, '../../web')

/** Every catalogue of a language, by the folder that has it: each room of the pages may bring its own. */
async function catalogues(language: string): Promise<Record<string, unknown>> {
  const paths = globSync(`**/words/{${language}.ts,${language}/index.ts}`, { cwd: WEB })
  const found = paths.map(async (path) => [
    path.slice(0, path.indexOf('words/')),
    (await import(join(WEB, path)))[language],
  ])
  return Object.fromEntries(await Promise.all(found))
}

const [fr, en] = await Promise.all(['fr', 'en'].map(catalogues))
const english = new Map(leaves(en))

describe('both catalogues', () => {
  test('have the same sentences', () => {
    expect([...english.keys()].sort()).toEqual(
      leaves(fr)
        .map(([path]) => path)
        .sort(),
    )
  })

  test.each(leaves(fr).map(([path, said]) => ({ path, said })))(
    'say $path, and differently',
    ({ path, said }) => {
      const other = english.get(path)
      expect(typeof other).toBe(typeof said)
      if (typeof said === 'string') expect([said.trim(), String(other).trim()]).not.toContain('')
      if (typeof said === 'function') expect((other as () => string).length).toBe(said.length)
      const isAlike = typeof said === 'string' && said === other
      expect(isAlike && !SAME.some((end) => path.endsWith(end))).toBe(false)
    },
  )
})

/** What both languages write alike. */
const SAME = [
  '.devops',
  '.ansible',
  '.docker',
  '.kubernetes',
  '.map',
  '.rules',
  '.questions',
  '.count',
  '.flag',
  '.question',
  '.points',
  '.webhooks',
]
