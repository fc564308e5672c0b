import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { toNumber } from '../../../../src/domain/exact/rational.ts'
import { IGNORABLE, type Ignorable, normaliseText } from '../../../../src/domain/questions/text/normalise.ts'
import { comparable, covers, patternOf } from '../../../../src/domain/questions/text/patterns.ts'
import { matchesPattern } from '../../../../src/domain/questions/text/wildcard.ts'
import { type TextContent, text } from '../../../../src/domain/questions/text.ts'
import type { GradeSettings } from '../../../../src/domain/questions/type.ts'
import { remarksOn } from './remarks.ts'

const settings: GradeSettings = { policy: 'net-correct', penalty: 'none' }

function contentOf(fields: object): TextContent {
  return text.content.parse(fields) as TextContent
}

function respond(given: string) {
  return text.response.parse({ type: 'text', text: given })
}

function earned(content: TextContent, given: string): number {
  return toNumber(text.grade(content, respond(given), settings).fraction)
}

function rules(fields: object): string[] {
  return text.findings(contentOf(fields)).map(({ severity, rule }) => `${severity} ${rule}`)
}

const ignores = fc.subarray([...IGNORABLE])
/** Few letters, so that patterns repeat themselves. */
const letters = fc
  .array(fc.constantFrom('a', 'b', 'é', ' ', '👍'), { maxLength: 12 })
  .map((all) => all.join(''))

/** What a star means, straight from its definition: for short texts only. */
function takes(pattern: readonly string[], given: readonly string[]): boolean {
  if (pattern.length === 0) return given.length === 0
  const [head, ...rest] = pattern
  if (head === '*') return takes(rest, given) || (given.length > 0 && takes(pattern, given.slice(1)))
  return given[0] === head && takes(rest, given.slice(1))
}

describe('text: what may differ', () => {
  test.each<[string, Ignorable[], string, string, boolean]>([
    ['nothing at all', [], 'nginx', 'nginx', true],
    ['blanks at the ends, always', [], 'nginx', ' nginx\n', true],
    ['the Unicode form, always', [], '\u00e9t\u00e9', 'e\u0301te\u0301', true],
    ['case', ['case'], 'Nginx', 'nGINX', true],
    ['case, when it counts', ['spaces'], 'Nginx', 'nginx', false],
    ['case beyond ASCII', ['case'], 'ÉTÉ', 'été', true],
    ['sharp s', ['case'], 'Straße', 'STRASSE', true],
    ['capital sharp s', ['case'], 'STRAẞE', 'Strasse', true],
    ['a letter whose capital has an apostrophe', ['case'], "'n", 'ŉ', true],
    ['final sigma', ['case'], 'ΟΔΟΣ', 'οδος', true],
    ['accents', ['accents'], 'déployé', 'deploye', true],
    ['accents, when they count', ['case', 'spaces'], 'déployé', 'deploye', false],
    ['ligatures', ['accents'], 'nœud', 'noeud', true],
    ['accents: a syllable is not its beginning', ['accents'], '하*', '한국', false],
    ['runs of blanks', ['spaces'], 'docker ps', 'docker\u00a0 \tps', true],
    ['blanks, when they count', ['case'], 'docker ps', 'docker  ps', false],
    ['a blank where there is none', ['spaces'], 'dockerps', 'docker ps', false],
    ['punctuation', ['punctuation'], "l'image", 'l’image', true],
    ['symbols as punctuation', ['punctuation'], 'a+b', 'ab', true],
    ['hyphens of a command, when they count', ['case', 'spaces'], '--rm', 'rm', false],
    ['hyphens of a name, when they count', ['case', 'spaces'], 'docker-compose', 'docker compose', false],
    ['a typographic apostrophe', [], "l'hôte", 'l’hôte', true],
    ['a straight apostrophe', [], 'l’hôte', "l'hôte", true],
    ['a modifier letter for an apostrophe', [], "l'hôte", 'lʼhôte', true],
    ['typographic quotation marks', [], '"debug"', '“debug”', true],
    ['French quotation marks', [], '"debug"', '«\u00a0debug\u00a0»', true],
    ['hyphens that do not break', [], 'docker-compose', 'docker\u2011compose', true],
    ['the typographic hyphen', [], 'docker-compose', 'docker\u2010compose', true],
    ['a dash for two hyphens', [], '--rm', '—rm', true],
    ['an en dash for two hyphens', [], 'docker run --rm', 'docker run –rm', true],
    ['a dash for one hyphen', [], '-p', '–p', true],
    ['a minus sign', [], '-5', '\u22125', true],
    ['what takes no room', [], 'nginx', 'ng\u200binx\ufeff', true],
    ['backquotes around code', [], 'ENTRYPOINT', '`ENTRYPOINT`', true],
    ['more backquotes', [], '--entrypoint ash', '`` --entrypoint ash ``', true],
    ['a block of code', [], 'dockerd', '```\ndockerd\n```', true],
    ['backquotes that the key has', [], '`id`', '`id`', true],
    ['two pieces of code', [], 'a` ou `b', 'a` ou `b', true],
    ['one of two pieces of code', [], 'a', '`a` ou `b`', false],
    ['a dash that is not there', [], 'rm', '—rm', false],
    ['a blank after lost punctuation', ['punctuation'], '! oui', 'oui', true],
    ['blanks around lost punctuation', ['punctuation', 'spaces'], 'oui, non', 'oui non !', true],
  ])('%s', (_, ignore, answer, given, isRight) => {
    expect(earned(contentOf({ answers: [{ text: answer }], ignore }), given)).toBe(isRight ? 1 : 0)
  })

  test('case and blanks unless the author says otherwise', () => {
    expect(contentOf({ answers: [{ text: 'x' }] }).ignore).toEqual(['case', 'spaces'])
  })

  test('what is normalised once stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), ignores, (given, ignore) => {
        const once = normaliseText(given, ignore)
        expect(normaliseText(once, ignore)).toBe(once)
      }),
      {
        examples: [
          ['ẞ', ['case']],
          ['ŉ', ['case']],
        ],
      },
    )
  })
})

