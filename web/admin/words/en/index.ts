import type { AdminWords } from '../fr/index.ts'
import { password } from './password.ts'
import { newPerson, people, person } from './people.ts'

/** The same in English. */
export const en: AdminWords = {
  newPerson,
  password,
  people,
  person,
}
