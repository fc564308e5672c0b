import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportCsv } from '../../../src/exchange/csv/export.ts'
import { importCsv } from '../../../src/exchange/csv/import.ts'
import { UnreadableError } from '../../../src/exchange/model.ts'
import { canonicalOf } from '../../support/banks.ts'
import { SAMPLE_BANK } from '../../support/world.ts'

type Option = { id: string; text: string; correct?: boolean; feedback?: string }

const read = (text: string) => importCsv(Buffer.from(text))
const only = (text: string) => read(text).bank.questions[0]!
const right = (text: string) =>
  (only(text).options as Option[]).flatMap(({ text, correct }) => (correct ? [text] : []))
const told = (text: string) =>
  read(text)
    .report.filter(({ what }) => what !== 'missing')
    .map(({ item, what, detail }) => `${item}: ${what}: ${detail}`)

describe('the same question, whatever wrote the file', () => {
  test.each([
    ['commas, in English', 'Question,Option A,Option B,Correct answer\nOù ?,ici,là,B'],
    ['semicolons, in French', 'Énoncé;Réponse A;Réponse B;Bonne réponse\nOù ?;ici;là;B'],
    ['tabs, letters alone', 'question\tA\tB\tréponse\nOù ?\tici\tlà\tb'],
    ['a hint for a spreadsheet', 'sep=;\nquestion;A;B;clé\nOù ?;ici;là;2'],
    [
      'quotes and a byte order mark',
      '\uFEFF"Question";"Choix 1";"Choix 2";"Corrigé"\r\n"Où ?";"ici";"là";"2"\r\n',
    ],
    ['the text of the option as key', 'question;A;B;réponse\nOù ?;ici;là;LÀ'],
    ['options in one cell', 'question;choix;réponse\nOù ?;"ici\nlà";là'],
    ['options in one cell, behind bars', 'question,options,answer\nOù ?,a) ici | b) là,B'],
    [
      'Kahoot',
      'Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Correct answer(s) - choose at least one\nOù ?,ici,là,2',
    ],
    [
      'Quizizz',
      'Question Text,Question Type,Option 1,Option 2,Correct Answer\nOù ?,Multiple Choice,ici,là,2',
    ],
    ['Gimkit', 'Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional)\nOù ?,là,ici,'],
    ['empty lines and empty columns', 'question;A;B;;clé;\n\n;;;;;\nOù ?;ici;là;;b;\n'],
  ])('%s', (_, text) => {
    expect(only(text)).toMatchObject({ id: 'ou', type: 'single', prompt: 'Où ?' })
    expect(right(text)).toEqual(['là'])
    expect(told(text)).toEqual([])
  })

  test('in windows-1252, which is told', () => {
    const file = Buffer.from('question;A;B;réponse\nOù ?;ici;là;B', 'latin1')
    const { bank, report } = importCsv(file)
    expect(bank.questions[0]!.prompt).toBe('Où ?')
    expect(report[0]).toMatchObject({ item: '', what: 'changed' })
  })
})

