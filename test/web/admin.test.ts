import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { excerptOf } from '../../web/admin/files/excerpt.ts'
import { textsOf } from '../../web/admin/files/unzip.ts'
import { makePassword } from '../../web/admin/people/make-password.ts'

const LONG = 'é'.repeat(5_000)

describe('the texts of a ZIP', () => {
  test('are those asked for, packed or stored, whatever their names', async () => {
    const zip = await zipOf([
      { path: 'docker/réseaux.yaml', text: LONG, compress: true },
      { path: 'report.json', text: '{}', compress: false },
      { path: 'docker/image.png', text: 'PNG', compress: false },
    ])
    const texts = await textsOf(zip, (path) => !path.endsWith('.png'))
    expect([...texts]).toEqual([
      ['docker/réseaux.yaml', LONG],
      ['report.json', '{}'],
    ])
  })

  test.each([{ bytes: '' }, { bytes: 'PK, and no ZIP at all: only its first two letters are' }])(
    'of what is none are refused: "$bytes"',
    async ({ bytes }) => {
      await expect(textsOf(new Blob([bytes]), () => true)).rejects.toThrow('no ZIP')
    },
  )
})

interface ZippedFile {
  path: string
  text: string
  compress: boolean
}

async function zipOf(files: readonly ZippedFile[]): Promise<Blob> {
  const zip = new ZipFile()
  for (const { path, text, compress } of files) zip.addBuffer(Buffer.from(text), path, { compress })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return new Blob([Buffer.concat(chunks)])
}

test.each([
  { line: 1, lines: '>1 2 3' },
  { line: 3, lines: '1 2 >3 4 5' },
  { line: 5, lines: '3 4 >5' },
  { line: 6, lines: '' },
])('the lines around line $line of five: $lines', ({ line, lines }) => {
  const shown = excerptOf('1\n2\n3\n4\n5', line)
  expect(shown.map(({ text, isMeant }) => (isMeant ? `>${text}` : text)).join(' ')).toBe(lines)
  expect(shown.every(({ number, text }) => text === String(number))).toBe(true)
})

test('a password to hand over has no letters that are taken for one another, and is never the same', () => {
  const made = Array.from({ length: 200 }, makePassword)
  for (const password of made) expect(password).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/)
  expect(new Set(made).size).toBe(made.length)
})
