import { home } from './home.ts'
import { platforms } from './platforms.ts'

/** Every word of these screens in French, a file a room. What depends on something is a function of it. */
export const fr = {
  home,
  platforms,
}

export type IntegrationWords = typeof fr