describe('types', () => {
  const head = 'type;question;A;B;C;réponse;tolérance\n'
  test.each<[string, object]>([
    ['QCM;Où ?;ici;là;loin;A, C;', { type: 'multiple' }],
    [';Où ?;ici;là;loin;1 et 3;', { type: 'multiple' }],
    ['multiple;Où ?;ici;là;loin;B;', { type: 'multiple' }],
    ['QCU;Où ?;ici;là;loin;c;', { type: 'single' }],
    ['Vrai/Faux;Ici ?;;;;FAUX;', { options: [{ text: 'Vrai' }, { text: 'Faux', correct: true }] }],
    [';Here?;;;;TRUE;', { options: [{ text: 'True', correct: true }, { text: 'False' }] }],
    [';Combien ?;;;;3,14;0,01', { type: 'numeric', answers: [{ value: 3.14, tolerance: 0.01 }] }],
    [';Combien ?;;;;1 536;', { type: 'numeric', answers: [{ value: 1536 }] }],
    ['nombre;Combien ?;;;;10..12;', { answers: [{ min: 10, max: 12 }] }],
    ['nombre;Combien ?;;;;"10 ± 5%\n-3";', { answers: [{ value: 10, tolerance: '5%' }, { value: -3 }] }],
    [';Quoi ?;;;;"docker ps\nps *";', { type: 'text', answers: [{ text: 'docker ps' }, { text: 'ps \\*' }] }],
    [
      'ordre;Triez;un;deux;trois;;',
      { type: 'order', items: [{ text: 'un' }, { text: 'deux' }, { text: 'trois' }] },
    ],
    [
      'association;Reliez;a => 1;b -> 2;=> 3;;',
      {
        left: [
          { text: 'a', match: '1' },
          { text: 'b', match: '2' },
        ],
        right: [{}, {}, { text: '3' }],
      },
    ],
    ['commande;Listez;;;;"docker ps\ndocker \\\n ls";', { answer: 'docker ps', also: ['docker \\\n ls'] }],
  ])('%s', (row, expected) => {
    expect(only(head + row)).toMatchObject(expected)
    expect(told(head + row)).toEqual([])
  })

  test('what labels say has its columns, in French or English', () => {
    const text =
      'id;question;A;B;clé;Retour A;explication;chapitre;niveau;difficulté;points;étiquettes;source\n' +
      'Mon id;Où ?;ici;là;B;"non, `là`";car;docker/images;Comprendre;facile;1,5;réseau, un mot;https://a.example/x'
    expect(only(text)).toEqual({
      ...{ id: 'mon-id', type: 'single', prompt: 'Où ?', explanation: 'car', chapter: 'docker/images' },
      ...{ level: 'understand', difficulty: 'easy', points: 1.5, tags: ['reseau', 'un-mot'] },
      reference: 'https://a.example/x',
      options: [
        { id: 'ici', text: 'ici', feedback: 'non, `là`' },
        { id: 'la', text: 'là', correct: true },
      ],
    })
    expect(told(text)).toEqual([])
  })

  test('a cell is CommonMark, but for tags, which are shown as they are', () => {
    expect(only('question;A;B;clé\n*Où* est `a` ?;<b>ici</b>;là;B')).toMatchObject({
      prompt: '*Où* est `a` ?',
      options: [{ text: '\\<b>ici\\</b>' }, {}],
    })
  })

  test('a cell that a spreadsheet would run, and that an export made harmless, is as it was', () => {
    expect(only("question;A;B;clé\nQuel signe ?;'=1+1;'-x;A").options).toMatchObject([
      { text: '=1+1' },
      { text: '-x' },
    ])
  })
})

describe('each bad row is told with its line, and hides no other', () => {
  const head = 'question;type;A;B;C;clé\n'
  const good = 'Et ?;;a;b;;A\n'
  test.each([
    ['a key that names no option', 'Où ?;;ici;là;;D', 'lost: the key "D" names no option'],
    [
      'a key that means two things',
      'Combien ?;;2;1;;1',
      'lost: the key "1" is the text of one option and the place of another: write its letter',
    ],
    ['one option', 'Où ?;;ici;;;A', 'skipped: it has 1 options, and a question needs two'],
    ['no option and no key', 'Où ?;;;;;', 'skipped: it has neither options nor a key'],
    ['no text', ';;ici;là;;A', 'skipped: it has no text'],
    ['an essay', 'Pourquoi ?;essay;;;;', 'skipped: a bank has no essay'],
    ['no number', 'Combien ?;nombre;;;;beaucoup', 'skipped: its key "beaucoup" is no number'],
    ['two items', 'Triez;ordre;a;b;;', 'skipped: it has 2 items, and from 3 to 26 are read'],
    ['half a pair', 'Reliez;match;a => 1;b;;', 'skipped: its pair 2 is not written as "left => right"'],
    [
      'a cell too many',
      'Où ?;;ici;là;;A;x',
      'skipped: it has 7 cells for 6 columns: put what holds the separator in quotes',
    ],
  ])('%s', (_, row, expected) => {
    const text = `${head}${good}"Deux\nlignes ?";;a;b;;B\n${row}\n${good}`
    expect(told(text)).toEqual([`line 5: ${expected}`])
    expect(read(text).bank.questions.length).toBe(expected.startsWith('skipped') ? 3 : 4)
  })

  test('a column that is not read, and a word that is none of ours, are told', () => {
    expect(told('question;A;B;clé;Durée;niveau\nOù ?;ici;là;B;20;bof')).toEqual([
      ': lost: the column "Durée" is not read',
      'line 2: lost: "bof" is no level that a bank knows',
    ])
  })
})