describe('text: stars', () => {
  test.each([
    ['docker ps*', 'docker ps', true],
    ['docker ps*', 'docker ps --all', true],
    ['docker ps*', 'docker p', false],
    ['docker ps *', 'docker ps', true],
    ['docker ps *', 'docker psx', false],
    ['docker run * nginx', 'docker run --rm -d nginx', true],
    ['docker run * nginx', 'docker run nginx', true],
    ['docker run * nginx', 'docker runnginx', false],
    ['a * * b', 'a b', true],
    ['*ps', 'docker ps', true],
    ['*a*b*', 'xxaxxbxx', true],
    ['*a*b*', 'ba', false],
    ['a*a', 'a', false],
    ['ab*ab', 'abab', true],
    ['a**b', 'ab', true],
    ['*', 'quoi que ce soit', true],
    ['ls \\*', 'ls *', true],
    ['ls \\*', 'ls -l', false],
    ['\\**', '*.txt', true],
    ['C:\\dir', 'c:\\DIR', true],
    ['👍*', '👍🏽', true],
    ['e*', 'é', false],
    ['*aab*', 'aaab', true],
    ['ΟΔΟΣ*', 'ΟΔΟΣΑ', true],
  ])('%s takes %s: %s', (pattern, given, isRight) => {
    expect(earned(contentOf({ answers: [{ text: pattern }] }), given)).toBe(isRight ? 1 : 0)
  })

  test('a star is any characters or none', () => {
    const patterns = fc.array(fc.constantFrom('*', 'a', 'b', 'é', '👍'), { maxLength: 8 })
    fc.assert(
      fc.property(patterns, letters, (points, given) => {
        const answer = patternOf(points.join(''), [])
        expect(matchesPattern(answer, comparable(given, []))).toBe(takes(points, [...given.trim()]))
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['a star between letters', 'a*'.repeat(500), 'a'.repeat(1000)],
    ['nothing but stars', '*'.repeat(1000), 'a'.repeat(1000)],
    ['a piece that almost fits everywhere', `*${'a'.repeat(498)}b*`, 'a'.repeat(1000)],
    ['many pieces that almost fit', `${'*aab'.repeat(249)}*`, 'a'.repeat(1000)],
  ])('%s: a thousand characters are read a handful of times each', (_, pattern, given) => {
    let reads = 0
    const points = new Proxy(comparable(given, ['spaces']), {
      get(target, name) {
        if (typeof name === 'string' && /^\d+$/.test(name)) reads += 1
        return Reflect.get(target, name)
      },
    })
    matchesPattern(patternOf(pattern, ['spaces']), points)
    expect(reads).toBeLessThan(4000)
  })
})

describe('text: grades', () => {
  const content = contentOf({
    answers: [
      { text: 'docker container ls' },
      { text: 'docker ps -a', fraction: 0.5, feedback: 'Sans `-a`.' },
      { text: 'docker ps*' },
      { text: 'docker images', fraction: 0, feedback: 'Ce sont les images.' },
    ],
  })

  test.each([
    ['docker container ls', 'answer-right', 0, 1, []],
    ['DOCKER ps  -A', 'answer-partly', 1, 0.5, [{ text: 'Sans `-a`.' }]],
    ['docker ps -q', 'answer-right', 2, 1, []],
    ['docker images', 'answer-wrong', 3, 0, [{ text: 'Ce sont les images.' }]],
    ['docker', 'answer-wrong', undefined, 0, []],
  ])('the first answer that takes "%s" counts', (given, code, index, share, feedback) => {
    const { fraction, parts } = text.grade(content, respond(given), settings)
    expect(parts).toEqual([{ code, ...(index !== undefined && { index }), worth: 1, earned: share }])
    expect(toNumber(fraction)).toBe(share)
    expect(remarksOn(text, content, respond(given))).toEqual(feedback)
  })

  test('the key gives a solution without stars, and what earns', () => {
    expect(text.key(content)).toEqual({
      type: 'text',
      text: 'docker container ls',
      accepted: [
        { text: 'docker container ls', fraction: 1 },
        { text: 'docker ps -a', fraction: 0.5 },
        { text: 'docker ps*', fraction: 1 },
      ],
    })
    expect(text.keySchema.safeParse(text.key(content)).success).toBe(true)
    expect(text.solution(contentOf({ answers: [{ text: 'docker run * nginx \\*' }] })).text).toBe(
      'docker run nginx *',
    )
  })

  test('whatever the author writes, the solution earns everything or is an error; a blank earns nothing', () => {
    const answers = fc.array(
      fc.record({
        text: fc.string({ unit: fc.constantFrom('a', 'b', ' ', '*', '\\', '-'), minLength: 1, maxLength: 8 }),
        fraction: fc.constantFrom(0, 0.5, 1),
      }),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(answers, ignores, (expected, ignore) => {
        const parsed = text.content.safeParse({ answers: expected, ignore })
        fc.pre(parsed.success)
        const any = parsed.data as TextContent
        const isFaulty = text.findings(any).some(({ severity }) => severity === 'error')
        expect(isFaulty || earned(any, text.solution(any).text) === 1).toBe(true)
        expect(earned(any, ' \n')).toBe(0)
      }),
    )
  })

  test('no response throws or leaves 0 to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (given) => {
        const response = text.response.safeParse({ type: 'text', text: given })
        if (!response.success) return
        const share = toNumber(text.grade(content, response.data, settings).fraction)
        expect(share >= 0 && share <= 1).toBe(true)
      }),
    )
  })

  test('the view holds nothing but the type', () => {
    expect(text.view(content, [])).toEqual({ type: 'text' })
  })

  test.each([
    ['remarks', { answers: [{ text: 'a', feedback: 'Oui' }] }, { answers: [{ text: 'a' }] }, true],
    ['what is ignored anyway', { answers: [{ text: 'A  b' }] }, { answers: [{ text: 'a B' }] }, true],
    [
      'the order of plain answers',
      { answers: [{ text: 'a' }, { text: 'b' }] },
      { answers: [{ text: 'b' }, { text: 'a' }] },
      true,
    ],
    [
      'the order of answers with stars',
      { answers: [{ text: 'a*' }, { text: 'ab', fraction: 0 }] },
      { answers: [{ text: 'ab', fraction: 0 }, { text: 'a*' }] },
      false,
    ],
    ['what is ignored', { answers: [{ text: 'a' }] }, { answers: [{ text: 'a' }], ignore: [] }, false],
    ['a star made literal', { answers: [{ text: 'a*' }] }, { answers: [{ text: 'a\\*' }] }, false],
  ])('whether the key changes with %s', (_, one, other, isSame) => {
    const same = JSON.stringify(text.keyMaterial(contentOf(one)))
    expect(JSON.stringify(text.keyMaterial(contentOf(other))) === same).toBe(isSame)
  })
})

