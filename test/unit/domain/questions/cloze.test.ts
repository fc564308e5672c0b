import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { toNumber } from '../../../../src/domain/exact/rational.ts'
import { type ClozeContent, type ClozeResponse, cloze } from '../../../../src/domain/questions/cloze.ts'
import type { GradeSettings } from '../../../../src/domain/questions/type.ts'
import { remarksOn } from './remarks.ts'

const settings: GradeSettings = { policy: 'net-correct', penalty: 'chance' }

const ENGINE = {
  id: 'engine',
  type: 'single',
  options: [
    { id: 'docker', text: 'Docker', correct: true },
    { id: 'ansible', text: '`Ansible`', feedback: 'Ansible configure, il n’isole pas.' },
  ],
}
const COMMAND = {
  id: 'command',
  type: 'text',
  weight: 2,
  answers: [
    { text: 'docker run*' },
    { text: 'docker start', fraction: 0.5, feedback: 'Seulement s’il existe déjà.' },
  ],
}
const PORT = {
  id: 'constructor',
  type: 'numeric',
  answers: [{ min: 1, max: '65535' }],
  units: [{ unit: 'port', factor: 1 }],
  unitRequired: true,
}
const TEXT = 'Avec {{engine}}, `{{command}}` publie le port {{constructor}} ({{ item }} reste tel quel).'
const content = contentOf({ text: TEXT, blanks: [ENGINE, COMMAND, PORT] })

function contentOf(fields: object): ClozeContent {
  return cloze.content.parse(fields) as ClozeContent
}

function respond(blanks: object): ClozeResponse {
  return cloze.response.parse({ type: 'cloze', blanks })
}

function rules(fields: object): string[] {
  return cloze.findings(contentOf(fields)).map(({ rule, path }) => `${rule} ${path.join('/')}`)
}

const choose = (choice: string) => ({ type: 'single' as const, choice })
const write = (text: string) => ({ type: 'text' as const, text })
const count = (value: string, unit?: string) => ({ type: 'numeric' as const, value, unit })

