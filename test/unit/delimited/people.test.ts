import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatFinding } from '../../../src/banks/tell.ts'
import { readPeople } from '../../../src/delimited/people/read.ts'
import { UnreadableError } from '../../../src/exchange/model.ts'

const bytes = (text: string) => Buffer.from(text)
const read = (file: Uint8Array) => {
  const { people, findings } = readPeople(file, 'class.csv')
  return {
    people,
    findings: findings.map(({ says, ...rest }) => formatFinding({ ...rest, message: says.en })),
  }
}
const ADA = {
  line: 2,
  name: 'Ada Lovelace',
  familyName: 'Lovelace',
  givenName: 'Ada',
  reference: null,
  email: null,
}

describe('the same people, however the file was written', () => {
  const rows = (delimiter: string) =>
    [
      ['Nom', 'Prénom', 'Référence', 'E-mail'],
      ['Lovelace', 'Ada', 'E-1815', 'Ada@Example.org'],
      ['Élan', 'Zoé', '', ''],
    ]
      .map((cells) => cells.join(delimiter))
      .join('\n')
  const expected = [
    { ...ADA, reference: 'E-1815', email: 'ada@example.org' },
    { line: 3, name: 'Zoé Élan', familyName: 'Élan', givenName: 'Zoé', reference: null, email: null },
  ]
  test.each<[string, Uint8Array]>([
    ['with semicolons', bytes(rows(';'))],
    ['with commas', bytes(rows(','))],
    ['with tabs', bytes(rows('\t'))],
    ['with a byte order mark', bytes(`\uFEFF${rows(';')}`)],
    ['with the line ends of Windows', bytes(rows(';').replaceAll('\n', '\r\n'))],
    ['with the line ends of old Macs, and one more', bytes(`${rows(';').replaceAll('\n', '\r')}\r`)],
    ['in quotes', bytes(rows(';').replaceAll(/[^;\n]+/g, '"$&"'))],
    ['with spaces around', bytes(rows(' ; '))],
    [
      'in English',
      bytes(rows(',').replace('Nom,Prénom,Référence,E-mail', 'Family name,first_name,Employee number,EMAIL')),
    ],
    ['decomposed', bytes(rows(';').normalize('NFD'))],
    ['with columns to spare', bytes(rows(';').replaceAll('\n', ';\n'))],
  ])('%s', (_name, file) => {
    expect(read(file)).toEqual({ people: expected, findings: [] })
  })

  test('in windows-1252, which is told', () => {
    const file = Buffer.from(rows(';'), 'latin1')
    expect(read(file)).toEqual({
      people: expected,
      findings: [
        'class.csv:1:1 warning person-encoding the file is not in UTF-8: it was read as windows-1252, check the accents',
      ],
    })
  })
})

test.each<[string, string, object]>([
  ['one column of names', 'name\nAda Lovelace', { ...ADA, familyName: null, givenName: null }],
  [
    'a lone `nom`, which is the whole of it',
    'nom\nAda Lovelace',
    { ...ADA, familyName: null, givenName: null },
  ],
  ['a name beside its parts', 'name;nom;prénom\nLady Ada;Lovelace;Ada', { ...ADA, name: 'Lady Ada' }],
  ['a cell that an export made harmless', "nom;prénom;ref\nLovelace;Ada;'-12", { ...ADA, reference: '-12' }],
  [
    'a separator in quotes',
    'name,ref\n"Lovelace, Ada",1',
    { ...ADA, name: 'Lovelace, Ada', familyName: null, givenName: null, reference: '1' },
  ],
])('reads %s', (_name, text, person) => {
  expect(read(bytes(text))).toEqual({ people: [person], findings: [] })
})

test('each bad row is told with its line, and no other is lost by it', () => {
  const file = [
    'nom;prénom;référence;e-mail;Ville',
    'Lovelace;Ada;1;;Londres',
    ';;2;;',
    'Hopper;Grace;3;grace at navy;',
    '=HYPERLINK("x");Eve;4;;',
    '"Martin\nDurand";Bob;5;;',
    `Long;${'x'.repeat(201)};6;;`,
    'Turing;Alan;7;;Londres;Manchester',
    'Lovelace;Ada;;;',
    'Lovelace;Ada;8;;',
    'Babbage;Charles;1;;',
  ].join('\n')
  const { people, findings } = read(bytes(file))
  expect(people.map(({ line, reference }) => [line, reference])).toEqual([
    [2, '1'],
    [11, '8'],
  ])
  expect(findings).toEqual([
    'class.csv:1:5 warning person-column the column "Ville" is not read; those that are: family name, given name, name, reference, e-mail',
    'class.csv:3:1 error person-name this row names nobody: give a name',
    'class.csv:4:4 error person-email this is no e-mail address: “grace at navy”',
    'class.csv:5:1 error person-formula "nom" begins as a formula of a spreadsheet does: “=HYPERLINK("x")”',
    'class.csv:6:1 error person-sign "nom" holds a control character or a line break: “Martin Durand”',
    'class.csv:8:2 error person-long "prénom" has more than 200 characters',
    'class.csv:9:6 error person-cells this row has 6 cells for 5 columns: put what holds the separator in quotes',
    'class.csv:10:1 error person-twice the same person as in line 2: tell them apart by a reference or an address',
    'class.csv:12:1 error person-twice the same person as in line 2: tell them apart by a reference or an address',
  ])
})

test.each<[string, string | Uint8Array, RegExp]>([
  ['nothing', '', /empty/],
  ['no names', 'age;ville\n12;Paris', /no column gives names/],
  ['two columns of one thing', 'nom;prénom;first name\na;b;c', /"prénom" and "first name"/],
  ['NUL', 'nom\nAda\0', /U\+0000/],
  ['what a spreadsheet calls Unicode text', Buffer.from('\uFEFFnom\nAda', 'utf16le'), /U\+0000|UTF-8/],
  ['one line without an end', `nom\n${'x'.repeat(100_000)}`, /line 2 has more than 65536/],
  ['10,000 columns', `${'nom;'.repeat(10_000)}\n`, /10001 columns, and at most 50/],
  ['more people than one file may', `nom\n${'a\n'.repeat(2_001)}`, /more than 2000 rows/],
  ['more bytes than one file may', `nom\n${'a;'.repeat(600_000)}`, /bytes, and at most 1048576/],
  ['a quote that never ends', 'nom\n"Ada\nBob', /quote that opens in line 2/],
  ['text after a quote', 'nom\nAda\n"B"ob', /line 3 has text after a closing quote/],
])('a file of %s is refused whole, with why', (_name, file, reason) => {
  const reading = () => read(typeof file === 'string' ? bytes(file) : file)
  expect(reading).toThrow(UnreadableError)
  expect(reading).toThrow(reason)
})

test('whatever is sent is read or refused, and every person has a name and a line of the file', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('', '"', ';', '=1', 'a@b.fr', '\0', '\r'),
  )
  const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 })
  fc.assert(
    fc.property(table, fc.constantFrom(';', ',', '\t'), (cells, delimiter) => {
      const text = ['nom', 'prénom;ref', ...cells.map((row) => row.join(delimiter))].join('\n')
      try {
        for (const { name, line } of read(bytes(text)).people) {
          expect(name.length).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length)
        }
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableError)
      }
    }),
    { numRuns: 300, seed: 20_261_129 },
  )
})
