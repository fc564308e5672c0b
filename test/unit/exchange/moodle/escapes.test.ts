import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visibleText } from '../../../../src/domain/markdown.ts'
import { exportFile } from '../../../../src/exchange/index.ts'
import { withEntities, withEscapes } from '../../../../src/exchange/moodle/escapes.ts'
import { canonicalOf, fieldsOf } from '../../../support/banks.ts'

/** All after which Moodle's Markdown, which is PHP Markdown Extra, takes a backslash for an escape. */
const KNOWN = '\\\\`\\*\\_\\{\\}\\[\\]\\(\\)\\>\\#\\+\\-\\.\\!\\:\\|'

describe('escapes that Moodle does not know are entities there', () => {
  test.each([
    ['brackets', '\\<angle\\> \\"a\\"', '&#60;angle\\> &#34;a&#34;'],
    ['what it knows', KNOWN, KNOWN],
    ['a backslash before one', '\\\\<b', '\\\\<b'],
    ['code in a line', '`\\<` \\< ``a ` \\< b``', '`\\<` &#60; ``a ` \\< b``'],
    ['a block of code', 'a\\~\n\n```sh\nls \\<\n```\n\\~b', 'a&#126;\n\n```sh\nls \\<\n```\n&#126;b'],
    ['a block to the end', '~~~\n\\<', '~~~\n\\<'],
    ['a quote that is no code', 'a ` b \\<', 'a ` b &#60;'],
    ['code behind a quote that is none', '\\```\\<`` \\<', '\\```\\<`` &#60;'],
    ['a block that no code in a line reaches into', '*```\n```\n\\~', '*```\n```\n\\~'],
    ['a block by its indentation', 'a\n\n    \\<\n\n\\<', 'a\n\n    \\<\n\n&#60;'],
  ])('%s', (_, written, there) => {
    expect(withEntities(written)).toBe(there)
    expect(withEscapes(there)).toBe(written)
  })

  test('people read the same, and it comes back as it was', () => {
    const piece = fc.constantFrom(
      '\\',
      '<',
      '~',
      '"',
      '&',
      '`',
      '``',
      '```',
      '\n',
      '\n\n',
      ' ',
      'a',
      '*',
      '#',
      ';',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('')
        expect(withEscapes(withEntities(text))).toBe(text)
        expect(visibleText(withEntities(text))).toBe(visibleText(text))
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['`', '` ', '``` ', '```\n', '\\', '&#60;', '`` `'])(
    'many of %j are no more than linear work',
    (sign) => {
      const many = sign.repeat(Math.floor(60_000 / sign.length))
      const started = performance.now()
      withEscapes(withEntities(`\\<${many}\\<&#60;`))
      expect(performance.now() - started).toBeLessThan(2_000)
    },
  )
})

test.each(['moodle-xml', 'gift'] as const)('%s: no text of it has one, and all come back', async (format) => {
  const text = (name: string) => `"${name} \\\\<x\\\\>"`
  const bank = canonicalOf(`bank: b
title: B
module: docker
chapter: docker/images
language: fr
license: MIT
questions:
  - { id: s, type: single, prompt: ${text('p')}, explanation: ${text('e')}, options: [{ id: a, text: ${text('a')}, correct: true, feedback: ${text('f')} }, { id: b, text: B }] }
  - { id: m, type: match, prompt: P, explanation: E, left: [{ id: a, text: ${text('l')}, match: x }, { id: b, text: B, match: y }], right: [{ id: x, text: X }, { id: y, text: Y }] }
`)
  const { content } = await exportFile(format, bank)
  expect(`${content}`.match(/&#60;|&\\#60;/g)).toHaveLength(5)
  expect(`${content}`).not.toMatch(/\\</)
  const { bank: back } = await fieldsOf(format, Buffer.from(content))
  expect(back.questions).toMatchObject([
    {
      prompt: 'p \\<x\\>',
      explanation: 'e \\<x\\>',
      options: [{ text: 'a \\<x\\>', feedback: 'f \\<x\\>' }, {}],
    },
    { left: [{ text: 'l \\<x\\>' }, {}] },
  ])
})
