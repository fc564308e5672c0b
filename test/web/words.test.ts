import { describe, expect, test } from 'vitest'
import { en as adminEn } from '../../web/admin/words/en/index.ts'
import { fr as adminFr } from '../../web/admin/words/fr/index.ts'
import { en as boardEn } from '../../web/board/words/en/index.ts'
import { fr as boardFr } from '../../web/board/words/fr/index.ts'
import { en as previewEn } from '../../web/preview/words/en.ts'
import { fr as previewFr } from '../../web/preview/words/fr.ts'
import { en as resultEn } from '../../web/result/words/en.ts'
import { fr as resultFr } from '../../web/result/words/fr.ts'
import { en as pagesEn } from '../../web/words/en.ts'
import { fr as pagesFr } from '../../web/words/fr.ts'

type Leaf = [path: string, said: unknown]

/** Every sentence of a catalogue, with its path. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([name, one]) => leaves(one, `${path}.${name}`))
}

const en = {
  pages: pagesEn,
  result: resultEn,
  board: boardEn,
  admin: adminEn,
  preview: previewEn,
}
const fr = {
  pages: pagesFr,
  result: resultFr,
  board: boardFr,
  admin: adminFr,
  preview: previewFr,
}
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
]
