import type { Words } from '../language.ts'
import { refusal } from './refusal.ts'

export const noSuchBank = refusal(
  'not-found',
  { fr: "Il n'y a pas de banque {bank}.", en: 'There is no bank {bank}.' },
  (bank: string) => ({ values: { bank } }),
)

export const unreadableFile = refusal(
  'unreadable-file',
  { fr: 'Ce fichier ne peut pas être lu : {reason}.', en: 'This file cannot be read: {reason}.' },
  (reason: Words) => ({ values: { reason } }),
)

export const tooComplex = refusal(
  'too-complex',
  {
    fr: "Il faut plus de temps ou de mémoire qu'un fichier n'en a : divisez-le.",
    en: 'It takes more time or memory than one file may: split it.',
  },
  (cause: unknown) => ({ cause }),
)

export const tooBusy = refusal('too-busy', {
  fr: 'Beaucoup de fichiers sont en cours de lecture : réessayez dans un instant.',
  en: 'Many files are being read: try again in a moment.',
})

export const noSoundBank = refusal(
  'not-found',
  {
    fr: "Il n'y a pas de banque {bank} sans erreur dans {dir} : lancez `bareme bank check`.",
    en: 'There is no bank {bank} without an error in {dir}: run `bareme bank check`.',
  },
  (bank: string, dir: string) => ({ values: { bank, dir } }),
)

export const noSuchMedia = refusal('not-found', {
  fr: "Il n'y a pas d'image à cette adresse.",
  en: 'There is no picture at this address.',
})

export const rangeOutside = refusal(
  'range-outside',
  { fr: 'Il y a {bytes} octets en tout.', en: 'There are {bytes} bytes in all.' },
  (bytes: number) => ({ values: { bytes } }),
)