/** One to six blanks of every type, each with an expected mistake; `right` and `wrong` respond to each. */
const worlds = fc
  .array(fc.record({ kind: fc.nat(2), weight: fc.integer({ min: 1, max: 100 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => {
    const blanks = all.map(({ kind, weight }, index) => {
      const own = [
        {
          type: 'single',
          options: [
            { id: 'yes', text: 'Oui', correct: true },
            { id: 'no', text: 'Non' },
          ],
        },
        { type: 'text', answers: [{ text: 'oui*' }, { text: 'peut-être', fraction: 0.3333333 }] },
        { type: 'numeric', answers: [{ value: 42 }, { value: 41, fraction: 0.1 }] },
      ][kind]
      return { id: `b${index}`, weight, ...own }
    })
    const by = (answers: object[]) =>
      Object.fromEntries(blanks.map(({ id }, index) => [id, answers[all[index]!.kind]!]))
    return {
      content: contentOf({ text: blanks.map(({ id }) => `{{${id}}}`).join(' '), blanks }),
      right: by([choose('yes'), write('oui'), count('42')]),
      partly: by([choose('no'), write('peut-être'), count('41')]),
      wrong: by([choose('no'), write('non'), count('0')]),
    }
  })

describe('cloze: grades', () => {
  test.each([
    ['the solution', cloze.solution(content).blanks, 1, ['right', 'right', 'right']],
    ['one blank of weight 2 in 4', { command: write('DOCKER  run -d') }, 0.5, ['empty', 'right', 'empty']],
    ['half a blank of weight 2 in 4', { command: write('docker start') }, 0.25, ['empty', 'partly', 'empty']],
    ['a wrong choice, which costs nothing', { engine: choose('ansible') }, 0, ['wrong', 'empty', 'empty']],
    ['an option that is not there', { engine: choose('podman') }, 0, ['wrong', 'empty', 'empty']],
    ['a unit missing', { constructor: count('80') }, 0, ['empty', 'empty', 'unit-missing']],
    ['a unit', { constructor: count('80', 'port') }, 0.25, ['empty', 'empty', 'right']],
    [
      'responses of other types',
      { engine: write('docker'), command: count('1') },
      0,
      ['wrong', 'wrong', 'empty'],
    ],
    [
      'a blank text beside a right one',
      { engine: choose('docker'), command: write(' ') },
      0.25,
      ['right', 'empty', 'empty'],
    ],
    ['a blank that is not there', { other: choose('docker') }, 0, ['empty', 'empty', 'empty']],
  ])('%s', (_, blanks, share, codes) => {
    const { fraction, parts } = cloze.grade(content, respond(blanks), settings)
    expect(toNumber(fraction)).toBe(share)
    expect(parts.map(({ code }) => code)).toEqual(
      codes.map((code) => (code.startsWith('unit-') ? code : `blank-${code}`)),
    )
    expect(parts.map(({ option, worth }) => [option, worth])).toEqual([
      ['engine', 0.25],
      ['command', 0.5],
      ['constructor', 0.25],
    ])
    expect(parts.reduce((sum, { earned }) => sum + earned!, 0)).toBe(share)
  })

  test.each([
    ['no blank', {}],
    ['blank texts and numbers', { command: write(''), constructor: count(' ', 'port') }],
    ['a prototype', JSON.parse('{"__proto__": {"type": "single", "choice": "docker"}}')],
  ])('%s is a blank and scores 0', (_, blanks) => {
    const response = respond(blanks)
    expect(cloze.isBlank(response)).toBe(true)
    expect(cloze.grade(content, response, settings)).toEqual({
      fraction: { n: 0, d: 1 },
      parts: [{ code: 'blank' }],
    })
  })

  test('the solution earns everything, exactly', () => {
    fc.assert(
      fc.property(worlds, ({ content }) => {
        const response = cloze.response.parse(cloze.solution(content))
        expect(cloze.grade(content, response, settings).fraction).toEqual({ n: 1, d: 1 })
      }),
    )
  })

  test('one more right blank never lowers, one more wrong blank never raises, and all stays within 0 and 1', () => {
    const picks = fc.array(fc.constantFrom('right', 'partly', 'wrong', 'empty'), {
      minLength: 6,
      maxLength: 6,
    })
    fc.assert(
      fc.property(worlds, picks, fc.nat(5), (world, pick, at) => {
        const grade = (choices: string[]) => {
          const blanks = world.content.blanks.flatMap(({ id }, index) => {
            const choice = choices[index] as 'right' | 'partly' | 'wrong' | 'empty'
            return choice === 'empty' ? [] : [[id, world[choice][id]]]
          })
          return toNumber(cloze.grade(world.content, respond(Object.fromEntries(blanks)), settings).fraction)
        }
        const share = grade(pick)
        expect(share >= 0 && share <= 1).toBe(true)
        expect(grade(pick.with(at, 'right'))).toBeGreaterThanOrEqual(share)
        expect(grade(pick.with(at, 'wrong'))).toBeLessThanOrEqual(share)
      }),
    )
  })

  test('feedback is of what was given, under the id of its blank', () => {
    const given = {
      engine: choose('ansible'),
      command: write('docker start'),
      constructor: count('0', 'port'),
    }
    expect(remarksOn(cloze, content, respond(given))).toEqual([
      { option: 'engine', text: 'Ansible configure, il n’isole pas.' },
      { option: 'command', text: 'Seulement s’il existe déjà.' },
    ])
    expect(remarksOn(cloze, content, respond({ engine: write('ansible') }))).toEqual([])
    expect(remarksOn(cloze, content, null)).toEqual([])
  })

  test('parts are worded by the blank’s place in the passage, in both languages', () => {
    const response = respond({
      engine: choose('ansible'),
      command: write('docker start'),
      constructor: count('80'),
    })
    const explain = (language: 'fr' | 'en') =>
      cloze
        .grade(content, response, settings)
        .parts.map((part) => cloze.explain(part, { content, response, language }))
    expect(explain('fr')).toEqual([
      "Trou 1, « Ansible » : ce n'est pas la réponse attendue.",
      'Trou 2, « docker start » : accepté en partie, pour 50 % de ce que vaut ce trou.',
      "Trou 3, « 80 » : il manque l'unité.",
    ])
    expect(explain('en')[1]).toBe(
      'Blank 2, “docker start”: partly accepted, for 50% of what this blank is worth.',
    )
    const empty = { code: 'blank-empty', option: 'command' }
    expect(cloze.explain(empty, { content, response: respond({}), language: 'fr' })).toBe(
      'Trou 2 : resté vide.',
    )
  })
})

describe('cloze: view, key and ids', () => {
  test('the view shows the passage and each blank, options in the order asked, nothing of the key', () => {
    const view = cloze.view(content, ['engine/ansible', 'engine/docker'])
    expect(view).toEqual({
      type: 'cloze',
      text: TEXT,
      blanks: [
        {
          id: 'engine',
          type: 'single',
          options: [
            { id: 'ansible', text: '`Ansible`' },
            { id: 'docker', text: 'Docker' },
          ],
        },
        { id: 'command', type: 'text' },
        { id: 'constructor', type: 'numeric', units: ['port'], unitRequired: true },
      ],
    })
    expect(cloze.viewSchema.parse(view)).toEqual(view)
  })

  test('the key gives a response a blank, and what else is accepted', () => {
    const key = {
      type: 'cloze',
      blanks: {
        engine: choose('docker'),
        command: write('docker run'),
        constructor: { type: 'numeric', value: '32768', unit: 'port' },
      },
      accepted: {
        command: [
          { type: 'text', text: 'docker run*', fraction: 1 },
          { type: 'text', text: 'docker start', fraction: 0.5 },
        ],
        constructor: [{ type: 'numeric', min: '1', max: '65535', fraction: 1 }],
      },
    }
    expect(cloze.key(content)).toEqual(key)
    expect(cloze.keySchema.parse(key)).toEqual(key)
  })

  test('a response names only ids of the paper, options behind their blank', () => {
    expect(cloze.optionIds(content)).toEqual(['engine/docker', 'engine/ansible'])
    const known = new Set(cloze.answerIds(content))
    const isKnown = (blanks: object) => cloze.idsOf(respond(blanks)).every((id) => known.has(id))
    expect(isKnown(cloze.solution(content).blanks)).toBe(true)
    expect(isKnown({ engine: choose('podman') })).toBe(false)
    expect(isKnown({ docker: write('x') })).toBe(false)
    expect(isKnown({ command: choose('docker') })).toBe(false)
  })

  test('the key’s material ignores the order of blanks and the passage, and heeds weights', () => {
    const material = (fields: object) => JSON.stringify(cloze.keyMaterial(contentOf(fields)))
    const same = material({ text: TEXT, blanks: [ENGINE, COMMAND, PORT] })
    expect(material({ text: `${TEXT}!`, blanks: [PORT, COMMAND, ENGINE] })).toBe(same)
    expect(material({ text: TEXT, blanks: [{ ...ENGINE, weight: 2 }, COMMAND, PORT] })).not.toBe(same)
  })
})

describe('cloze: what authors are told', () => {
  test.each<[string, object, string[]]>([
    ['nothing, when all is well', { text: TEXT, blanks: [ENGINE, COMMAND, PORT] }, []],
    [
      'a marker without its blank',
      { text: '{{engine}} {{moteur}}', blanks: [ENGINE] },
      ['marker-without-blank text'],
    ],
    [
      'a blank without its marker',
      { text: '{{engine}}', blanks: [ENGINE, COMMAND] },
      ['blank-without-marker blanks/1/id'],
    ],
    ['a marker twice', { text: '{{engine}} {{engine}}', blanks: [ENGINE] }, ['duplicate-marker text']],
    ['an id twice', { text: '{{engine}}', blanks: [ENGINE, ENGINE] }, ['duplicate-blank-id blanks/1/id']],
    [
      'more answers to compare than grading has time for',
      {
        text: '{{a}} {{b}}',
        blanks: ['a', 'b'].map((id) => ({
          id,
          type: 'text',
          answers: Array.from({ length: 26 }, (_, index) => ({ text: `${index}${'x'.repeat(980)}` })),
        })),
      },
      ['answers-too-long blanks'],
    ],
    [
      'what the blank’s own type finds',
      {
        text: '{{a}} {{b}} {{c}}',
        blanks: [
          { ...ENGINE, id: 'a', options: ENGINE.options.map(({ id, text }) => ({ id, text })) },
          { id: 'b', type: 'text', answers: [{ text: 'x', fraction: 0 }] },
          { id: 'c', type: 'numeric', answers: [{ min: 2, max: 1 }, { value: 1 }] },
        ],
      },
      [
        'one-right-option blanks/0/options',
        'no-full-answer blanks/1/answers',
        'empty-range blanks/2/answers/0/min',
        'solution-not-accepted blanks/2/answers/0',
      ],
    ],
  ])('%s', (_, fields, expected) => {
    expect(rules(fields)).toEqual(expected)
  })

  test.each([
    ['no blank', { text: 'x', blanks: [] }],
    [
      '31 blanks',
      { text: 'x', blanks: Array.from({ length: 31 }, (_, index) => ({ ...ENGINE, id: `b${index}` })) },
    ],
    [
      'an option that keeps its place',
      {
        text: 'x',
        blanks: [
          {
            ...ENGINE,
            options: [
              { id: 'a', text: 'a', fixed: true },
              { id: 'b', text: 'b' },
            ],
          },
        ],
      },
    ],
    ['a weight of 0', { text: 'x', blanks: [{ ...COMMAND, weight: 0 }] }],
    ['a weight of 101', { text: 'x', blanks: [{ ...COMMAND, weight: 101 }] }],
    ['half a weight', { text: 'x', blanks: [{ ...COMMAND, weight: 0.5 }] }],
    ['a blank of another type', { text: 'x', blanks: [{ ...COMMAND, type: 'multiple' }] }],
  ])('%s is against the schema', (_, fields) => {
    expect(cloze.content.safeParse(fields).success).toBe(false)
  })

  test('texts are found with their places, answers are none', () => {
    expect(cloze.texts(content).map(({ path }) => path.join('/'))).toEqual([
      'text',
      'blanks/0/options/0/text',
      'blanks/0/options/1/text',
      'blanks/0/options/1/feedback',
      'blanks/1/answers/1/feedback',
    ])
  })

  test('the fields, responses and views have a JSON Schema', () => {
    for (const schema of [cloze.content, cloze.response, cloze.viewSchema, cloze.keySchema])
      expect(() => z.toJSONSchema(schema, { io: 'input' })).not.toThrow()
  })
})

describe('cloze: responses', () => {
  test.each([
    ['31 blanks', Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`b${index}`, choose('a')]))],
    ['an id that is no slug', { 'a/b': choose('a') }],
    ['a choice with its blank', { engine: choose('engine/docker') }],
    ['a response without a type', { engine: { choice: 'a' } }],
    ['a cloze in a cloze', { engine: { type: 'cloze', blanks: {} } }],
    ['a null', { engine: null }],
    ['a list', []],
  ])('%s is refused', (_, blanks) => {
    expect(cloze.response.safeParse({ type: 'cloze', blanks }).success).toBe(false)
  })
})
