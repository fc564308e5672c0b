import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnreadableError } from '../../../src/exchange/model.ts'
import { importText } from '../../../src/exchange/text/import.ts'

type Option = { id: string; text: string; correct?: boolean }

const read = (text: string) => importText(new TextEncoder().encode(text))
const only = (text: string) => read(text).bank.questions[0]!
const options = (text: string) => only(text).options as Option[]
const right = (text: string) => options(text).flatMap((option, index) => (option.correct ? [index + 1] : []))

const PAPER = `QCM sur les ports

Question 1

Que fait l'option \`-p 8080:80\` ?

1. Elle ferme le port 80.
2. Elle relie le port 8080 de l'hôte au port 80

du conteneur.

80) n'est pas un numéro de cette liste
3. Elle change le port de l'image.

Question 2 : Cochez la ou les affirmations vraies.

1. Un port publié est joignable depuis l'hôte.
2. Une image a une adresse IP.
`

describe('a paper in the form of the course', () => {
  test('gives its title, its questions and their options, without a key', () => {
    const { bank, report, found } = read(PAPER)
    expect(found).toEqual({ question: 2 })
    expect(bank).toMatchObject({ bank: 'qcm-sur-les-ports', title: 'QCM sur les ports' })
    expect(bank.questions.map(({ id, type }) => [id, type])).toEqual([
      ['que-fait-l-option-p-8080-80', 'single'],
      ['cochez-la-ou-les-affirmations-vraies', 'multiple'],
    ])
    expect(bank.questions[0]!.prompt).toBe("Que fait l'option `-p 8080:80` ?")
    expect(right(PAPER)).toEqual([])
    expect(report).toContainEqual({
      item: 'Question 1 (line 3)',
      what: 'missing',
      detail: 'no option is marked as right',
    })
    expect(report.filter(({ detail }) => detail === 'explanation')).toHaveLength(2)
  })

  test('an option goes on over a blank line, and a number out of its turn is text', () => {
    expect(options(PAPER).map(({ text }) => text)).toEqual([
      'Elle ferme le port 80.',
      "Elle relie le port 8080 de l'hôte au port 80 du conteneur.\n\n80) n'est pas un numéro de cette liste",
      "Elle change le port de l'image.",
    ])
  })

  test('what is no part of a question is reported', () => {
    const { report } = read(
      'Titre\nEntourez une lettre.\nQuestion 1\nVrai ?\n1. Oui\n2. Non\nRéponse : 1\nreste',
    )
    expect(report.filter(({ what }) => what === 'lost').map(({ item }) => item)).toEqual(['line 2', 'line 8'])
  })
})

describe('the key', () => {
  const body = 'Question 1\nLequel ?\n'
  test.each([
    ['a line of one number', `${body}1. a\n2. b\n\nRéponse : 2`, [2]],
    ['a line of several', `${body}1. a\n2. b\n3. c\nRéponses : 1, 3`, [1, 3]],
    ['words around letters', `${body}a) a\nb) b\nc) c\nLes bonnes réponses : A et C.`, [1, 3]],
    ['a star before the number', `${body}1) a\n*2) b`, [2]],
    ['ticked boxes', `${body}- [ ] a\n- [x] b\n- [X] c`, [2, 3]],
    ['a block at the end', `${body}1. a\n2. b\nQuestion 2\nEt ?\nA. c\nB. d\n\nCorrigé\n1: B\n2 - A`, [2]],
    ['a block on one line', `${body}1. a\n2. b\n\n## Clé :\n1: 2 ; 7: 1`, [2]],
    ['in English', `${body}1. a\n2. b\nAnswer: 1`, [1]],
  ])('is read from %s', (_, text, places) => {
    expect(right(text)).toEqual(places)
  })

  test('several right options make a multiple', () => {
    const text = `${body}1. a\n2. b\n3. c\nRéponses : 1, 3`
    expect(only(text).type).toBe('multiple')
    expect(read(text).report).toContainEqual(expect.objectContaining({ what: 'changed' }))
  })

  test.each(['9', 'oui', '1 à 3', ''])('a key of %j marks nothing and is reported', (key) => {
    const { report } = read(`${body}1. a\n2. b\nRéponse : ${key}`)
    expect(report).toContainEqual(expect.objectContaining({ what: 'lost' }))
    expect(right(`${body}1. a\n2. b\nRéponse : ${key}`)).toEqual([])
  })

  test('a key for a question that is not there is reported', () => {
    const { report } = read(`${body}1. a\n2. b\nCorrigé\n1: A\n7: B`)
    expect(report).toContainEqual(expect.objectContaining({ item: 'Question 7', what: 'lost' }))
  })
})

