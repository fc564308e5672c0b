import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableError } from '../../../../src/exchange/model.ts'
import { writeZip } from '../../../../src/exchange/xml/zip.ts'
import { fieldsOf } from '../../../support/banks.ts'
import { choices, declared, entry, item3, mapped, type Parts, read } from './items.ts'

describe('what does not pass is named', () => {
  const names = ['hotspot', 'upload', 'drawing', 'media', 'graphic-gap-match', 'extended-text']
  it.each(names.map((name) => `qti-${name}-interaction`))('%s is skipped', async (name) => {
    const { question, details, found } = await read(
      item3({
        declare: declared('single', 'string', []),
        body: `<p>?</p><${name} response-identifier="RESPONSE"/>`,
      }),
    )
    expect(question).toBeUndefined()
    expect(details).toEqual([`skipped: ${name} has no counterpart`])
    expect(found).toEqual({ [name]: 1 })
  })

  const body = `<p>Quel port ?<img src="img/port.png" alt="un port"/></p><qti-rubric-block view="scorer">Pour le correcteur</qti-rubric-block>${choices(1, ['A', 'B'])}`
  const single = { declare: declared('single', 'identifier', ['B']), body: choices(1, ['A', 'B']) }
  const cases: [name: string, parts: Parts, detail: RegExp][] = [
    ['an image', { ...single, body }, /^lost: image "port.png"/],
    ['a rubric', { ...single, body }, /^lost: a rubric for scorer: "Pour le correcteur"/],
    [
      'a stylesheet',
      { ...single, feedback: '<qti-stylesheet href="a.css" type="text/css"/>' },
      /^lost: qti-stylesheet/,
    ],
    [
      'a template',
      {
        ...single,
        declare: `${single.declare}<qti-template-declaration identifier="N" cardinality="single" base-type="integer"/>`,
      },
      /^skipped: its values are drawn/,
    ],
    [
      'scoring of its own',
      {
        ...single,
        scoring:
          '<qti-set-outcome-value identifier="SCORE"><qti-random-float min="0" max="1"/></qti-set-outcome-value>',
      },
      /^changed: scored in a way of its own/,
    ],
    [
      'choices that earn more than all',
      {
        ...single,
        declare: declared(
          'multiple',
          'identifier',
          ['B'],
          mapped({ A: -1, B: 2 }, '', 'lower-bound="0" upper-bound="1"'),
        ),
        scoring: 'map_response',
      },
      /^changed: a choice that gives or takes more than all/,
    ],
    [
      'choices that cost',
      {
        ...single,
        declare: declared('single', 'identifier', ['B'], mapped({ A: -0.5, B: 1 }, '', '')),
        scoring: 'map_response',
      },
      /^changed: a choice may score below 0 there/,
    ],
    ['no key', { ...single, declare: '' }, /^skipped: it declares no response/],
    [
      'several partners',
      {
        declare: declared('multiple', 'directedPair', ['A X', 'A Y']),
        body: '<p>?</p><qti-match-interaction response-identifier="RESPONSE"><qti-simple-match-set><qti-simple-associable-choice identifier="A" match-max="2">A</qti-simple-associable-choice><qti-simple-associable-choice identifier="B" match-max="2">B</qti-simple-associable-choice></qti-simple-match-set><qti-simple-match-set><qti-simple-associable-choice identifier="X" match-max="1">X</qti-simple-associable-choice><qti-simple-associable-choice identifier="Y" match-max="1">Y</qti-simple-associable-choice><qti-simple-associable-choice identifier="Z" match-max="1">Z</qti-simple-associable-choice></qti-simple-match-set></qti-match-interaction>',
      },
      /^skipped: its key does not give each/,
    ],
  ]
  it.each(cases)('%s', async (_, parts, detail) => {
    const { details } = await read(item3(parts))
    expect(details).toContainEqual(expect.stringMatching(detail))
  })
})

it('an adaptive item is said to be one', async () => {
  const parts = { declare: declared('single', 'identifier', ['B']), body: choices(1, ['A', 'B']) }
  const { details } = await read(item3(parts).replace('adaptive="false"', 'adaptive="true"'))
  expect(details).toEqual([expect.stringMatching(/^changed: adaptive/)])
})

describe('hostile files', () => {
  const good = item3({ declare: declared('single', 'identifier', ['B']), body: choices(1, ['A', 'B']) })
  const entity = good
    .replace(
      '<?xml version="1.0"?>',
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
    )
    .replace('Lequel', '&e;')

  it('an external entity refuses the item, and in a package that item alone', async () => {
    await expect(fieldsOf('qti', Buffer.from(entity))).rejects.toThrow(UnreadableError)
    const { bank, report } = await fieldsOf(
      'qti',
      await writeZip([
        ['a.xml', entity],
        ['b.xml', good],
      ]),
    )
    expect(bank.questions).toHaveLength(1)
    expect(report).toContainEqual(expect.objectContaining({ item: 'a.xml', what: 'skipped' }))
  })

  it('thousands of choices or blanks are skipped', async () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `C${index}`)
    const many = await read(
      item3({ declare: declared('single', 'identifier', ['C1']), body: choices(1, ids) }),
    )
    expect(many.details).toEqual(['skipped: it has 5000 choices, and at most 100 are read'])
    const blanks = await read(
      item3({ declare: declared('single', 'string', ['x']), body: `<p>?${entry.repeat(5000)}</p>` }),
    )
    expect(blanks.details).toEqual(['skipped: it has 5000 interactions, and at most 30 are read'])
  })

  it('names of any length make a short report', async () => {
    const name = `qti-${'x'.repeat(5000)}-interaction`
    const { report, found } = await fieldsOf(
      'qti',
      Buffer.from(item3({ declare: declared('single', 'string', []), body: `<p>?</p><${name}/>` })),
    )
    expect(report[0]).toMatchObject({ item: 'Q-1', what: 'skipped' })
    expect(report[0]?.detail.length).toBe(300)
    expect(Object.keys(found)[0]?.length).toBe(60)
  })

  it('a file without any item says so', async () => {
    await expect(fieldsOf('qti', Buffer.from('<questestinterop/>'))).rejects.toThrow(/QTI 1\.2/)
    await expect(fieldsOf('qti', Buffer.from('<a/>'))).rejects.toThrow(/no QTI item/)
    await expect(fieldsOf('qti', await writeZip([['a.txt', 'x']]))).rejects.toThrow(/no QTI item/)
  })

  it('throws nothing but UnreadableError on random bytes, mutated items and mutated packages', async () => {
    const zip = await writeZip([['b.xml', good]])
    const mutated = (source: Uint8Array) =>
      fc
        .array(fc.tuple(fc.nat(source.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 })
        .map((changes) => {
          const bytes = Uint8Array.from(source)
          for (const [index, value] of changes) bytes[index] = value
          return bytes
        })
    const swapped = fc
      .tuple(
        fc.constantFrom('RESPONSE', 'qti-choice-interaction', 'B', 'identifier', '1', 'qti-', 'base-'),
        fc.string(),
      )
      .map(([from, to]) => Buffer.from(good.replaceAll(from, to.replace(/[<&"]/g, ''))))
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated(Buffer.from(good)), mutated(zip), swapped),
        async (file) => {
          await fieldsOf('qti', file).catch((error) => expect(error).toBeInstanceOf(UnreadableError))
        },
      ),
      { numRuns: 300 },
    )
  })
})
