import { refusal } from './refusal.ts'

/** `like`: those whom the caller follows, one of whom is meant, or not. */
export const likeOthers = refusal(
  'person-alike',
  {
    fr: "Cette personne ressemble à quelqu'un que vous suivez déjà : donnez son `user`, ou `force` si c'en est une autre.",
    en: 'This person is like somebody whom you follow already: give their `user`, or `force` if it is another one.',
  },
  (like: readonly string[]) => ({ data: { like } }),
)

export const noName = refusal(
  'validation',
  {
    fr: 'Donnez un nom : `name`, ou `familyName` et `givenName`.',
    en: 'Give a name: `name`, or `familyName` and `givenName`.',
  },
  () => ({ pointer: '/name' }),
)

export const nameOrUser = refusal(
  'validation',
  {
    fr: "`user` désigne quelqu'un qui existe : ne donnez rien d'autre avec lui.",
    en: '`user` names somebody who is there already: give nothing else with it.',
  },
  () => ({ pointer: '/user' }),
)

export const keepsOwnName = refusal('has-account', {
  fr: 'Cette personne a son propre compte : elle seule change son nom.',
  en: 'This person has an account of their own: they alone change their name.',
})
