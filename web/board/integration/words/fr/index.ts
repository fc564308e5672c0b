import { clients } from './clients.ts'
import { home } from './home.ts'
import { shared } from './shared.ts'

/** Every word of these screens in French, a file a room. What depends on something is a function of it. */
export const fr = {
  clients,
  home,
  shared,
}

export type IntegrationWords = typeof fr
