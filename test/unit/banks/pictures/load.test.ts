import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadQuestions } from '../../../../src/banks/load.ts'
import { formatFinding, tell } from '../../../../src/banks/tell.ts'
import { keyHash, questionHash } from '../../../../src/domain/bank/canonical.ts'
import { chunk, jpeg, png, segment } from './made.ts'

const bank = (picture: string) => `bank: images
title: Images
module: docker
chapter: docker/images
language: en
license: MIT
questions:
  - id: run
    type: single
    prompt: |
      What is this?

      ${picture}
    options:
      - { id: a, text: A thing, correct: true }
      - { id: b, text: Another }
    explanation: It is.
`
const chapters = 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bareme-pictures-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function load(text: string, files: Record<string, Buffer | string> = {}) {
  const all = { 'chapters.yaml': chapters, 'docker/a.yaml': text, ...files }
  for (const [file, bytes] of Object.entries(all)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), bytes)
  }
  const loaded = await loadQuestions(folder)
  return { ...loaded, lines: tell(loaded.findings, 'en').map(formatFinding) }
}

const shown = bank('![A grey box](captures/box.png)')

describe('a picture of a bank', () => {
  test('is a file beside it, whose hash is part of the question', async () => {
    const { lines, banks } = await load(shown, { 'docker/captures/box.png': png() })
    expect(lines).toEqual([])
    const { canonical, pictures } = banks[0]!
    expect(pictures).toEqual([
      expect.objectContaining({ file: 'docker/captures/box.png', type: 'image/png', width: 2, height: 1 }),
    ])
    expect(canonical.questions[0]!.pictures).toEqual({ 'captures/box.png': pictures[0]!.hash })
  })

  test('that changes makes another revision of the question, with the same key; the same picture the same', async () => {
    const first = (await load(shown, { 'docker/captures/box.png': png() })).banks[0]!
    const again = (await load(shown, { 'docker/captures/box.png': png() })).banks[0]!
    const later = (await load(shown, { 'docker/captures/box.png': png({ shade: 9 }) })).banks[0]!
    const [one, same, other] = [first, again, later].map(({ canonical }) => canonical.questions[0]!)
    expect(questionHash(same!)).toBe(questionHash(one!))
    expect(first.hash).toBe(again.hash)
    expect(questionHash(other!)).not.toBe(questionHash(one!))
    expect(first.hash).not.toBe(later.hash)
    expect(keyHash(other!)).toBe(keyHash(one!))
  })

  test('is judged by its content, whatever its name', async () => {
    const { lines, banks } = await load(shown, { 'docker/captures/box.png': jpeg() })
    expect(lines).toEqual([])
    expect(banks[0]!.pictures[0]!.type).toBe('image/jpeg')
  })

  test.each<[string, Record<string, Buffer | string>, string]>([
    ['nothing there', {}, 'error picture-missing no such picture beside the bank: captures/box.png'],
    [
      'an empty file',
      { 'docker/captures/box.png': '' },
      'error picture-type captures/box.png is an empty file',
    ],
    [
      'words',
      { 'docker/captures/box.png': 'hello' },
      'error picture-type captures/box.png is no PNG, JPEG, WebP or GIF',
    ],
    [
      'an SVG',
      { 'docker/captures/box.png': '<svg/>' },
      'error picture-type an SVG may hold a program: make a PNG of it with `rsvg-convert -w 1600 -o picture.png box.png`',
    ],
    [
      'too large a file',
      { 'docker/captures/box.png': Buffer.alloc(1024 * 1024 + 1) },
      'error picture-size captures/box.png is larger than 1 MiB',
    ],
    [
      'a file cut short',
      { 'docker/captures/box.png': png().subarray(0, 50) },
      'error picture-damaged captures/box.png is cut short',
    ],
    [
      'a place in it',
      { 'docker/captures/box.png': jpeg({ segments: [segment(0xe1, 'Exif\0\0')] }) },
      'error picture-metadata captures/box.png carries hidden data (EXIF), which may tell a place or a name: strip it with `mogrify -auto-orient -strip box.png`',
    ],
    [
      'a page behind it',
      { 'docker/captures/box.png': Buffer.concat([png(), Buffer.from('<p>')]) },
      'error picture-trailing captures/box.png holds something else',
    ],
  ])('is an error at its line with %s', async (_, files, expected) => {
    const { lines, banks } = await load(shown, files)
    expect(lines).toEqual([expect.stringContaining(`docker/a.yaml:10:13 ${expected}`)])
    expect(banks).toEqual([])
  })

  test('is an error behind a symbolic link, wherever that leads', async () => {
    await mkdir(join(folder, 'docker'), { recursive: true })
    await writeFile(join(folder, 'docker/real.png'), png())
    await symlink('real.png', join(folder, 'docker/link.png'))
    await symlink('/', join(folder, 'docker/root'))
    const { lines } = await load(bank('![A](link.png) ![B](root/etc/passwd) ![C](real.png)'))
    expect(lines.map((line) => line.slice(line.indexOf(' ') + 1))).toEqual([
      'error picture-link link.png goes through a symbolic link: put the picture itself there',
      'error picture-link root/etc/passwd goes through a symbolic link: put the picture itself there',
    ])
  })

  test('that nobody shows is told at the file, unless a bank could not be read or a link leads to it', async () => {
    const spare = { 'docker/captures/box.png': png(), 'docker/spare.gif': 'x' }
    expect((await load(shown, spare)).lines).toEqual([
      'docker/spare.gif:1:1 warning picture-unused no question shows this picture',
    ])
    const linked = shown.replace('It is.', 'See [it](spare.gif).')
    expect((await load(linked, spare)).lines).toEqual([])
    expect((await load(`${shown}\tx: 1\n`, spare)).lines.join()).not.toContain('picture-unused')
  })

  test('weighs with the others: 20 MiB a bank, each picture once', async () => {
    const big = (shade: number) => png({ shade, chunks: [chunk('prIv', Buffer.alloc(1024 * 1000))] })
    const files = Array.from({ length: 21 }, (_, at) => [`docker/${at}.png`, big(at)] as const)
    const text = bank(files.map(([, __], at) => `![Box ${at}](${at}.png)`).join(' '))
    const { lines } = await load(text, Object.fromEntries(files))
    expect(lines).toEqual([
      'docker/a.yaml:1:7 error picture-size the pictures of the bank are 21 MiB together, 20 at most: make them smaller, or split the bank',
    ])
    const twice = Object.fromEntries(files.map(([name]) => [name, big(0)]))
    expect((await load(text, twice)).lines).toEqual([])
  })
})
