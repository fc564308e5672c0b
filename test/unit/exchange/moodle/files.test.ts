import { expect, test } from 'vitest'
import { cutFiles, filesBeside } from '../../../../src/exchange/moodle/source/files.ts'
import { children, parseXml } from '../../../../src/exchange/xml/parse.ts'

function read(xml: string) {
  const { text, files } = cutFiles(xml)
  return { text, files: files.length, root: parseXml(text), beside: filesBeside(parseXml(text), files) }
}

function words({ bytes }: { bytes(): Uint8Array | null }): string | null {
  const content = bytes()
  return content && Buffer.from(content).toString('utf8')
}

const HELLO = Buffer.from('hello').toString('base64')

test.each([
  { xml: `<t><file name="a.png" path="/" encoding="base64">${HELLO}</file></t>`, holds: ['hello'] },
  { xml: `<t><file name="a">${HELLO}</file><file name="b">Yg==</file ></t>`, holds: ['hello', 'b'] },
  { xml: `<t><file name="a">\n aGVs\n bG8=\n</file></t>`, holds: ['hello'] },
  { xml: `<t><file name="a"><![CDATA[${HELLO}]]></file></t>`, holds: ['hello'] },
  { xml: '<t><file name="a"></file></t>', holds: [''] },
  { xml: '<t><file name="a">no base64!</file></t>', holds: [null] },
  { xml: '<t><files>x</files></t>', holds: [] },
  { xml: `<t><![CDATA[<file name="a">${HELLO}</file>]]></t>`, holds: [] },
  { xml: `<t><!-- <file name="a">${HELLO}</file> --></t>`, holds: [] },
  { xml: `<t><file name=">a<"  >${HELLO}</file></t>`, holds: ['hello'], isIllFormed: true },
])('$holds stand beside the text in $xml', ({ xml, holds, isIllFormed = false }) => {
  const { files } = cutFiles(xml)
  expect(files.map(words)).toEqual(holds)
  if (!isIllFormed) expect(read(xml).beside.map(words)).toEqual(holds)
})

test('a file has the name that its attributes say, as the parser reads them', () => {
  const [file] = read(`<t><file name="d&amp;d &#233;.png" path="/a/">${HELLO}</file></t>`).beside
  expect(file).toMatchObject({ name: 'd&d é.png', path: '/a/' })
})

test('a file belongs to the element that it stands in, and to no other', () => {
  const xml = `<q><a><file name="x">YQ==</file></a><b><text>t</text><file name="x">Yg==</file></b></q>`
  const { text, files } = cutFiles(xml)
  const [a, b] = children(parseXml(text))
  expect([a!, b!].map((element) => filesBeside(element, files).map(words))).toEqual([['a'], ['b']])
})

test('a file without content is one of no bytes', () => {
  expect(read('<t><file name="a"/></t>').beside.map(words)).toEqual([''])
  expect(cutFiles('<t><file name="a"/></t>').files).toEqual([])
})

test('what is cut out leaves its line ends, and nothing of its length', () => {
  const { text } = cutFiles(`<t>\n<file name="a">${'QUJD\n'.repeat(3)}</file>\n</t>`)
  expect(text).toBe('<t>\n<file name="a">0\n\n\n</file>\n</t>')
  const long = `<t><file name="a">${'A'.repeat(8_000_000)}</file></t>`
  expect(cutFiles(long).text.length).toBeLessThan(60)
})

test('a file that nothing closes is left to the parser to refuse', () => {
  expect(() => read(`<t><file name="a">${HELLO}</t>`)).toThrow(/well-formed/)
})
