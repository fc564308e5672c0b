import type { Words } from '../language.ts'

/** What our own schemas of requests say where zod's words would not do. */
export const FAULTS = {
  instant: {
    fr: 'il faut un instant avec son décalage, par exemple 2026-12-01T08:00:00Z',
    en: 'must be an instant with its offset, such as 2026-12-01T08:00:00Z',
  },
  timeZone: {
    fr: 'il faut un fuseau horaire de la base IANA, par exemple Europe/Paris',
    en: 'must be a time zone of the IANA database, such as Europe/Paris',
  },
  century: {
    fr: 'il faut un instant compris entre 2000 et 2199',
    en: 'must be an instant between the years 2000 and 2199',
  },
  releaseWhen: {
    fr: 'il faut on-submit, on-close, manual ou un instant avec son décalage',
    en: 'must be on-submit, on-close, manual or an instant with its offset',
  },
  externalId: {
    fr: 'il faut des caractères ASCII imprimables, sans espace',
    en: 'must be printable ASCII characters, without spaces',
  },
  twice: { fr: 'un même identifiant est donné deux fois', en: 'gives one id twice' },
  eventTwice: { fr: 'un même événement est nommé deux fois', en: 'names an event twice' },
  version: { fr: 'il faut "N", guillemets compris, ou *', en: 'must be "N" with the quotes, or *' },
  unstorable: {
    fr: 'le texte contient U+0000 ou une moitié de caractère',
    en: 'the text holds U+0000 or a lone surrogate',
  },
  textOrBase64: {
    fr: "donnez `text` ou `base64`, et l'un des deux seulement",
    en: 'give `text` or `base64`, and one only',
  },
} as const satisfies Record<string, Words>