describe('a file that cannot be read is refused with what to do', () => {
  test.each<[string, string, RegExp]>([
    ['empty', '', /empty/],
    ['without questions', 'nom;âge\nAda;36', /no column gives questions/],
    ['with two columns of one thing', 'question;énoncé;A\nx;y;z', /"question" and "énoncé"/],
    ['with two options A', 'question;A;option 1\nx;y;z', /"A" and "option 1"/],
    ['over 1,000 questions', `question;A;B\n${'x;y;z\n'.repeat(1001)}`, /more than 1000 rows/],
    ['of one long line', `question;A;B\n${'x'.repeat(70_000)};y;z`, /line 2 has more than 65536 characters/],
    ['over 1 MiB', `question;A;B\n${'x'.repeat(1_048_576)}`, /1048589 bytes/],
    ['with a quote that does not close', 'question;A;B\n"x;y;z', /quote/],
    ['binary', 'question;A\u0000', /U\+0000/],
  ])('%s', (_, text, reason) => {
    expect(() => read(text)).toThrow(UnreadableError)
    expect(() => read(text)).toThrow(reason)
  })
})

describe('hostile files', () => {
  const piece = fc.constantFrom(
    ...['question', 'A', 'B', 'clé', 'type', 'bareme-labels', ';', ',', '\n', '"', '=>', '..', '±', '|'],
    ...['ids:a,b', 'match', 'ordre', 'vrai', '__proto__', '1', '<b>'],
  )
  test('are read or refused, never anything else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 }),
        (pieces) => {
          try {
            const { bank } = read(`question;A;B;clé;type;bareme-labels\n${pieces.join('')}`)
            expect(bank.questions.every(({ prompt }) => prompt !== '')).toBe(true)
          } catch (error) {
            if (!(error instanceof UnreadableError)) throw error
          }
        },
      ),
    )
  })

  test.each(['a', ' ', '|', '\n', '=>', '.', '.. ', '±', '1,', '`', '<', ':', 'é'])(
    'many of %j are no more than linear work',
    (sign) => {
      const many = `"x${sign.repeat(Math.floor(9_000 / Buffer.byteLength(sign)))}y"`
      const rows = ['', 'match', 'nombre', 'ordre', 'text'].map(
        (type) => `${many};${type};${many};b;c;${many};${many}`,
      )
      const started = performance.now()
      read(`question;type;A;B;C;clé;bareme-labels\n${rows.join('\n')}`.slice(0, 1_000_000))
      expect(performance.now() - started).toBeLessThan(10_000)
    },
    20_000,
  )
})

describe('exported', () => {
  test('a French bank opens in a French spreadsheet, an English one in any', async () => {
    const bank = canonicalOf(SAMPLE_BANK)
    const [french, english] = await Promise.all([
      exportCsv({ ...bank, language: 'fr' }),
      exportCsv({ ...bank, language: 'en' }),
    ])
    expect(french.content).toMatch(/^\uFEFFId;Type;Question;Option A;Option B;.*Bonne réponse/)
    expect(english.content).toMatch(/^Id,Type,Question,Option A,Option B,.*Correct answer/)
  })

  test('no text of an author is run as a formula, and all come back', async () => {
    const text = fc
      .array(
        fc.oneof(fc.constantFrom(...'=+-@\t\n;,"\'|<&*`'), fc.string({ unit: 'grapheme', maxLength: 3 })),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((parts) =>
        parts
          .join('')
          .replaceAll(/[\r\0]/g, '')
          .trim(),
      )
      .filter((text) => text !== '' && !/<(?=[A-Za-z/!?])/.test(text))
    const bank = canonicalOf(SAMPLE_BANK)
    await fc.assert(
      fc.asyncProperty(text, text, text, async (prompt, option, explanation) => {
        const options = [
          { ...{ id: 'a', text: option, correct: true, fixed: false }, feedback: explanation },
          { ...{ id: 'b', text: prompt, correct: false, fixed: true } },
        ]
        const one = { ...bank.questions[0]!, prompt, explanation, content: { options } }
        const { content } = await exportCsv({ ...bank, language: 'fr', questions: [one] })
        const rows = parse(content as string, { bom: true, delimiter: ';' }) as string[][]
        expect(rows.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([])
        const [back] = importCsv(Buffer.from(content as string)).bank.questions
        expect(back).toMatchObject({ id: one.id, prompt, explanation })
        expect(back!.options).toMatchObject([
          { id: 'a', text: option, correct: true, feedback: explanation },
          { id: 'b', text: prompt, fixed: true },
        ])
      }),
    )
  })
})
