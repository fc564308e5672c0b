import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { questionTypes, responseSchema } from '../../../../src/domain/questions/registry.ts'
import { asStored } from '../../../../src/http/contract/as-stored.ts'
import { PersonalExport } from '../../../../src/http/routes/me/schemas.ts'

/** Of each type, what no request may bring any more, and what no answer ever was. */
const CASES: Record<string, { old: object; never: object }> = {
  single: {
    old: { type: 'single', choice: 'An Id of Before' },
    never: { type: 'single', choice: 'a', key: 'b' },
  },
  multiple: {
    old: { type: 'multiple', choices: ['twice', 'twice'] },
    never: { type: 'multiple', choices: [1] },
  },
  numeric: { old: { type: 'numeric', value: '1e3' }, never: { type: 'numeric' } },
  text: { old: { type: 'text', text: 'x'.repeat(5_000) }, never: { type: 'text', text: null } },
  order: { old: { type: 'order', order: [] }, never: { type: 'order', order: 'a' } },
  match: { old: { type: 'match', pairs: {} }, never: { type: 'match', pairs: [] } },
  cloze: {
    old: { type: 'cloze', blanks: { 'A Blank': { type: 'text', text: 'x'.repeat(5_000) } } },
    never: { type: 'cloze', blanks: { a: 'b' } },
  },
  command: { old: { type: 'command', text: 'x'.repeat(50_000) }, never: { type: 'command', line: 'ls' } },
  yaml: { old: { type: 'yaml', text: 'x'.repeat(50_000) }, never: { type: 'yaml', text: {} } },
}

describe.each(questionTypes.map(({ type, response }) => ({ type, response })))(
  '$type',
  ({ type, response }) => {
    const { old, never } = CASES[type]!

    test('an answer that no request may bring any more is shown', () => {
      expect(response.safeParse(old).success).toBe(false)
      for (const schema of [response, responseSchema]) expect(asStored(schema).parse(old)).toEqual(old)
    })

    test('what no answer ever was is not', () => {
      for (const schema of [response, responseSchema])
        expect(asStored(schema).safeParse(never).success).toBe(false)
    })
  },
)

test.each(['answers', 'refused'] as const)('an export shows them among its %s', (list) => {
  const { response } = PersonalExport.shape.attempts.element.shape[list].element.shape
  for (const { old } of Object.values(CASES)) expect(response.parse(old)).toEqual(old)
})

test('only a component of the document can be shown so', () => {
  expect(() => asStored(z.strictObject({ type: z.literal('none') }))).toThrow(/component/)
})
