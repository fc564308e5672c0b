import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { MOST_PICTURE_BYTES } from '../../../../src/domain/bank/pictures/picture.ts'
import { draftBanks } from '../../../../src/exchange/draft.ts'
import { writeZip } from '../../../../src/exchange/xml/zip.ts'
import { draftOf, NO_LIBRARY } from '../../../support/banks.ts'
import { chunk, gif, jpeg, png, webp } from '../../banks/pictures/made.ts'
import { choices, declared, item3, NAMESPACES } from '../qti/items.ts'
import { equal, html, item, list, rule } from '../qti1/items.ts'

const ONE = png({ width: 3 })

type Files = Record<string, string | Uint8Array>

/** What comes in of a package: its first prompt, its pictures, and what is said of them. */
async function read(files: Files) {
  const zip = await writeZip(Object.entries(files))
  const { yaml, pictures, report, findings } = await draftOf('qti', zip)
  const { questions } = parse(yaml) as { questions: { prompt: string }[] }
  return {
    prompt: questions[0]!.prompt,
    pictures: [...pictures].map(([path, bytes]) => [path, Buffer.from(bytes)] as const),
    said: report
      .filter(({ detail }) => /image|\.png|what one sees/.test(detail))
      .map(({ what, detail }) => `${what}: ${detail}`),
    rules: findings.map(({ rule: name }) => name).filter((name) => name.startsWith('picture')),
  }
}

const qti1 = (body: string) => {
  const content = item({
    kind: 'multiple_choice_question',
    body: body + list('r', 'Single', { a: 'A', b: 'B' }),
    rules: rule(equal('r', 'a'), 100),
  })
  return `<questestinterop><assessment ident="a" title="Réseaux"><section ident="s">${content}</section></assessment></questestinterop>`
}
const image = (src: string, alt = ' alt="le port"') => html(`<p>Voyez</p><img src="${src}"${alt}>`)

describe('QTI 1.2: a picture comes in from where its package has it', () => {
  test.each([
    ['Canvas', 'q/q.xml', '%24IMS-CC-FILEBASE%24/dossier/un%20port.png', 'web_resources/dossier/un port.png'],
    ['Canvas of today', 'q/q.xml', '$IMS-CC-FILEBASE$/port.png?canvas_download=1', 'web_resources/port.png'],
    ['text2qti', 'q/q.xml', '%24IMS-CC-FILEBASE%24/images/port.png', 'images/port.png'],
    ['a quiz of Canvas', 'non_cc_assessments/q.xml.qti', '$IMS-CC-FILEBASE$/port.png', 'media/port.png'],
    ['a path from the file', 'q/q.xml', 'images/port.png', 'q/images/port.png'],
    ['a path up', 'q/q.xml', '../images/port.png', 'images/port.png'],
    ['a path from the package', 'q/q.xml', 'images/port.png', 'images/port.png'],
    ['another folder', 'q/q.xml', 'x/port.png', 'elsewhere/port.png'],
  ])('%s', async (_, path, src, file) => {
    const { prompt, pictures, said, rules } = await read({ [path]: qti1(image(src)), [file]: ONE })
    const name = file.includes('un port') ? 'un-port.png' : 'port.png'
    expect(prompt).toBe(`Voyez\n\n![le port](reseaux/${name})`)
    expect(pictures).toEqual([[`reseaux/${name}`, ONE]])
    expect({ said, rules }).toEqual({ said: [], rules: [] })
  })

  test.each([
    [
      'matimage',
      '<material><mattext>Voyez</mattext><matimage imagtype="image/png" uri="port.png"/></material>',
      'port.png',
    ],
    [
      'matimage of its own',
      `<material><mattext>Voyez</mattext><matimage imagtype="image/png" embedded="base64">${ONE.toString('base64')}</matimage></material>`,
      'picture.png',
    ],
  ])('%s has no words: nobody makes them up', async (_, material, name) => {
    const { prompt, pictures, said, rules } = await read({ 'q.xml': qti1(material), 'port.png': ONE })
    expect(prompt).toContain(`![](reseaux/${name})`)
    expect(pictures).toEqual([[`reseaux/${name}`, ONE]])
    expect(said).toEqual([`missing: what one sees in ${name}, for who cannot see it`])
    expect(rules).toEqual(['picture-alt'])
  })
})