describe('the form', () => {
  test('an explanation follows its answer', () => {
    expect(only('Question 1\nOù ?\n1. ici\n2. là\nRéponse : 1\nExplication : parce\nque.').explanation).toBe(
      'parce\nque.',
    )
  })

  test('"un ou plusieurs" about something else than answers stays a single', () => {
    expect(only('Question 1\nRelié à un ou plusieurs conteneurs ?\n1. oui\n2. non').type).toBe('single')
  })

  test('bullets before numbers belong to the prompt', () => {
    const text = 'Question 1\nAvec :\n- un hôte\n- un port\nque faire ?\n1. rien\n2. tout'
    expect(options(text)).toHaveLength(2)
    expect(only(text).prompt).toBe('Avec :\n- un hôte\n- un port\nque faire ?')
  })

  test('what stands in a fence is neither heading, option nor key', () => {
    const text = 'Question 1\nQue dit ce texte ?\n```\nQuestion 2\n  1. x\n```\n1. rien\n2. tout'
    expect(only(text).prompt).toContain('```\nQuestion 2\n  1. x\n```')
    expect(read(text).bank.questions).toHaveLength(1)
  })

  test('a fence that is never closed hides nothing', () => {
    expect(read('Question 1\n```\nA ?\n1. a\n2. b\nQuestion 2\nB ?\n1. a\n2. b').bank.questions).toHaveLength(
      2,
    )
  })

  test('a key after each question hides no other question', () => {
    const text =
      'Question 1\nA ?\n1. a\n2. b\nRéponses\n1 : B\nQuestion 2\nB ?\n1. a\n2. b\nRéponses\nQuestion 2 : A'
    expect(right(text)).toEqual([2])
    expect(read(text).bank.questions).toHaveLength(2)
  })

  test('of many lines that are no part of a question a hundred are named', () => {
    const { report } = read(`Question 1\nA ?\n1. a\n2. b\nRéponse : 1\n${'a\n'.repeat(150)}`)
    expect(report.filter(({ what }) => what === 'lost')).toHaveLength(101)
  })

  test.each([
    ['no options', 'Question 1\nEt alors ?'],
    ['one option', 'Question 1\nEt alors ?\n1. bof'],
    ['no prompt', 'Question 1\n1. a\n2. b'],
    ['27 options', `Question 1\nEt ?\n${'- a\n'.repeat(27)}`],
  ])('a question with %s is skipped, and the next one read', (_, text) => {
    const { bank, report } = read(`${text}\nQuestion 2\nOù ?\n1. ici\n2. là`)
    expect(bank.questions.map(({ id }) => id)).toEqual(['ou'])
    expect(report).toContainEqual(expect.objectContaining({ item: 'Question 1 (line 1)', what: 'skipped' }))
  })

  test('windows-1252 and a byte order mark are read', () => {
    const ansi = Uint8Array.from('Question 1\nO\u00f9 \u0153uvre-t-on ?\n1. ici\n2. l\u00e0', (char) =>
      char === '\u0153' ? 0x9c : char.charCodeAt(0),
    )
    expect(importText(ansi).bank.questions[0]!.prompt).toBe('Où œuvre-t-on ?')
    expect(read('\uFEFFQuestion 1\r\nOù ?\r\n1. ici\r\n2. là').bank.questions[0]!.prompt).toBe('Où ?')
  })
})

