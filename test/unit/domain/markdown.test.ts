import { describe, expect, test } from 'vitest'
import { markdownFindings, visibleText } from '../../../src/domain/markdown.ts'

const LONGEST = 20_000
const rules = (text: string) => markdownFindings(text, [], () => true).map(({ rule }) => rule)

describe('links in a row, for which the parser looks as far as the next blank', () => {
  test.each(['![a](', '[a](', '[a](b', '![a](b(', '[a](()', '[![a](', '![](', '[a](\\('])(
    'as many %s as a text may hold are refused at once',
    (link) => {
      const text = link.repeat(LONGEST / link.length)
      const started = performance.now()
      expect(rules(text)).toContain('links-tangled')
      expect(visibleText(text).length).toBeGreaterThan(0)
      expect(performance.now() - started).toBeLessThan(300)
    },
  )

  test.each([
    ['50 in a row', '[a](b)'.repeat(50), []],
    ['51 in a row', '[a](b)'.repeat(51), ['links-tangled']],
    ['hundreds with blanks between them', '[a](b) '.repeat(500), []],
    ['hundreds, a line each', '- ![a](b)\n'.repeat(500), []],
  ])('%s', (_, text, expected) => expect(rules(text)).toEqual(expected))

  test('what a tangle hides is not published: the whole text is refused', () => {
    expect(rules(`[x](javascript:alert)${'[a](b)'.repeat(60)}`)).toEqual(['links-tangled'])
  })
})
