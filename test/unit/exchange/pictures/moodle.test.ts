import { describe, expect, test } from 'vitest'
import { pictureHash } from '../../../../src/banks/pictures/files.ts'
import { MOST_PICTURE_BYTES } from '../../../../src/domain/bank/pictures/picture.ts'
import { draftBanks } from '../../../../src/exchange/draft.ts'
import { draftOf, NO_LIBRARY } from '../../../support/banks.ts'
import { chunk, gif, jpeg, png, webp } from '../../banks/pictures/made.ts'

const file = (name: string, bytes: Buffer, path = '/') =>
  `<file name="${name}" path="${path}" encoding="base64">${bytes.toString('base64')}</file>`

function quiz(text: string, files = '', format = 'html', more = ''): string {
  return `<quiz><question type="category"><category><text>Docker</text></category></question>
    <question type="multichoice"><name><text>q</text></name>
    <questiontext format="${format}"><text><![CDATA[${text}]]></text>${files}</questiontext>
    <single>true</single><answer fraction="100" format="html"><text>A</text></answer>
    <answer fraction="0" format="html"><text>B</text></answer>${more}</question></quiz>`
}

async function read(xml: string) {
  const { yaml, pictures, report, findings, isComplete } = await draftOf('moodle-xml', Buffer.from(xml))
  const notes = report
    .filter(({ item, detail }) => item.startsWith('q (') && !/^(explanation|chapter)$/.test(detail))
    .map(({ what, detail }) => `${what}: ${detail}`)
  const prompt = /prompt: (.*)/.exec(yaml)?.[1] ?? ''
  const rules = findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('picture'))
  return { prompt: prompt.replace(/^"(.*)"$/, '$1'), pictures, notes, rules, yaml, isComplete }
}

const ONE = png({ width: 3 })
const OTHER = png({ width: 4 })

