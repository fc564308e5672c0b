import type { IntegrationWords } from '../fr/index.ts'
import { home } from './home.ts'

/** The same in English. */
export const en: IntegrationWords = {
  home,
}