describe('text: what authors are told', () => {
  test.each<[string, object, string[]]>([
    ['nothing, when all is well', { answers: [{ text: 'a b' }, { text: 'a*', fraction: 0 }] }, []],
    [
      'no answer that earns everything',
      { answers: [{ text: 'a', fraction: 0.5 }] },
      ['error no-full-answer'],
    ],
    [
      'an answer twice, once normalised',
      { answers: [{ text: 'A' }, { text: 'a' }] },
      ['error duplicate-answer'],
    ],
    [
      'an answer that a star before it takes',
      { answers: [{ text: 'docker *' }, { text: 'docker ps*', fraction: 0 }] },
      ['warning shadowed-answer'],
    ],
    [
      'a solution that an earlier answer takes',
      { answers: [{ text: 'd*', fraction: 0.5 }, { text: 'docker' }] },
      ['warning shadowed-answer', 'error solution-not-accepted'],
    ],
    [
      'an answer of nothing',
      { answers: [{ text: 'a' }, { text: '...', fraction: 0 }], ignore: ['punctuation'] },
      ['error empty-answer'],
    ],
    ['an answer that takes anything', { answers: [{ text: 'a' }, { text: '*' }] }, ['error takes-anything']],
    [
      'nothing of a mistake that takes the rest',
      { answers: [{ text: 'a' }, { text: '*', fraction: 0 }] },
      [],
    ],
  ])('%s', (_, fields, expected) => {
    expect(rules(fields)).toEqual(expected)
  })

  test('an answer said to be shadowed never counts', () => {
    fc.assert(
      fc.property(letters, letters, letters, ignores, (one, other, filling, ignore) => {
        const [wider, narrower] = [patternOf(one.replaceAll('b', '*'), ignore), other.replaceAll('b', '*')]
        fc.pre(covers(wider, patternOf(narrower, ignore)))
        const taken = comparable(narrower.replaceAll('*', filling), ignore)
        expect(matchesPattern(wider, taken) || !matchesPattern(patternOf(narrower, ignore), taken)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('the fields have a JSON Schema', () => {
    expect(() => z.toJSONSchema(text.content, { io: 'input' })).not.toThrow()
  })
})

describe('text: responses', () => {
  test.each([
    ['1,001 characters', 'a'.repeat(1001)],
    ['half a surrogate pair', '\ud800'],
    ['U+0000', 'a\u0000'],
    ['a number', 3],
  ])('%s is refused', (_, given) => {
    expect(text.response.safeParse({ type: 'text', text: given }).success).toBe(false)
  })

  test('every code of a grade is a sentence in both languages', () => {
    const content = contentOf({ answers: [{ text: 'a' }] })
    for (const language of ['fr', 'en'] as const)
      for (const code of ['answer-right', 'answer-partly', 'answer-wrong', 'blank'])
        expect(text.explain({ code }, { content, response: respond('b'), language })).toMatch(/^.* .*\.$/)
  })
})