describe('a picture comes in with its file', () => {
  test.each([
    ['PNG', 'tableau.png', png(), 'docker/tableau.png'],
    ['JPEG', 'photo.JPG', jpeg(), 'docker/photo.jpg'],
    ['WebP', 'x.webp', webp(), 'docker/x.webp'],
    ['GIF', 'x.gif', gif(), 'docker/x.gif'],
    ['a name with signs', 'schéma n°1 (v2).png', png(), 'docker/schema-n-1-v2.png'],
    ['a name that lies', 'photo.jpg', png(), 'docker/photo.png'],
    ['no name that stays', '….png', png(), 'docker/picture.png'],
    ['dots that lead out', '....png', png(), 'docker/picture.png'],
  ])('%s', async (_, name, bytes, path) => {
    const source = `@@PLUGINFILE@@/${encodeURIComponent(name)}`
    const { prompt, pictures, notes, rules } = await read(
      quiz(`<p>Voyez <img src="${source}" alt="le tableau"></p>`, file(name, bytes)),
    )
    expect(prompt).toBe(`Voyez ![le tableau](${path})`)
    expect([...pictures.keys()]).toEqual([path])
    expect(Buffer.from(pictures.get(path)!)).toEqual(bytes)
    expect({ notes, rules }).toEqual({ notes: [], rules: [] })
  })

  test.each([
    ['Markdown', 'markdown', 'Voyez ![le *x*](@@PLUGINFILE@@/a.png)', 'Voyez ![le *x*](docker/a.png)'],
    [
      'Markdown with HTML in it',
      'markdown',
      '<b>a</b> ![x](@@PLUGINFILE@@/a.png) <img src="@@PLUGINFILE@@/a.png" alt="y">',
      '**a** ![x](docker/a.png) ![y](docker/a.png)',
    ],
    [
      'auto format',
      'moodle_auto_format',
      'Voyez <img src="@@PLUGINFILE@@/a.png" alt="x">',
      'Voyez ![x](docker/a.png)',
    ],
    [
      'a title',
      'html',
      '<img src="@@PLUGINFILE@@/a.png" alt="x" title="le &quot;t&quot;">',
      '\'![x](docker/a.png "le t")\'',
    ],
    [
      'words with signs',
      'html',
      '<img src="@@PLUGINFILE@@/a.png" alt="a [b]\n *c*">',
      '"![a \\\\[b\\\\] \\\\*c\\\\*](docker/a.png)"',
    ],
    ['a query', 'html', '<img src="@@PLUGINFILE@@/a.png?forcedownload=1" alt="x">', '![x](docker/a.png)'],
    [
      'within a link',
      'html',
      '<a href="https://a.fr/"><img src="@@PLUGINFILE@@/a.png" alt="x"></a>',
      '[![x](docker/a.png)](https://a.fr/)',
    ],
    ['in a folder', 'html', '<img src="@@PLUGINFILE@@/sub/a.png" alt="x">', '![x](docker/a.png)'],
  ])('from %s', async (_, format, text, prompt) => {
    const files = file('a.png', ONE) + file('a.png', ONE, '/sub/')
    const { prompt: found, pictures, rules } = await read(quiz(text, files, format))
    expect([found, `"${found}"`]).toContain(prompt)
    expect([...pictures.keys()]).toEqual(['docker/a.png'])
    expect(rules).toEqual([])
  })

  test('within the text itself', async () => {
    const data = `data:image/png;base64,${ONE.toString('base64')}`
    const { prompt, pictures } = await read(
      quiz(`<img src="${data}" alt="un"> <img src="${data}" alt="deux">`),
    )
    expect(prompt).toBe('![un](docker/picture.png) ![deux](docker/picture.png)')
    expect(Buffer.from(pictures.get('docker/picture.png')!)).toEqual(ONE)
  })

  test('the same bytes once, other bytes under another name, whatever the case', async () => {
    const feedback = `<generalfeedback format="html"><text><![CDATA[<img src="@@PLUGINFILE@@/A.png" alt="c">]]></text>${file('A.png', OTHER)}</generalfeedback>`
    const { yaml, pictures } = await read(
      quiz(
        '<img src="@@PLUGINFILE@@/a.png" alt="a"><img src="@@PLUGINFILE@@/b.png" alt="b">',
        file('a.png', ONE) + file('b.png', ONE),
        'html',
        feedback,
      ),
    )
    expect(yaml).toContain('![a](docker/a.png)![b](docker/a.png)')
    expect(yaml).toContain('explanation: "![c](docker/A-2.png)"')
    expect([...pictures].map(([path, bytes]) => [path, pictureHash(Buffer.from(bytes))])).toEqual([
      ['docker/a.png', pictureHash(ONE)],
      ['docker/A-2.png', pictureHash(OTHER)],
    ])
  })

  test('without words for it, which nobody makes up', async () => {
    const { prompt, notes, rules, isComplete } = await read(
      quiz('Quoi ? <img src="@@PLUGINFILE@@/a.png">', file('a.png', ONE)),
    )
    expect(prompt).toBe('Quoi ? ![](docker/a.png)')
    expect(notes).toEqual(['missing: what one sees in a.png, for who cannot see it'])
    expect(rules).toEqual(['picture-alt'])
    expect(isComplete).toBe(false)
  })

  test('what looks like a picture in code, or in an accepted answer, stays as it is', async () => {
    const xml = `<quiz><question type="shortanswer"><name><text>q</text></name>
      <questiontext format="markdown"><text>Écrivez \`![x](@@PLUGINFILE@@/a.png)\`</text>${file('a.png', ONE)}</questiontext>
      <answer fraction="100"><text>![x](@@PLUGINFILE@@/a.png)</text></answer></question></quiz>`
    const { prompt, yaml, pictures } = await read(xml)
    expect(prompt).toBe('Écrivez `![x](@@PLUGINFILE@@/a.png)`')
    expect(yaml).toContain('- text: "![x](@@PLUGINFILE@@/a.png)"')
    expect(pictures.size).toBe(0)
  })
})

