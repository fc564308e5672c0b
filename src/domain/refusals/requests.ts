import { refusal } from './refusal.ts'

/** What is refused before an operation is reached: a request that is not one, or is none of the contract's. */

export const unknownRoute = refusal(
  'unknown-route',
  { fr: "Il n'y a pas de {method} {path}.", en: 'There is no {method} {path}.' },
  (method: string, path: string) => ({ values: { method, path } }),
)

export const methodNotAllowed = refusal(
  'method-not-allowed',
  { fr: 'Cette adresse accepte {allowed}.', en: 'This address takes {allowed}.' },
  (allowed: string) => ({ values: { allowed } }),
)

export const bodyTooLarge = refusal(
  'body-too-large',
  { fr: 'Le corps a plus de {bytes} octets.', en: 'The body has more than {bytes} bytes.' },
  (bytes: number) => ({ values: { bytes } }),
)

export const bodyNotJson = refusal('unsupported-media-type', {
  fr: 'Envoyez le corps en JSON, avec `Content-Type: application/json`.',
  en: 'Send the body as JSON, with `Content-Type: application/json`.',
})

/** For an operation that also takes a file. */
export const bodyNotFile = refusal('unsupported-media-type', {
  fr: 'Envoyez le fichier lui-même, avec `Content-Type: application/octet-stream`, ou du JSON, avec `application/json`.',
  en: 'Send the file itself, with `Content-Type: application/octet-stream`, or JSON, with `application/json`.',
})

/** The connection ended, or nothing came for too long; mostly nobody is left to read it. */
export const bodyCutOff = refusal(
  'malformed-request',
  {
    fr: "Le corps s'est interrompu avant sa fin : renvoyez-le.",
    en: 'The body broke off before its end: send it again.',
  },
  (cause: unknown) => ({ cause }),
)

export const notHttp = refusal('malformed-request', {
  fr: "Ce n'est pas une requête HTTP.",
  en: 'This is not an HTTP request.',
})

export const headersTooLarge = refusal('malformed-request', {
  fr: 'Les en-têtes sont trop grands.',
  en: 'The headers are too large.',
})

/** What the server could not make sense of, for a reason that has no sentence of its own. */
export const unreadableRequest = refusal(
  'malformed-request',
  {
    fr: "L'adresse, les en-têtes ou le corps de la demande ne peuvent pas être lus.",
    en: 'The address, the headers or the body of the request cannot be read.',
  },
  (cause?: unknown) => ({ cause }),
)

export const unstorableAddress = refusal('malformed-request', {
  fr: "L'adresse contient U+0000.",
  en: 'The address holds U+0000.',
})

export const notUtf8 = refusal('malformed-request', {
  fr: "Le corps n'est pas de l'UTF-8 valide.",
  en: 'The body is not valid UTF-8.',
})

/** `at`: where the JSON breaks, counted in characters from 0; null where nobody knows. */
export const invalidJson = refusal(
  'malformed-request',
  { fr: "Le corps n'est pas du JSON valide{where}.", en: 'The body is not valid JSON{where}.' },
  (at: number | null) => ({
    values: { where: at === null ? '' : { fr: ` (caractère ${at})`, en: ` (character ${at})` } },
  }),
)

export const forbiddenName = refusal('malformed-request', {
  fr: 'Le corps nomme `__proto__` ou `constructor.prototype` : retirez-les.',
  en: 'The body names `__proto__` or `constructor.prototype`: take them out.',
})

export const nestsTooDeep = refusal(
  'malformed-request',
  {
    fr: "Le corps s'imbrique sur plus de {levels} niveaux.",
    en: 'The body nests more than {levels} levels.',
  },
  (levels: number) => ({ values: { levels } }),
)

export const unstorableText = refusal(
  'malformed-request',
  {
    fr: 'Le texte à « {place} » contient U+0000 ou une moitié de caractère.',
    en: 'The text at "{place}" holds U+0000 or a lone surrogate.',
  },
  (pointer: string) => ({ values: { place: pointer }, pointer }),
)

/** A cursor of the feed that was given over another database, or for other cohorts. */
export const cursorExpired = refusal('cursor-expired', {
  fr: 'Ce curseur ne vaut plus : la base a été déplacée ou restaurée, ou vos groupes ont changé. Relisez depuis le début, sans curseur.',
  en: 'This cursor is good no more: the database was moved or restored, or your cohorts changed. Read from the start again, without a cursor.',
})
