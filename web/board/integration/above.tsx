import { said } from './words/index.ts'

/** The way back from the kinds of integrations. */
export function Above() {
  return <a href="#/admin/integrations">{said.value.home.title}</a>
}
