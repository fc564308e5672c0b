import { banks, quizzes } from './banks.ts'
import { files } from './files.ts'
import { password } from './password.ts'
import { newPerson, people, person } from './people.ts'

/** Every word of these screens in French, a file a room. What depends on something is a function of it. */
export const fr = {
  banks,
  files,
  newPerson,
  password,
  people,
  person,
  quizzes,
}

export type AdminWords = typeof fr
