import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { questionType, questionTypes, responseSchema } from '../../../../src/domain/questions/registry.ts'
import { multipleContents, singleContents } from './arbitraries.ts'

const contents = { single: singleContents, multiple: multipleContents }

describe.each(Object.entries(contents))('a view of %s gives nothing away', (name, arbitrary) => {
  const type = questionType(name)

  test('two contents that differ only in key, feedback and fixed places look the same', () => {
    fc.assert(
      fc.property(arbitrary, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (content, flags) => {
        const order = type.optionIds(content)
        const other = {
          options: content.options.map((option, index) => ({
            ...option,
            correct: flags[index]!,
            fixed: flags[index]!,
            feedback: `Other ${index}`,
          })),
        }
        expect(type.view(other, order)).toEqual(type.view(content, order))
      }),
    )
  })

  test('it follows the given order and its schema', () => {
    fc.assert(
      fc.property(arbitrary, (content) => {
        const order = type.optionIds(content).toReversed()
        const view = type.view(content, order) as { options?: { id: string }[] }
        expect(view.options?.map(({ id }) => id)).toEqual(order)
        expect(type.viewSchema.parse(view)).toEqual(view)
      }),
    )
  })

  test('moving options leaves the key material as it is; changing the key does not', () => {
    fc.assert(
      fc.property(arbitrary, (content) => {
        const moved = { options: content.options.toReversed() }
        const turned = { options: content.options.map((option) => ({ ...option, correct: !option.correct })) }
        expect(type.keyMaterial(moved)).toEqual(type.keyMaterial(content))
        expect(type.keyMaterial(turned)).not.toEqual(type.keyMaterial(content))
      }),
    )
  })
})

describe('registry', () => {
  test('every type is found by its own name, and no other name is', () => {
    for (const type of questionTypes) expect(questionType(type.type)).toBe(type)
    expect(() => questionType('__proto__')).toThrow(RangeError)
  })

  test('the response schema names its components', () => {
    const schema = JSON.stringify(z.toJSONSchema(z.strictObject({ response: responseSchema })))
    for (const name of ['Response', 'SingleResponse', 'YamlResponse']) expect(schema).toContain(`"${name}"`)
  })
})
