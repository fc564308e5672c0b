import type { AdminWords } from '../fr/index.ts'
import { password } from './password.ts'

/** The same in English. */
export const en: AdminWords = {
  password,
}
