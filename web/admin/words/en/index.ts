import type { AdminWords } from '../fr/index.ts'
import { banks, quizzes } from './banks.ts'
import { files } from './files.ts'
import { password } from './password.ts'
import { newPerson, people, person } from './people.ts'

/** The same in English. */
export const en: AdminWords = {
  banks,
  files,
  newPerson,
  password,
  people,
  person,
  quizzes,
}
