import { describe, expect, test } from 'vitest'
import { checkBank } from '../../../src/banks/check-bank.ts'
import { type HealthFinding, judgeHealth, type MeasuredBank } from '../../../src/banks/health/judge.ts'
import { formatFinding } from '../../../src/banks/tell.ts'
import { readYaml } from '../../../src/banks/yaml.ts'
import { keyHash } from '../../../src/domain/bank/canonical.ts'
import { figure, none } from '../../../src/domain/statistics/figure.ts'
import type { Flag } from '../../../src/domain/statistics/flags.ts'
import { NO_LIBRARY } from '../../support/banks.ts'

const BANK = `bank: reseaux
title: Réseaux
module: docker
chapter: docker/images
language: fr
license: MIT
questions:
  - id: ports
    type: single
    prompt: Quel port ?
    options:
      - { id: a, text: Celui de gauche, correct: true }
      - id: b
        text: Celui de droite
    explanation: Voir le cours.
  - id: hotes
    type: single
    prompt: Quel hôte ?
    options:
      - { id: a, text: Le premier, correct: true }
      - { id: b, text: Le second }
    explanation: Voir le cours.
`

function loaded(yaml: string) {
  const world = { chapters: null, library: NO_LIBRARY, fileExists: () => true, pictureAt: () => null }
  const { loaded: bank, findings } = checkBank(readYaml(yaml, 'docker/reseaux.yaml'), world)
  expect(findings.filter(({ rule }) => rule !== 'longest-right')).toEqual([])
  return bank!
}

/** What 40 people tell of `ports`, with these flags. */
function measured(flags: Flag[], { n = 40, hash }: { n?: number; hash?: string } = {}): MeasuredBank {
  const [question] = loaded(BANK).canonical.questions
  const option = (id: string, isKey: boolean, share: number, value: number) => ({
    option: id,
    isKey,
    count: share * n,
    share,
    correlation: { ...figure(value), interval: { low: value - 0.1, high: value + 0.1 } },
  })
  return {
    published: new Set(['ports', 'hotes']),
    questions: [
      {
        question: 'ports',
        keyHash: hash ?? keyHash(question!),
        n,
        facility: { ...figure(0.3), interval: null },
        itemRest: figure(-0.456),
        options: [option('a', true, 0.3, -0.5), option('b', false, 0.7, 0.5)],
        flags,
      },
    ],
  }
}

const WRONG_KEY: Flag = { flag: 'suspected-wrong-key', option: 'b' }
const SMALL: Flag = { flag: 'small-sample', option: null }
const CHANGED = { hash: 'of the key before' }

const linesOf = (findings: HealthFinding[], language: 'fr' | 'en' = 'en') =>
  findings.map(({ says, ...finding }) => formatFinding({ ...finding, message: says[language] }))

const KEYLESS =
  'look at the key of "ports": 70% chose "b", which counts as wrong, and do better elsewhere (correlation 0.50, 0.40 to 0.60); facility 0.30, item-rest -0.46, n 40'

describe('what figures say of a question', () => {
  test.each([
    [
      'a suspected key, at the option that the better ones chose',
      measured([WRONG_KEY]),
      `docker/reseaux.yaml:13:9 error suspected-wrong-key ${KEYLESS}`,
    ],
    [
      'too hard, at the question',
      measured([{ flag: 'too-hard', option: null }]),
      'docker/reseaux.yaml:8:5 warning too-hard "ports" is too hard; facility 0.30, item-rest -0.46, n 40',
    ],
    [
      'an option that nobody chooses, at the option',
      measured([{ flag: 'non-functioning-distractor', option: 'b' }]),
      'docker/reseaux.yaml:13:9 warning non-functioning-distractor hardly anybody chooses "b" of "ports": 70%; facility 0.30, item-rest -0.46, n 40',
    ],
    [
      'few people are no fault of it',
      measured([SMALL], { n: 29 }),
      'docker/reseaux.yaml:8:5 info small-sample too few people had "ports" to judge it; facility 0.30, item-rest -0.46, n 29',
    ],
    [
      'a key of its own since',
      measured([WRONG_KEY], CHANGED),
      'docker/reseaux.yaml:8:5 info key-changed the key of "ports" has changed, and nobody had it since; 40 had it before',
    ],
    [
      'nobody yet',
      { ...measured([]), questions: [] },
      'docker/reseaux.yaml:8:5 info unmet nobody had "ports" yet',
    ],
    [
      'a question that is new in the file',
      { published: new Set(['hotes']), questions: [] },
      'docker/reseaux.yaml:8:5 info not-published question "ports" was never published',
    ],
    [
      'a bank that was never published, once',
      { published: new Set<string>(), questions: [] },
      'docker/reseaux.yaml:1:7 info not-published bank "reseaux" was never published',
    ],
  ])('%s', (_name, figures, line) => {
    expect(linesOf(judgeHealth(loaded(BANK), figures).findings)[0]).toBe(line)
  })

  test('of few people nothing is a fault, whatever is flagged', () => {
    const { judged, findings } = judgeHealth(
      loaded(BANK),
      measured([{ flag: 'too-hard', option: null }, SMALL]),
    )
    expect(judged).toBe(0)
    expect(findings.map(({ severity }) => severity)).toEqual(['info', 'info', 'info'])
  })

  test('a question of the same key beside it has no figures of this one', () => {
    const [ports, hotes] = loaded(BANK).canonical.questions
    expect(keyHash(ports!)).toBe(keyHash(hotes!))
    const { judged, findings } = judgeHealth(loaded(BANK), measured([WRONG_KEY]))
    expect(judged).toBe(1)
    expect(findings.map(({ question, rule }) => [question, rule])).toEqual([
      ['ports', 'suspected-wrong-key'],
      ['hotes', 'unmet'],
    ])
  })

  test('an author who has looked and finds the key right says so, and `bank check` keeps the reason', () => {
    const looked = BANK.replace(
      'prompt: Quel port ?',
      'prompt: Quel port ?\n    allow: { suspected-wrong-key: Vérifié. }',
    )
    const { findings } = judgeHealth(loaded(looked), measured([WRONG_KEY]))
    expect(findings[0]).toMatchObject({ severity: 'info', rule: 'suspected-wrong-key' })
  })

  test('says it in French, with decimal commas', () => {
    const [line] = linesOf(judgeHealth(loaded(BANK), measured([WRONG_KEY])).findings, 'fr')
    expect(line).toContain(
      '« b », comptée fausse, a été choisie par 70 %, qui réussissent mieux ailleurs (corrélation 0,50, de 0,40 à 0,60) ; facilité 0,30',
    )
  })

  test('a figure that there is not is said to be none', () => {
    const given = measured([{ flag: 'too-easy', option: null }])
    const questions = given.questions.map((one) => ({ ...one, itemRest: none('no-variance') }))
    expect(linesOf(judgeHealth(loaded(BANK), { ...given, questions }).findings)[0]).toContain(
      'item-rest none',
    )
  })
})
