import type { IntegrationWords } from '../fr/index.ts'
import { clients } from './clients.ts'
import { home } from './home.ts'
import { log } from './log.ts'
import { platforms } from './platforms.ts'
import { shared } from './shared.ts'
import { webhooks } from './webhooks.ts'

/** The same in English. */
export const en: IntegrationWords = {
  clients,
  home,
  platforms,
  log,
  shared,
  webhooks,
}
