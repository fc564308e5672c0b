import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownFindings } from '../../../../src/domain/markdown.ts'
import { commonMarkOf } from '../../../../src/exchange/markup/foreign-markdown.ts'

function read(text: string) {
  const lost: string[] = []
  return { text: commonMarkOf(text, lost), lost }
}

const TABLE = 'a table: its cells are kept as text'

describe('Markdown of other systems', () => {
  test.each([
    ['CommonMark', '*a* `<b>`\n\n- c', '*a* `<b>`\n\n- c', []],
    ['HTML', 'a <b>b</b> &lt;c><br>d', 'a **b** \\<c>  \nd', []],
    [
      'HTML that no bank shows',
      'a <u>b</u><script>c</script>',
      'a b',
      ['lines under or through words', 'script'],
    ],
    ['a table', 'x\n| a | b |\n|---|:-:|\n| 1 | `2` |\ny', 'x\n\na | b\n\n1 | `2`\n\ny', [TABLE]],
    ['a table without its outer bars', 'a | b\n--|--\n1 | 2', 'a | b\n\n1 | 2', [TABLE]],
    ['a bar inside a cell', '| a |\n|---|\n| \\| |', 'a\n\n\\|', [TABLE]],
    ['bars that are no table', 'a | b\nc | d', 'a | b\nc | d', []],
    ['a heading under a bar', 'a | b\n---', 'a | b\n---', []],
    ['a table that is code', '```\na | b\n--|--\n1 | 2\n```', '```\na | b\n--|--\n1 | 2\n```', []],
  ])('%s', (_, markdown, text, lost) => {
    expect(read(markdown)).toEqual({ text, lost })
  })

  test('whatever it is, no HTML is left', () => {
    const sign = fc.constantFrom('|', '---', '\n', '<b>', '</b>', '`', '```', '<!--', '&lt;', ' ', 'a', '\\')
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const found = markdownFindings(read(signs.join('')).text, [], () => true)
        expect(found.filter(({ rule }) => rule === 'html')).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('long rows cost no more than their length', () => {
    const started = performance.now()
    for (const sign of ['|', '|-', '-', ': ', '| '])
      read(`a|b\n${sign.repeat(20_000)}\n${sign.repeat(20_000)}`)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
