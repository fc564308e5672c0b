import type { IntegrationWords } from '../fr/index.ts'
import { clients } from './clients.ts'
import { home } from './home.ts'
import { shared } from './shared.ts'

/** The same in English. */
export const en: IntegrationWords = {
  clients,
  home,
  shared,
}
