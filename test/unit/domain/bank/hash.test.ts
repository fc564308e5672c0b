import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { checkBank } from '../../../../src/banks/check-bank.ts'
import { readYaml } from '../../../../src/banks/yaml.ts'
import { keyHash, questionHash } from '../../../../src/domain/bank/canonical.ts'
import { NO_LIBRARY } from '../../../support/banks.ts'

const text = `bank: images
title: Images
module: docker
chapter: docker/images
language: fr
license: MIT
questions:
  - id: run
    type: multiple
    prompt: |
      Quand agit-il, selon vous ?

      Une réponse ou plusieurs.
    options:
      - { id: a, text: "À la construction", correct: true }
      - { id: b, text: Au démarrage, feedback: Non. }
    explanation: Voir le cours.
    tags: [un, deux]
    points: 1.0
`

function load(yaml: string) {
  const { loaded, findings } = checkBank(readYaml(yaml, 'b.yaml'), {
    chapters: null,
    library: NO_LIBRARY,
    fileExists: () => true,
    pictureAt: () => null,
  })
  if (loaded === null) throw new Error(JSON.stringify(findings))
  const question = loaded.canonical.questions[0]!
  return { bank: loaded.hash, question: questionHash(question), key: keyHash(question) }
}

function reorderKeys(value: unknown, compare: (a: string, b: string) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => reorderKeys(item, compare))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => compare(a, b))
  return Object.fromEntries(entries.map(([key, item]) => [key, reorderKeys(item, compare)]))
}

const original = load(text)

describe('the hash does not depend on how the YAML was typed', () => {
  test('key order, quotes, block style and width', () => {
    const styles = fc.record({
      salt: fc.integer({ min: 1, max: 1000 }),
      type: fc.constantFrom(
        'PLAIN' as const,
        'QUOTE_DOUBLE' as const,
        'QUOTE_SINGLE' as const,
        'BLOCK_LITERAL' as const,
      ),
      flow: fc.boolean(),
      lineWidth: fc.constantFrom(0, 40, 80),
    })
    fc.assert(
      fc.property(styles, ({ salt, type, flow, lineWidth }) => {
        const rank = (key: string) => (key.length * 31 + key.charCodeAt(0) * salt) % 97
        const value = reorderKeys(parse(text), (a, b) => rank(a) - rank(b))
        const yaml = stringify(value, {
          defaultStringType: type,
          defaultKeyType: 'PLAIN',
          collectionStyle: flow ? 'flow' : 'block',
          lineWidth,
        })
        expect(load(yaml)).toEqual(original)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['a folded final line break', text.replace('prompt: |', 'prompt: |+')],
    ['decomposed accents', text.normalize('NFD')],
    ['tags in another order', text.replace('[un, deux]', '[deux, un, deux]')],
    ['defaults written out', text.replace('Au démarrage,', 'Au démarrage, correct: false, fixed: false,')],
    [
      'the chapter said by the question',
      text.replace('  - id: run', '  - chapter: docker/images\n    id: run'),
    ],
    ['comments', text.replace('questions:', '# a note\nquestions:')],
  ])('%s', (_, yaml) => {
    expect(yaml).not.toBe(text)
    expect(load(yaml)).toEqual(original)
  })
})

describe('what changes a revision, and what changes its key', () => {
  test.each([
    ['a comma in the prompt', text.replace('agit-il,', 'agit-il'), false],
    ['a reworded option', text.replace('Au démarrage', 'À chaque démarrage'), false],
    ['a feedback', text.replace('Non.', 'Pas du tout.'), false],
    [
      'the right option',
      text.replace(', correct: true', '').replace('démarrage,', 'démarrage, correct: true,'),
      true,
    ],
    ['an option id', text.replace('{ id: b', '{ id: c'), true],
    ['the points', text.replace('1.0', '2'), true],
    ['the policy', text.replace('points: 1.0', 'policy: all-or-nothing'), true],
  ])('%s', (_, yaml, isKeyChanged) => {
    const changed = load(yaml)
    expect(changed.question).not.toBe(original.question)
    expect(changed.bank).not.toBe(original.bank)
    expect(changed.key !== original.key).toBe(isKeyChanged)
  })

  test('the title changes the bank alone', () => {
    const changed = load(text.replace('title: Images', 'title: Les images'))
    expect(changed).toEqual({ ...original, bank: changed.bank })
    expect(changed.bank).not.toBe(original.bank)
  })

  test('golden hashes: stored revisions keep their address', () => {
    expect(original).toMatchInlineSnapshot(`
      {
        "bank": "767cd83b6f0f9937140647677c9e0e97d358274ac1b0f2a69d8e6e45489aedc2",
        "key": "59a2211869b857fa4a3874ecce691bd7f8d67440bacc8f621746ddf0436d3b0f",
        "question": "e96704b1cf46c1bdea33b6a83b8262a60ab8ac88a60840a7756510bf6dd5fd48",
      }
    `)
  })
})
