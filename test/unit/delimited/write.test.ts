import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neutralised, restored } from '../../../src/delimited/cells.ts'
import { readDelimited } from '../../../src/delimited/read.ts'
import { type Cell, type Dialect, delimitedText } from '../../../src/delimited/write.ts'

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

async function written(headings: string[], rows: Cell[][], dialect: Dialect): Promise<string> {
  let text = ''
  for await (const part of delimitedText(headings, each(rows), dialect)) text += part
  return text
}

test.each<[Dialect, string]>([
  ['rfc4180', 'Nom,Note\r\n"Noël, Élan",12.5\r\n"\'=1+1",-0.5\r\n,\r\n'],
  ['fr', '\uFEFFNom;Note\r\nNoël, Élan;12,5\r\n"\'=1+1";-0,5\r\n;\r\n'],
])('%s is written as its readers expect it', async (dialect, text) => {
  const rows = [
    ['Noël, Élan', 12.5],
    ['=1+1', -0.5],
    [null, null],
  ]
  expect(await written(['Nom', 'Note'], rows, dialect)).toBe(text)
})

const FIRST = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']

test.each(FIRST)('a cell that begins with %j runs nowhere, and comes back as it was', (sign) => {
  for (const text of [sign, `${sign}cmd|' /C calc'!A0`, `'${sign}x`, `''${sign}`]) {
    expect(FIRST).not.toContain(neutralised(text)[0])
    expect(restored(neutralised(text))).toBe(text)
  }
  expect(neutralised(`x${sign}`)).toBe(`x${sign}`)
})

test('whatever cells hold, what was written is read again as it was', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.stringMatching(/^'{0,2}[=+\-@][a-z"';,\n]{0,4}$/),
  )
  // The reader takes off blanks around, and reads line ends of any kind as one.
  const plain = cell
    .map((text) => text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').trim())
    .filter((text) => text !== '')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(plain, plain), { minLength: 1, maxLength: 5 }),
      fc.constantFrom<Dialect>('rfc4180', 'fr'),
      async (rows, dialect) => {
        const text = await written(['a', 'b'], rows, dialect)
        const read = readDelimited(Buffer.from(text), { rows: 100, columns: 10 })
        expect(read.rows.map(({ cells }) => cells)).toEqual(rows)
      },
    ),
    { numRuns: 300, seed: 20_261_129 },
  )
})