const manifest =
  '<manifest identifier="m"><metadata><schema>QTI</schema><lom><general><title><string>Réseaux</string></title></general></lom></metadata></manifest>'
const key = declared('single', 'identifier', ['A'])
const qti3 = (body: string) => item3({ declare: key, body: `${body}${choices(1, ['A', 'B'])}` })
const qti21 = (body: string) =>
  `<assessmentItem xmlns="${NAMESPACES['2.1']}" identifier="Q-1" title="Titre" adaptive="false" timeDependent="false"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration><outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/><itemBody>${body}<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><simpleChoice identifier="A">A</simpleChoice><simpleChoice identifier="B">B</simpleChoice></choiceInteraction></itemBody><responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>`

describe('QTI 2 and 3: a picture comes in from where its package has it', () => {
  test.each([
    [
      '3.0',
      'up',
      'items/q.xml',
      qti3('<p><img src="../images/port.png" alt="le port"/></p>'),
      'images/port.png',
    ],
    ['3.0', 'beside', 'items/q.xml', qti3('<p><img src="port.png" alt="le port"/></p>'), 'items/port.png'],
    [
      '3.0',
      'as an object',
      'q.xml',
      qti3('<p><object type="image/png" data="port.png">le port</object></p>'),
      'port.png',
    ],
    [
      '2.1',
      'up',
      'items/q.xml',
      qti21('<p><img src="../images/port.png" alt="le port"/></p>'),
      'images/port.png',
    ],
    [
      '2.1',
      'as an object',
      'q.xml',
      qti21('<p><object type="image/png" data="images/port.png">le port</object></p>'),
      'images/port.png',
    ],
  ])('%s %s', async (_, __, path, content, file) => {
    const { prompt, pictures, said, rules } = await read({
      'imsmanifest.xml': manifest,
      [path]: content,
      [file]: ONE,
    })
    expect(prompt).toContain('![le port](reseaux/port.png)')
    expect(pictures).toEqual([['reseaux/port.png', ONE]])
    expect({ said, rules }).toEqual({ said: [], rules: [] })
  })

  test.each([
    ['PNG', png()],
    ['JPEG', jpeg()],
    ['WebP', webp()],
    ['GIF', gif()],
  ])('%s within the item itself, which is no package', async (type, bytes) => {
    const src = `data:image/${type.toLowerCase()};base64,${bytes.toString('base64')}`
    const xml = qti3(`<p><img src="${src}" alt="x"/></p>`)
    const { yaml, pictures } = await draftOf('qti', Buffer.from(xml))
    const path = `pictures/picture.${type.toLowerCase()}`
    expect(yaml).toContain(`![x](${path})`)
    expect([...pictures]).toEqual([[path, bytes]])
  })
})

describe('what is no picture to show is told, and the words stay', () => {
  test.each([
    ['an SVG', Buffer.from('<svg/>'), 'port.svg'],
    ['a part', ONE.subarray(0, 40), 'port.png'],
    ['EXIF', png({ chunks: [chunk('eXIf', 'II*')] }), 'port.png'],
    ['more than 1 MiB', Buffer.alloc(MOST_PICTURE_BYTES + 1, 'é'), 'port.png'],
    ['40 MiB that pack well', Buffer.alloc(40 * MOST_PICTURE_BYTES), 'port.png'],
  ])('%s', async (_, bytes, name) => {
    const { prompt, pictures, said } = await read({ 'q/q.xml': qti1(image(`../${name}`)), [name]: bytes })
    expect(prompt).toBe('Voyez\n\n\\[le port\\]')
    expect(prompt).not.toContain(name)
    expect(pictures).toEqual([])
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^lost: (port\.png |an SVG may)/)
  })

  test.each([
    ['another host', 'https://a.fr/port.png'],
    ['no scheme', '//a.fr/port.png'],
    ['out of the package', '../../../port2.png'],
    ['a file that is missing', 'port2.png'],
    ['a mark of ours', 'bareme-picture:port.png'],
    ['the file of a machine', 'file:///etc/port.png'],
  ])('%s', async (_, src) => {
    const { prompt, pictures, said } = await read({ 'q.xml': qti1(image(src)), 'port.png': ONE })
    expect(prompt).toBe('Voyez\n\n\\[le port\\]')
    expect(pictures).toEqual([])
    expect(said).toEqual([expect.stringMatching(/^lost: image "/)])
  })

  test('a picture that no question shows is not unpacked, however large', async () => {
    const { pictures, said } = await read({
      'q.xml': qti1(html('Quoi ?')),
      'port.png': Buffer.alloc(MOST_PICTURE_BYTES),
    })
    expect({ pictures, said }).toEqual({ pictures: [], said: [] })
  })

  test('what a check says of the bank looks at its pictures: together they are too large', async () => {
    const files = Array.from({ length: 21 }, (_, index) => [
      `i/${index}.png`,
      png({ shade: index, chunks: [chunk('IDAT', Buffer.alloc(MOST_PICTURE_BYTES - 1000))] }),
    ])
    const shows = files.map(([name]) => `<img src="${name}" alt="x">`).join('')
    const { pictures, rules } = await read({ 'q.xml': qti1(html(shows)), ...Object.fromEntries(files) })
    expect([pictures.length, rules]).toEqual([21, ['picture-size']])
  })

  test('a thousand pictures come in; together they may not be more than 64 MiB', async () => {
    const files = (count: number, bytes: Buffer) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`i/${index}.png`, bytes]))
    const shows = (count: number) =>
      qti1(html(Array.from({ length: count }, (_, index) => `<img src="i/${index}.png" alt="x">`).join(' ')))
    const { pictures } = await read({ 'q.xml': shows(1000), ...files(1000, ONE) })
    expect(pictures.map(([path]) => path)).toEqual(['reseaux/0.png'])
    const large = png({ chunks: [chunk('IDAT', Buffer.alloc(MOST_PICTURE_BYTES - 1000))] })
    await expect(read({ 'q.xml': shows(65), ...files(65, large) })).rejects.toThrow(/67108864 bytes together/)
  })
})