describe('as people and assistants write it', () => {
  const question = (text: string) => {
    const { bank, report } = read(text)
    const [first] = bank.questions
    const chosen = (first!.options as Option[]).map(({ text, correct }) => (correct ? `*${text}` : text))
    const told = report.filter(({ what }) => what !== 'missing').map(({ detail }) => detail)
    return { prompt: first!.prompt, options: chosen, explanation: first!.explanation, told }
  }
  const expected = { prompt: 'Où ?', options: ['ici', '*là'], explanation: undefined, told: [] as string[] }

  test.each<[string, string, object?]>([
    ['headings and a bold prompt', '### Q1.\n**Où ?**\n- A) ici\n- B) là\n\n**Correct answer:** B'],
    ['a bold heading', '**Question 1 : Où ?**\n\na) ici\nb) là\n\n**Réponse correcte : b) là**'],
    ['numbers alone', '1. Où ?\n   a) ici\n   b) là\n   Réponse : b'],
    ['numbers with titles', '## 1. Où ?\n\n- [ ] ici\n- [x] là'],
    ['bold letters', '1) **Où ?**\n**A.** ici\n**B.** là\nAnswer: B. là'],
    ['letters in brackets', 'Q1 : Où ?\n(a) ici\n(b) là\nLa bonne réponse est B.'],
    ['letters before a colon', 'Question 1 - Où ?\nA : ici\nB : là\nBonne réponse : B'],
    ['a sign after', 'Question 1\nOù ?\na) ici\nb) là ✅'],
    ['signs before', '1. Où ?\n❌ a) ici\n✅ b) là'],
    ['boxes without bullets', 'Question 1\nOù ?\n☐ ici\n☑ là'],
    ['words after', 'Question 1\nOù ?\na) ici\nb) là (bonne réponse)'],
    ['words after an arrow', 'Question 1\nOù ?\na) ici\nb) là ← **correct**'],
    [
      'what unfolds',
      '1. Où ?\n- A. ici\n- B. là\n<details><summary>Réponse</summary>\n\n**Réponse : B**\n\n</details>',
    ],
    ['a quote', 'Question 1\nOù ?\na) ici\nb) là\n> ✅ **Réponse :** b'],
    ['the text of the option', 'Question 1\nOù ?\n- ici\n- là\nRéponse : `là`'],
    [
      'a table of keys',
      'Question 1\nOù ?\nA. ici\nB. là\n\n## Corrigé\n\n| Question | Réponse |\n|---|---|\n| 1 | B |',
    ],
    ['a list of keys', '1. Où ?\nA. ici\nB. là\n\n---\n\n**Answer Key**\n1. **B**'],
    [
      'an explanation behind the key',
      'Question 1\nOù ?\nA. ici\nB. là\nRéponse : B – car loin',
      { explanation: 'car loin' },
    ],
    [
      'a bold explanation',
      'Question 1\nOù ?\nA. ici\nB. là\n**Réponse :** B\n**Explication :** car *loin*',
      { explanation: 'car *loin*' },
    ],
    ['an explanation in the block of keys', 'Question 1\nOù ?\nA. ici\nB. là\nClé de correction :\n1. B) là'],
    [
      'the right one in bold, which is told',
      'Question 1\nOù ?\na) ici\n**b) là**',
      { told: ['its key is read from what is bold'] },
    ],
  ])('%s', (_, text, more = {}) => {
    expect(question(text)).toEqual({ ...expected, ...more })
  })

  test('what parts questions is no option, and a title is told', () => {
    const text =
      'Question 1\nOù ?\na) ici\nb) là\n\n---\n\n## Partie 2\n\nQuestion 2\nQuand ?\na) oui\nb) non'
    const { bank, report } = read(text)
    expect(bank.questions.map(({ options }) => (options as Option[]).map(({ text }) => text))).toEqual([
      ['ici', 'là'],
      ['oui', 'non'],
    ])
    expect(report.filter(({ what }) => what === 'lost')).toEqual([
      { item: 'line 8', what: 'lost', detail: 'not part of a question: "## Partie 2"' },
    ])
  })

  test('numbers alone begin questions in their turn, and where options have none', () => {
    const text = '# Quiz\n\n1. Où ?\n- a) 1. ici\n- b) là\n\n2. Version 2 :\n3.1 ou 4 ?\na) oui\nb) non'
    expect(read(text).bank.questions.map(({ prompt }) => prompt)).toEqual(['Où ?', 'Version 2 :\n3.1 ou 4 ?'])
    expect(() => read('1. Où ?\n1. ici\n2. là')).toThrow(UnreadableError)
  })

  test('a statement with a key is true or false', () => {
    expect(right('Question 1\nUn pod a une adresse.\nRéponse : Vrai')).toEqual([1])
    expect(options('Question 1\nA pod has none.\nAnswer: False')).toMatchObject([
      { text: 'True' },
      { text: 'False', correct: true },
    ])
  })

  test('bold on every option, or beside another mark, is no key', () => {
    expect(right('Question 1\nOù ?\n**a) ici**\n**b) là**')).toEqual([])
    expect(right('Question 1\nOù ?\n**a) ici**\nb) là\nRéponse : b')).toEqual([2])
  })
})

