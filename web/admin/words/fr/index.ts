import { password } from './password.ts'

/** Every word of these screens in French, a file a room. What depends on something is a function of it. */
export const fr = {
  password,
}

export type AdminWords = typeof fr
