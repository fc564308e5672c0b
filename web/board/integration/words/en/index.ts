import type { IntegrationWords } from '../fr/index.ts'
import { home } from './home.ts'
import { platforms } from './platforms.ts'

/** The same in English. */
export const en: IntegrationWords = {
  home,
  platforms,
}
