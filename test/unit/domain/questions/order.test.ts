import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { order } from '../../../../src/domain/questions/order.ts'
import type { GradeSettings } from '../../../../src/domain/questions/type.ts'

const settings: GradeSettings = { policy: 'net-correct', penalty: 'none' }
const steps = {
  items: [
    { id: 'ecrire', text: 'Écrire le `Dockerfile`.' },
    { id: 'construire', text: "Construire l'image." },
    { id: 'publier', text: 'Publier.' },
    { id: 'lancer', text: 'Lancer.' },
  ],
}
const answer = (...ids: string[]) => ({ type: 'order' as const, order: ids })
const grade = (...ids: string[]) => order.grade(steps, answer(...ids), settings)

describe('order', () => {
  test.each([
    ['the right order', ['ecrire', 'construire', 'publier', 'lancer'], 3],
    ['a sequence moved as a whole', ['construire', 'publier', 'lancer', 'ecrire'], 2],
    ['two halves exchanged', ['publier', 'lancer', 'ecrire', 'construire'], 2],
    ['two neighbours exchanged', ['ecrire', 'publier', 'construire', 'lancer'], 0],
    ['everything upside down', ['lancer', 'publier', 'construire', 'ecrire'], 0],
    ['two items alone', ['construire', 'publier'], 1],
    ['one item alone', ['ecrire'], 0],
    ['nothing', [], 0],
    ['items left out between neighbours', ['ecrire', 'lancer'], 0],
    ['an unknown id between neighbours', ['ecrire', 'inconnu', 'construire', 'publier'], 1],
    ['unknown ids alone', ['inconnu', 'constructor'], 0],
  ])('%s earns its adjacent pairs', (_, ids, kept) => {
    expect(grade(...ids).fraction.n / grade(...ids).fraction.d).toBe(kept / 3)
  })

  test('parts say of each pair of the key whether it was kept, and its share', () => {
    expect(grade('construire', 'publier', 'lancer', 'ecrire').parts).toEqual([
      { code: 'pair-broken', option: 'ecrire', index: 0, worth: 1 / 3, earned: 0 },
      { code: 'pair-kept', option: 'construire', index: 1, worth: 1 / 3, earned: 1 / 3 },
      { code: 'pair-kept', option: 'publier', index: 2, worth: 1 / 3, earned: 1 / 3 },
    ])
  })

  test.each([
    ['fr', "« Construire l'image. » devait venir juste après « Écrire le Dockerfile. »."],
    ['en', "“Construire l'image.” had to come straight after “Écrire le Dockerfile.”."],
  ] as const)('a broken pair is explained by both items, in %s', (language, expected) => {
    const response = answer('construire', 'ecrire')
    const [part] = order.grade(steps, response, settings).parts
    expect(order.explain(part!, { content: steps, response, language })).toBe(expected)
  })

  test('any order earns what its kept pairs are worth, and only the key earns everything', () => {
    const ids = order.optionIds(steps)
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 1 }), (given) => {
        const { fraction, parts } = grade(...given)
        const earned = parts.reduce((sum, part) => sum + part.earned!, 0)
        expect(fraction.n / fraction.d).toBeCloseTo(earned, 12)
        expect(fraction.n === fraction.d).toBe(given.join() === ids.join())
      }),
    )
  })

  test('the view follows the paper, not the key', () => {
    expect(order.view(steps, ['lancer', 'gone', 'ecrire'])).toEqual({
      type: 'order',
      items: [
        { id: 'lancer', text: 'Lancer.' },
        { id: 'ecrire', text: 'Écrire le `Dockerfile`.' },
      ],
    })
  })

  test('another order of the items is another key', () => {
    const turned = { items: steps.items.toReversed() }
    expect(order.keyMaterial(turned)).not.toEqual(order.keyMaterial(steps))
  })

  test.each([
    ['an id twice', { id: 'ecrire', text: 'Autre.' }, 'duplicate-option-id'],
    ['a text twice', { id: 'autre', text: 'Écrire le Dockerfile.' }, 'duplicate-option-text'],
  ])('%s is an error', (_, item, rule) => {
    const found = order.findings({ items: [...steps.items, item] })
    expect(found.map(({ severity, rule, path }) => [severity, rule, path.slice(0, 2)])).toEqual([
      ['error', rule, ['items', 4]],
    ])
  })

  test.each([
    ['no item', answer()],
    ['an item twice', answer('ecrire', 'ecrire')],
    ['1001 items', answer(...Array.from({ length: 1001 }, (_, index) => `i${index}`))],
    ['no identifier', answer('Écrire')],
    ['the place of each item instead', { type: 'order', order: { ecrire: 1 } }],
  ])('a response with %s is refused', (_, response) => {
    expect(order.response.safeParse(response).success).toBe(false)
  })

  test.each([
    ['two items', steps.items.slice(0, 2)],
    ['27 items', Array.from({ length: 27 }, (_, index) => ({ id: `i${index}`, text: `Étape ${index}` }))],
  ])('a content of %s is refused', (_, items) => {
    expect(order.content.safeParse({ items }).success).toBe(false)
  })
})
