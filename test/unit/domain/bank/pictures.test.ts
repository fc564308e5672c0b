import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isPlainlyWritten,
  picturesIn,
  renamedPictures,
  unreadPicture,
} from '../../../../src/domain/bank/pictures/texts.ts'

const renamed = (text: string) => renamedPictures(text, (path) => `new-${path}`)

describe('pictures of a text', () => {
  test.each<[string, string, [string, string][], string]>([
    ['none', 'a [link](a.png)', [], 'a [link](a.png)'],
    ['one', 'See ![a box](a/b.png).', [['a/b.png', 'a box']], 'See ![a box](new-a/b.png).'],
    ['one with a title', '![a](b.png "t")', [['b.png', 'a']], '![a](new-b.png "t")'],
    [
      'emphasis and code in its words',
      '![a *b* `c`](d.png)',
      [['d.png', 'a b c']],
      '![a *b* `c`](new-d.png)',
    ],
    [
      'one twice',
      '![a](x.png) ![b](x.png)',
      [
        ['x.png', 'a'],
        ['x.png', 'b'],
      ],
      '![a](new-x.png) ![b](new-x.png)',
    ],
    ['one in a link', '[![a](x.png)](https://a.test)', [['x.png', 'a']], '[![a](new-x.png)](https://a.test)'],
    ['code that quotes one', '`![a](x.png)` ![b](x.png)', [['x.png', 'b']], '`![a](x.png)` ![b](new-x.png)'],
    [
      'a block of code',
      '    ![a](x.png)\n\n![b](y.png)',
      [['y.png', 'b']],
      '    ![a](x.png)\n\n![b](new-y.png)',
    ],
    ['an escaped one', '\\![a](x.png)', [], '\\![a](x.png)'],
    ['an escaped bracket in its words', '![a \\] b](x.png)', [['x.png', 'a ] b']], '![a \\] b](new-x.png)'],
    ['one in a list', '- ![a](x.png)\n- b', [['x.png', 'a']], '- ![a](new-x.png)\n- b'],
  ])('%s', (_, text, pictures, expected) => {
    expect(picturesIn(text)).toEqual(pictures.map(([path, alt]) => ({ path, alt })))
    expect(renamed(text)).toBe(expected)
    expect(isPlainlyWritten(text)).toBe(true)
  })

  test.each(['![a][1]\n\n[1]: x.png', '![a [b]](x.png)', '![a](<x.png>)', "![a](x.png 't')"])(
    'one that cannot be renamed is told: %s',
    (text) => {
      expect(isPlainlyWritten(text)).toBe(false)
    },
  )

  test.each([
    ['See ![a screen](my capture.png) there', '![a screen](my capture.png)'],
    ['`![a](my x.png)`', null],
    ['![a](x.png)', null],
  ])('what was meant to be one: %s', (text, expected) => {
    expect(unreadPicture(text)).toBe(expected)
  })

  test('what is plainly written is renamed everywhere, and nothing else is', () => {
    const piece = fc.constantFrom(
      '![a](x.png)',
      '![b](y/z.png "t")',
      '`',
      '\n',
      '    ',
      '[',
      ']',
      '(',
      ')',
      'w',
      '\\',
      '*',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        fc.pre(isPlainlyWritten(text))
        expect(picturesIn(renamed(text))).toEqual(
          picturesIn(text).map(({ path, alt }) => ({ path: `new-${path}`, alt })),
        )
        expect(renamedPictures(renamed(text), (path) => path.replace(/^new-/, ''))).toBe(text)
      }),
    )
  })
})
