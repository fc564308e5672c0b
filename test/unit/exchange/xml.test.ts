import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnreadableError } from '../../../src/exchange/model.ts'
import { attr, child, children, decodeXml, parseXml, textOf } from '../../../src/exchange/xml/parse.ts'
import { element, xmlDocument } from '../../../src/exchange/xml/write.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('reading', () => {
  test('mixed content, CDATA and entities are one text', () => {
    const root = parseXml('<a x=" 1 ">t<b>u</b><![CDATA[<i>&]]>&lt;&#233;<b>w</b></a>')
    expect(textOf(root)).toBe('tu<i>&<éw')
    expect(children(root, 'b').map(textOf)).toEqual(['u', 'w'])
    expect(children(root)).toHaveLength(2)
    expect([attr(root, 'x'), attr(root, 'y'), textOf(child(root, 'c'))]).toEqual(['1', '', ''])
  })

  test.each([
    ['UTF-8 with a BOM', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('<a>é</a>')])],
    ['UTF-16 with a BOM', new Uint8Array([0xff, 0xfe, ...Buffer.from('<a>é</a>', 'utf16le')])],
    ['ISO-8859-1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')],
    ['windows-1252', Buffer.from("<?xml version='1.0' encoding='windows-1252'?><a>é</a>", 'latin1')],
    ['UTF-8 by default', bytes('<a>é</a>')],
  ])('%s is decoded', (_, file) => {
    expect(textOf(parseXml(file))).toBe('é')
  })

  test('line ends are LF', () => expect(decodeXml(bytes('a\r\nb\rc'))).toBe('a\nb\nc'))

  test('what cannot be stored is dropped', () => {
    expect(textOf(parseXml('<a>x&#0;&#xD800;y</a>')).isWellFormed()).toBe(true)
    expect(textOf(parseXml('<a>x&#0;y</a>'))).toBe('xy')
  })
})

describe('refused', () => {
  const LAUGHS = `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>`
  test.each([
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'line 1: document',
    ],
    ['a billion laughs', LAUGHS, 'line 1: document type'],
    ['a document type', '<?xml version="1.0"?>\n<!doctype html><a/>', 'line 2: document type'],
    ['a declaration inside', '<a>\n<!ENTITY x "y"></a>', 'line 2: document type'],
    ['an unknown entity', '<a>&nbsp;</a>', "line 1, column 4: Named entity isn't defined: &nbsp;"],
    ['crossed tags', '<a>\n <b></a>', 'line 2, column 2: Missing end tag for element b'],
    ['an end too early', '<a><b>', 'line 1'],
    ['two roots', '<a/><b/>', 'line 1'],
    ['an attribute twice', '<a b="1" b="2"/>', 'Duplicate attribute: b'],
    ['an attribute without quotes', '<a b=1/>', 'Attribute value expected'],
    ['no element', 'text', 'no XML element'],
    ['nothing', '', 'no XML element'],
    ['61 levels', '<a>'.repeat(61) + '</a>'.repeat(61), 'over 60 levels'],
    ['too many tags', `<a>${'<b/>'.repeat(300_000)}</a>`, 'over 300000 tags'],
    ['too many attributes', `<a ${'b="" '.repeat(101)}/>`, 'over 100 attributes'],
    ['over 4 MiB', `<a>${' '.repeat(4_194_304)}</a>`, 'at most 4194304'],
  ])('%s', (_, text, message) => {
    expect(() => parseXml(bytes(text))).toThrow(UnreadableError)
    expect(() => parseXml(bytes(text))).toThrow(message)
  })

  test.each([
    ['an encoding that is not read', '<?xml version="1.0" encoding="EBCDIC"?><a/>', 'EBCDIC is not read'],
    ['bytes that are no UTF-8', '<a>\xe9</a>', 'line 1 is not in the encoding utf-8'],
  ])('%s', (_, text, message) => {
    expect(() => parseXml(Buffer.from(text, 'latin1'))).toThrow(message)
  })

  test('a document type in a comment or in CDATA is text', () => {
    expect(textOf(parseXml('<a><!-- <!DOCTYPE x> --><![CDATA[<!DOCTYPE html>]]></a>'))).toBe(
      '<!DOCTYPE html>',
    )
  })

  test('60 levels are read', () => {
    expect(textOf(parseXml(`${'<a>'.repeat(60)}x${'</a>'.repeat(60)}`))).toBe('x')
  })

  test('any text is read or refused, and nothing else', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<',
      '>',
      '&',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x',
      '?>',
      '"',
      'b="',
    )
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, fc.boolean(), (inside, isWrapped) => {
        try {
          parseXml(isWrapped ? `<r>${inside}</r>` : inside)
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableError)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('writing', () => {
  test('what is written is read back', () => {
    const texts = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '\n'))
    fc.assert(
      fc.property(texts, texts, (value, text) => {
        const root = parseXml(xmlDocument(element('a', { x: value, y: null }, element('b', {}, text), null)))
        expect(root.attributes['x']).toBe(value)
        expect([textOf(child(root, 'b')), 'y' in root.attributes]).toEqual([text, false])
      }),
    )
  })

  test('a replacement character is read like any other', () => {
    expect(textOf(parseXml(xmlDocument(element('a', {}, 'x\uFFFDy'))))).toBe('x\uFFFDy')
  })

  test('characters that XML lacks are dropped', () => {
    expect(element('a', {}, 'x\u0000\u000B\uFFFFy').xml).toBe('<a>xy</a>')
  })
})