describe('what is no picture to show is told, and the words stay', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  test.each([
    ['an SVG', svg, /^lost: an SVG may hold a program/],
    ['a BMP', Buffer.from('BM0000'), /^lost: a\.png is no PNG, JPEG, WebP or GIF$/],
    ['nothing', Buffer.alloc(0), /^lost: a\.png is an empty file$/],
    ['a part', ONE.subarray(0, 40), /^lost: a\.png is cut short or damaged/],
    [
      'a picture and an archive',
      Buffer.concat([ONE, Buffer.from('PK')]),
      /^lost: a\.png holds something else/,
    ],
    ['EXIF', png({ chunks: [chunk('eXIf', 'II*')] }), /^lost: a\.png carries hidden data \(EXIF\)/],
    [
      '60,000 × 60,000',
      png({ width: 60_000, height: 60_000 }),
      /^lost: a\.png has more than 25 million pixels/,
    ],
    [
      'more than 1 MiB',
      png({ chunks: [chunk('IDAT', Buffer.alloc(MOST_PICTURE_BYTES))] }),
      /^lost: a\.png is larger than 1 MiB/,
    ],
    ['2 MiB', Buffer.alloc(2 * MOST_PICTURE_BYTES), /^lost: a\.png is larger than 1 MiB/],
  ])('%s', async (_, bytes, note) => {
    const { prompt, pictures, notes } = await read(
      quiz('Voyez <img src="@@PLUGINFILE@@/a.png" alt="le tableau">.', file('a.png', bytes)),
    )
    expect(prompt).toContain('[le tableau')
    expect(prompt).not.toContain('a.png')
    expect(notes).toEqual([expect.stringMatching(note)])
    expect(pictures.size).toBe(0)
  })

  test.each([
    ['another host', 'https://a.fr/x/a.png', 'lost: image "a.png"'],
    ['a file that is missing', '@@PLUGINFILE@@/b.png', 'lost: image "b.png"'],
    ['a path', '../a.png', 'lost: image "a.png"'],
    ['a name of ours', 'bareme-picture:a.png', 'lost: image "bareme-picture:a.png"'],
    ['a mark of ours', 'bareme-source:a.png', 'lost: image "bareme-source:a.png"'],
    ['no base64', 'data:image/png;base64,é', 'lost: image'],
    ['a page', 'data:text/html,x', 'lost: image'],
  ])('%s', async (_, source, note) => {
    const { prompt, pictures, notes } = await read(
      quiz(`Voyez <img src="${source}" alt="le tableau">`, file('a.png', ONE)),
    )
    expect(prompt).toBe('Voyez \\[le tableau\\]')
    expect(notes).toEqual([note, 'lost: the file "a.png"'])
    expect(pictures.size).toBe(0)
  })

  test('in Markdown too', async () => {
    const { prompt, notes } = await read(quiz('![le logo](https://a.fr/x.png) Quoi ?', '', 'markdown'))
    expect(prompt).toBe('\\[le logo\\] Quoi ?')
    expect(notes).toEqual(['lost: image "x.png"'])
  })
})

test('each category has the pictures that its own questions show, the same bytes of them once', async () => {
  const part = (category: string, bytes: Buffer) =>
    quiz('<img src="@@PLUGINFILE@@/a.png" alt="x">', file('a.png', bytes))
      .replace('Docker', category)
      .replace(/<\/?quiz>/g, '')
  const xml = `<quiz>${part('Images', ONE)}${part('Réseaux', OTHER)}${part('Volumes', ONE)}</quiz>`
  const { banks } = await draftBanks('moodle-xml', Buffer.from(xml), NO_LIBRARY)
  expect(banks.map(({ bank, pictures }) => [bank, Object.fromEntries(pictures)])).toEqual([
    ['images', { 'images/a.png': ONE }],
    ['reseaux', { 'reseaux/a-2.png': OTHER }],
    ['volumes', { 'volumes/a.png': ONE }],
  ])
  expect(banks[1]!.yaml).toContain('![x](reseaux/a-2.png)')
  expect(banks.map(({ pictures }) => [...pictures.values()][0])[2]).toBe([...banks[0]!.pictures.values()][0])
})
