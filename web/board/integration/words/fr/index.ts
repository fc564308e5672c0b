import { clients } from './clients.ts'
import { home } from './home.ts'
import { log } from './log.ts'
import { platforms } from './platforms.ts'
import { shared } from './shared.ts'
import { webhooks } from './webhooks.ts'

/** Every word of these screens in French, a file a room. What depends on something is a function of it. */
export const fr = {
  clients,
  home,
  platforms,
  log,
  shared,
  webhooks,
}

export type IntegrationWords = typeof fr
