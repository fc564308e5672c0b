import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type KnownPerson, registerOf } from '../../../../src/domain/cohort/match-people.ts'
import type { FilePerson } from '../../../../src/domain/cohort/person.ts'

const row = (fields: Partial<FilePerson>): FilePerson => ({
  line: 2,
  name: 'Ada Lovelace',
  familyName: null,
  givenName: null,
  reference: null,
  email: null,
  ...fields,
})
const known = (fields: Partial<KnownPerson> = {}): KnownPerson => ({
  id: 'ada',
  ...row({}),
  isMember: true,
  isOfCohort: true,
  hasAccount: false,
  ...fields,
})
const elsewhere = { isMember: false, isOfCohort: false }

test.each<[string, Partial<FilePerson>, KnownPerson[], string]>([
  ['nobody there', {}, [], 'new'],
  ['the same name', {}, [known()], 'same ada'],
  [
    'the same reference and another name',
    { name: 'Ada King', reference: '1' },
    [known({ reference: '1' })],
    'changed ada: name',
  ],
  ['a reference for who had none', { reference: '1' }, [known()], 'changed ada: reference'],
  ['the same name and another reference', { reference: '2' }, [known({ reference: '1' })], 'new'],
  ['the same name and another address', { email: 'b@x.fr' }, [known({ email: 'a@x.fr' })], 'new'],
  ['the same address', { email: 'a@x.fr', name: 'A' }, [known({ email: 'a@x.fr' })], 'changed ada: name'],
  ['who left', {}, [known({ isMember: false })], 'changed ada: '],
  [
    'an account, which keeps its name',
    { name: 'A', reference: '1', email: 'a@x.fr' },
    [known({ email: 'a@x.fr', hasAccount: true })],
    'changed ada: reference',
  ],
  ['two of one name', {}, [known(), known({ id: 'other' })], 'like ada other'],
  [
    'the reference of one, the address of another',
    { reference: '1', email: 'b@x.fr' },
    [known({ reference: '1' }), known({ id: 'bob', name: 'Bob', email: 'b@x.fr' })],
    'like ada bob',
  ],
  [
    'the names in another order and in capitals',
    { familyName: 'LOVELACE', givenName: 'Ada', name: 'Ada LOVELACE' },
    [known()],
    'like ada',
  ],
  [
    'accents and a hyphen',
    { name: 'Zoé Élan-Roy' },
    [known({ id: 'zoe', name: 'zoe elan roy' })],
    'like zoe',
  ],
  ['the same name in another cohort', {}, [known(elsewhere)], 'like ada'],
  [
    'the same reference in another cohort',
    { name: 'X', reference: '1' },
    [known({ ...elsewhere, reference: '1' })],
    'like ada',
  ],
])('%s', (_name, fields, people, expected) => {
  const match = registerOf(people).match(row(fields))
  const told =
    match.outcome === 'like'
      ? `like ${match.people.map(({ id }) => id).join(' ')}`
      : match.outcome === 'changed'
        ? `changed ${match.person.id}: ${match.fields.join(' ')}`
        : match.outcome === 'same'
          ? `same ${match.person.id}`
          : match.outcome
  expect(told).toBe(expected)
})

const word = fc.constantFrom('Ada', 'ada', 'Zoé', 'Martin', 'MARTIN')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const rows = fc.array(
  fc.record({
    family: maybe(word),
    given: word,
    reference: maybe(fc.constantFrom('1', '2', '3')),
    email: maybe(fc.constantFrom('a@x.fr', 'b@x.fr')),
  }),
  { maxLength: 6 },
)

test('the same rows again change nothing, whoever they named', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const seen = new Set<string>()
      const people = given
        .map(({ family, given: first, reference, email }, at) =>
          row({
            line: at + 2,
            familyName: family,
            givenName: family && first,
            name: family ? `${first} ${family}` : first,
            reference,
            email,
          }),
        )
        // What a file that is read has: nobody twice.
        .filter(({ name, reference, email }) => {
          const keys = [reference && `r${reference}`, email && `e${email}`, `n${name.toLowerCase()}`].filter(
            (key) => key !== null,
          )
          const isNew = keys.every((key) => !seen.has(key))
          for (const key of keys) seen.add(key)
          return isNew
        })
      const made = people.map((person) => known({ ...person, id: `${person.line}` }))
      const register = registerOf(made)
      for (const person of people)
        expect(register.match(person)).toMatchObject({ outcome: 'same', person: { id: `${person.line}` } })
    }),
    { seed: 20_261_129 },
  )
})
