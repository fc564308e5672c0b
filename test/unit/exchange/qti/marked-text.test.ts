import { describe, expect, test } from 'vitest'
import { choices, declared, item3, mapped, read } from './items.ts'

const hottext = (most: number, text: string) =>
  `<qti-hottext-interaction response-identifier="RESPONSE" max-choices="${most}"><qti-prompt>Quel mot est faux ?</qti-prompt><p>${text}</p></qti-hottext-interaction>`
const word = (id: string, text: string) => `<qti-hottext identifier="${id}">${text}</qti-hottext>`
const sentence = `Le port ${word('A', '<code>80</code>')} de ${word('B', 'nginx')} est ${word('C', 'privé')}.`

describe('words to choose in a text', () => {
  test('one: a single of these words, the text as part of what is asked', async () => {
    const { question, details } = await read(
      item3({ declare: declared('single', 'identifier', ['C']), body: hottext(1, sentence) }),
    )
    expect(details).toEqual([])
    expect(question).toMatchObject({
      type: 'single',
      prompt: 'Quel mot est faux ?\n\nLe port **`80`** de **nginx** est **privé**.',
      options: [
        { id: 'a', text: '`80`' },
        { id: 'b', text: 'nginx' },
        { id: 'c', text: 'privé', correct: true },
      ],
    })
  })

  test('several: a multiple, its marks as its mapping says', async () => {
    const mapping = mapped({ A: 0.5, B: 0.5, C: -1 })
    const { question } = await read(
      item3({
        declare: declared('multiple', 'identifier', ['A', 'B'], mapping),
        body: hottext(0, sentence),
        scoring: 'map_response',
      }),
    )
    expect(question).toMatchObject({ type: 'multiple', policy: 'net-correct' })
  })

  test('equal words are told apart', async () => {
    const { question } = await read(
      item3({
        declare: declared('single', 'identifier', ['B']),
        body: hottext(1, `${word('A', 'un')} ou ${word('B', 'un')}`),
      }),
    )
    expect(question).toMatchObject({
      prompt: 'Quel mot est faux ?\n\n**un** (1) ou **un** (2)',
      options: [{ text: 'un (1)' }, { text: 'un (2)', correct: true }],
    })
  })

  test('thousands of them are skipped', async () => {
    const words = Array.from({ length: 5000 }, (_, index) => word(`W${index}`, `m${index}`)).join(' ')
    const { details } = await read(
      item3({ declare: declared('single', 'identifier', ['W1']), body: hottext(1, words) }),
    )
    expect(details).toEqual(['skipped: it has 5000 choices, and at most 100 are read'])
  })
})

describe('a slider', () => {
  const slider =
    '<qti-slider-interaction response-identifier="RESPONSE" lower-bound="0" upper-bound="10" step="0.5"><qti-prompt>Combien ?</qti-prompt></qti-slider-interaction>'
  const said = 'changed: a slider from 0 to 10 in steps of 0.5: here the number is typed'

  test('is a numeric, and what its handle reached is said', async () => {
    const { question, details } = await read(
      item3({ declare: declared('single', 'float', ['2.5']), body: slider }),
    )
    expect(question).toMatchObject({ type: 'numeric', prompt: 'Combien ?', answers: [{ value: 2.5 }] })
    expect(details).toEqual([said])
  })

  test('with a tolerance', async () => {
    const equal =
      '<qti-response-condition><qti-response-if><qti-equal tolerance-mode="absolute" tolerance="1 1"><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-equal><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition>'
    const { question } = await read(
      item3({ declare: declared('single', 'integer', ['5']), body: slider, scoring: equal }),
    )
    expect(question).toMatchObject({ answers: [{ value: 5, tolerance: 1 }] })
  })

  test.each([
    ['without a key', declared('single', 'float', [])],
    ['that is no number', declared('single', 'string', ['x'])],
  ])('%s is skipped', async (_, declare) => {
    const { question, details } = await read(item3({ declare, body: slider }))
    expect(question).toBeUndefined()
    expect(details).toEqual(['skipped: nothing says what is right'])
  })
})

test('a rubric for candidates is part of what is asked; one for others is not', async () => {
  const rubric = (view: string, text: string) =>
    `<qti-rubric-block view="${view}" use="instructions"><qti-content-body><p>${text}</p></qti-content-body></qti-rubric-block>`
  const { question, details } = await read(
    item3({
      declare: declared('single', 'identifier', ['B']),
      body: `${rubric('candidate tutor', 'Lisez <em>bien</em>.')}${rubric('scorer', 'Notez.')}${choices(1, ['A', 'B'])}`,
    }),
  )
  expect(question!.prompt).toBe('Lisez *bien*.\n\nLequel ?')
  expect(details).toEqual(['lost: a rubric for scorer: "Notez."'])
})