describe('a file that cannot be read is refused with what to do', () => {
  test.each([
    ['empty', ''],
    ['without questions', 'Un texte\n1. a\n2. b'],
    ['binary', 'Question 1\n\u0000'],
    ['over 1 MiB', `Question 1\n${'a'.repeat(1_048_576)}`],
    ['over 1,000 questions', 'Question 1\nA ?\n1. a\n2. b\n'.repeat(1001)],
  ])('%s', (_, text) => {
    expect(() => read(text)).toThrow(UnreadableError)
  })
})

describe('hostile text', () => {
  const piece = fc.constantFrom(
    'Question 1',
    'Question',
    '1. ',
    '2) ',
    '- [x] ',
    '*',
    'Réponse : ',
    'Corrigé',
    '1: B',
    '**',
    '✅',
    'a) ',
    '> ',
    '---',
    '| 1 | B |',
    '(juste)',
    '\n',
    '\n\n',
    ' ',
    '```',
    '__proto__',
  )
  test('is read or refused, never anything else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 30 }),
        (pieces) => {
          try {
            const { bank, report } = read(pieces.join(''))
            expect(report.every(({ detail }) => detail !== '')).toBe(true)
            expect(bank.questions.every(({ prompt }) => prompt !== '')).toBe(true)
          } catch (error) {
            if (!(error instanceof UnreadableError)) throw error
          }
        },
      ),
    )
  })

  test.each([
    ['stars', '*'.repeat(100_000)],
    ['spaces', `1.${' '.repeat(100_000)}a\u2028b`],
    ['digits', `Question ${'1'.repeat(100_000)}`],
    ['commas', `Réponse : ${','.repeat(100_000)}`],
    ['lines', '\n'.repeat(100_000)],
    ['entries', ';'.repeat(100_000)],
    ['bullets', `${'- a\n'.repeat(130_000)}1. a`],
    ['strays', `Réponse : 1\n${'a\n'.repeat(130_000)}`],
    ['signs', `a) ${'✅'.repeat(50_000)}`],
    ['bold', `**a) ${'**'.repeat(100_000)}`],
    ['arrows', `a) x${' ←'.repeat(50_000)}(juste`],
    ['brackets', `${'('.repeat(100_000)}a) x`],
    ['folds', '<details><'.repeat(20_000)],
    ['quotes', '> '.repeat(100_000)],
    ['marks', `Réponse ${'*'.repeat(100_000)} : B`],
    ['dashes', `${'- '.repeat(100_000)}x`],
  ])(
    '%s by the hundred thousand are no more than linear work',
    (_, text) => {
      const started = performance.now()
      read(`Question 1\nA ?\n1. a\n2. b\n${text}\nQuestion 2 ${text}\nCorrigé\n${text}`.slice(0, 1_048_000))
      expect(performance.now() - started).toBeLessThan(10_000)
    },
    20_000,
  )
})

const COURSE = join(import.meta.dirname, '../../../../shared/course/000_45101255acb62620.txt')

test.skipIf(!existsSync(COURSE))(
  "the course's own QCM (skipped without ../shared): ten questions, as its key counts them",
  () => {
    const lines = readFileSync(COURSE, 'utf8').split('\n').slice(4582, 4673)
    const { questions } = read(lines.join('\n')).bank
    expect(questions.map(({ options }) => (options as Option[]).length)).toEqual([
      3, 2, 3, 2, 3, 4, 3, 3, 3, 3,
    ])
    const several = questions.flatMap(({ type }, index) => (type === 'multiple' ? [index + 1] : []))
    expect(several).toEqual([6, 8, 9])
  },
)