test('QTI 1.2: each quiz and bank of a package has the pictures that its own questions show', async () => {
  const inner = (title: string, src: string) =>
    qti1(image(src))
      .replace('Réseaux', title)
      .replace('<section ident="s">', '<section ident="s"><section ident="g" title="Tirage">')
      .replace('</section>', '</section></section>')
      .replace(
        'title="Tirage">',
        'title="Tirage"><selection_ordering><selection><selection_number>1</selection_number></selection></selection_ordering>',
      )
  const zip = await writeZip([
    ['a/q.xml', inner('Images', 'port.png')],
    ['b/q.xml', inner('Volumes', 'port.png')],
    ['a/port.png', ONE],
    ['b/port.png', png({ width: 4 })],
  ])
  const { banks, quizzes } = await draftBanks('qti', zip, NO_LIBRARY)
  expect(banks.map(({ bank, pictures }) => [bank, Object.fromEntries(pictures)])).toEqual([
    ['images', { 'images/port.png': ONE }],
    ['volumes', { 'volumes/port-2.png': png({ width: 4 }) }],
  ])
  expect(banks[1]!.yaml).toContain('![le port](volumes/port-2.png)')
  expect(banks.map(({ yaml }) => parse(yaml).questions[0].tags)).toEqual([
    ['group-tirage'],
    ['group-tirage-2'],
  ])
  expect(quizzes.map(({ quiz }) => quiz)).toEqual(['images', 'volumes'])
})

test('QTI 3: a drawn item keeps its picture, and the quiz draws it', async () => {
  const shown = item3({
    declare: declared('single', 'identifier', ['A']),
    body: `<p>Voyez <img src="port.png" alt="le port"/></p>${choices(1, ['A', 'B'])}`,
  })
  const xml = `<qti-assessment-test identifier="T" title="Contrôle"><qti-test-part identifier="p"><qti-assessment-section identifier="s" title="Choix"><qti-selection select="1"/><qti-assessment-item-ref identifier="i" href="items/i.xml"/></qti-assessment-section></qti-test-part></qti-assessment-test>`
  const zip = await writeZip([
    ['test.xml', xml],
    ['items/i.xml', shown],
    ['items/port.png', ONE],
  ])
  const { banks, quizzes } = await draftBanks('qti', zip, NO_LIBRARY)
  expect(Object.fromEntries(banks[0]!.pictures)).toEqual({ 'bank/port.png': ONE })
  expect(parse(banks[0]!.yaml).questions[0]).toMatchObject({
    prompt: expect.stringContaining('Voyez ![le port](bank/port.png)'),
    tags: ['group-choix'],
  })
  expect(quizzes.map(({ quiz }) => quiz)).toEqual(['controle'])
})
