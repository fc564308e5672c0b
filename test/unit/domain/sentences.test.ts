import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Words } from '../../../src/domain/language.ts'

const SRC = join(import.meta.dirname, '../../../src')

/** Every catalogue of every `sentences.ts`, by `file NAME`. */
async function catalogues(): Promise<[string, Record<string, Words>][]> {
  const files = globSync('**/sentences.ts', { cwd: SRC }).sort()
  const modules = await Promise.all(
    files.map(async (file) => ({ file, exported: (await import(join(SRC, file))) as object })),
  )
  return modules.flatMap(({ file, exported }) =>
    Object.entries(exported)
      .filter(([, value]) => typeof value === 'object')
      .map(([name, value]): [string, Record<string, Words>] => [`${file} ${name}`, value]),
  )
}

const all = await catalogues()
const namesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

test('the catalogues of findings are found', () => {
  const found = all.flatMap(([name, catalogue]) => (name.endsWith(' FINDINGS') ? Object.keys(catalogue) : []))
  expect(found).toEqual(expect.arrayContaining(['html', 'unknown-bank', 'same-command', 'yaml/syntax']))
  expect(found.length).toBeGreaterThan(60)
})

test.each(all)('%s says the same in French and in English', (_, catalogue) => {
  for (const [key, { fr, en }] of Object.entries(catalogue)) {
    for (const text of [fr, en]) expect(text, key).toBe(text.trim())
    expect(fr, key).not.toBe('')
    expect(en, key).not.toBe('')
    expect(fr, `${key} is in one language only`).not.toBe(en)
    expect(namesIn(fr), key).toEqual(namesIn(en))
  }
})

test('no rule is worded in two rooms, where one might be read for the other', () => {
  const rules = all
    .filter(([name]) => name.endsWith(' FINDINGS'))
    .flatMap(([, catalogue]) => [...new Set(Object.keys(catalogue).map((key) => key.split('/')[0]!))])
  expect(rules.filter((rule, index) => rules.indexOf(rule) < index)).toEqual([])
})
